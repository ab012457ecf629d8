/**
 * Who copied whom, and how many independent origins that leaves.
 *
 * <p>The press repeats itself: a wire report is printed by forty outlets, cut by some, reworded by
 * others, and retold by sites that name no source. Whoever counts outlets counts forty
 * confirmations where there is one. Lineage traces each article to its source in five steps, from
 * cheap and blind to dear and sure:
 *
 * <ol>
 *   <li>{@link dateline.lineage.signature} turns each text into some bytes and finds, among
 *       millions, the few texts that may share passages with it;
 *   <li>{@link dateline.lineage.alignment} lays two such texts side by side and finds the passages
 *       that they share, quotations apart;
 *   <li>{@link dateline.lineage.retelling} finds the sentences that they tell both in other words,
 *       or in two languages;
 *   <li>{@link dateline.lineage.copy} reads credits, links, canonical addresses and times for the
 *       direction, and makes of all this a {@link dateline.lineage.copy.Copy}: a claim with its
 *       evidence;
 *   <li>{@link dateline.lineage.origin} collapses copies to their origins and counts these as a
 *       range.
 * </ol>
 *
 * <p>{@link dateline.lineage.Piece} is what all steps know of an article. Every step is a pure
 * function: no clock, no state (what must last is kept by the caller), and the same result in
 * whichever order articles come.
 */
@NullMarked
package dateline.lineage;

import org.jspecify.annotations.NullMarked;
