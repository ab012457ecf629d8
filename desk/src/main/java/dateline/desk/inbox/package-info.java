/** The door for programs that send pages: whether it is open, and what they have to show at it. */
@NullMarked
package dateline.desk.inbox;

import org.jspecify.annotations.NullMarked;
