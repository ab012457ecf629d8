/**
 * Proof of copying: the passages that two texts share, with their places in both.
 *
 * <p>{@link dateline.lineage.alignment.Alignment} looks up each run of a few words of one text in
 * the other, and stretches what it finds as far as the words agree: greedy string tiling (Wise,
 * "YAP3", 1996) with hashed seeds, in time linear in both texts. Words are compared folded, so that
 * typography does not hide a copy. Containment, the share of one text that is found in the other,
 * is measured for each side: an excerpt lies wholly in the longer text, which lies in it by a part
 * only (Broder 1997).
 *
 * <p>Quotations are counted apart. Two reporters at one press conference write down the same
 * sentences, and neither copies the other.
 *
 * <p>{@link dateline.lineage.alignment.ShingleOverlap} looks for what is left when a text was
 * rewritten: short runs of words that are too short to be passages, but too many for chance.
 */
@NullMarked
package dateline.lineage.alignment;

import org.jspecify.annotations.NullMarked;
