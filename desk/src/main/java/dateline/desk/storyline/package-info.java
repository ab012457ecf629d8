/** Storylines: stories that follow one another. */
@NullMarked
package dateline.desk.storyline;

import org.jspecify.annotations.NullMarked;
