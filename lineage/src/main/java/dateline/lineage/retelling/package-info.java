/**
 * Whether one text tells what another tells, in other words or in another language.
 *
 * <p>A rewritten or translated report shares few runs of words with its source, so {@link
 * dateline.lineage.alignment} does not see it. What outlives a rewriter is the row of facts: names,
 * numbers and the rarer words, sentence by sentence. {@link dateline.lineage.retelling.Marks} reads
 * them off a text, {@link dateline.lineage.retelling.Retelling} lays two such rows side by side.
 * The order is what tells a rewriting from a report of one's own about the same happening.
 */
@NullMarked
package dateline.lineage.retelling;

import org.jspecify.annotations.NullMarked;
