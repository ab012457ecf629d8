/**
 * Parts articles that hang together into stories.
 *
 * <p>A connected component of linked sketches holds one happening or a few that touch. {@link
 * dateline.stories.grouping.Grouping} joins the groups that are most alike on average; {@code
 * Units} says what belongs together before, by copies and by what people have said, {@code Gist}
 * what keeps two groups apart that read alike, and {@code Leftovers} brings late and small ones
 * home.
 */
@NullMarked
package dateline.stories.grouping;

import org.jspecify.annotations.NullMarked;
