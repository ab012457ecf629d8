/**
 * What people have said of stories, as constraints on how articles are grouped.
 *
 * <p>A {@link dateline.stories.correction.Correction} is one entry of a log to which entries are
 * only ever added. It speaks of articles and never of stories, since stories are made anew whenever
 * something comes in. {@link dateline.stories.correction.Constraints} is what all entries come to:
 * articles that belong together, and articles that stay apart. A later entry overrules an earlier
 * one where the two conflict, and there alone. The grouping of stories is bound by the constraints
 * and free in everything else, so that what arrives later finds its side by itself.
 *
 * @see <a href="https://www.cs.cmu.edu/~dgovinda/pdf/icml-2001.pdf">Wagstaff et al., Constrained
 *     k-means clustering with background knowledge (2001)</a>, for must-links and cannot-links
 */
@NullMarked
package dateline.stories.correction;

import org.jspecify.annotations.NullMarked;
