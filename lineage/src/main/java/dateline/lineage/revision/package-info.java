/**
 * What changed between two versions of one text: {@link dateline.lineage.revision.Revision}
 * compares paragraph by paragraph, and word by word where paragraphs differ.
 *
 * <p>It finds the shortest way from one to the other (E. Myers, "An O(ND) difference algorithm and
 * its variations", 1986) as long as that is short; where it is not, the texts have so little in
 * common that what stands between their common beginning and end is taken out and put in as a
 * whole.
 */
@NullMarked
package dateline.lineage.revision;

import org.jspecify.annotations.NullMarked;
