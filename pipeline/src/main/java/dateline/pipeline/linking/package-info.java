/**
 * Articles find their place among the others: what they copy, to which story they belong, which
 * stories follow one another.
 *
 * <p>Two articles are linked where one copies from the other or where their sketches are alike;
 * both depend on the two articles alone. Stories are grouped inside one connected component of that
 * graph, by a rule that does not look at the order of arrival. So a new article touches its own
 * component and nothing else, and any order ends in the same stories.
 */
@NullMarked
package dateline.pipeline.linking;

import org.jspecify.annotations.NullMarked;
