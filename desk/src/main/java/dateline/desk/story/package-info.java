/** The page of one story: who copied whom, who said what, and in which order. */
@NullMarked
package dateline.desk.story;

import org.jspecify.annotations.NullMarked;
