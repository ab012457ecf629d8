/**
 * How many independent origins stand behind a story: "7 outlets, 2 origins".
 *
 * <p>An origin is an article that copied none, or a source that its copies name and that was not
 * collected. Copies collapse to their origins; what is left are voices that may be independent. May
 * be: whoever rewrote a report in other words leaves no proof. So the count is a range. {@link
 * dateline.lineage.origin.Origins#high()} counts what is left when all that is certain has been
 * collapsed; {@link dateline.lineage.origin.Origins#low()} when all that is possible has ({@link
 * dateline.lineage.origin.Likeness}). The truth lies between; more evidence narrows the range.
 */
@NullMarked
package dateline.lineage.origin;

import org.jspecify.annotations.NullMarked;
