/** The front page: the stories, the newest first. */
@NullMarked
package dateline.desk.front;

import org.jspecify.annotations.NullMarked;
