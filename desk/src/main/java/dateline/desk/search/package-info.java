/** Search results. */
@NullMarked
package dateline.desk.search;

import org.jspecify.annotations.NullMarked;
