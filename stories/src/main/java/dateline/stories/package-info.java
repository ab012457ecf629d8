/** Articles about one happening become a story, and stories that follow one another a storyline. */
@NullMarked
package dateline.stories;

import org.jspecify.annotations.NullMarked;
