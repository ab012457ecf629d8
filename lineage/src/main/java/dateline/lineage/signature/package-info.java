/**
 * Finding the few texts that may share passages with a new one, among millions, without reading
 * them.
 *
 * <p>A text is seen as the set of its shingles: every run of three words. How alike two texts are
 * is their resemblance, the share of shingles common to both among all of both (Broder, "On the
 * resemblance and containment of documents", 1997). MinHash estimates it from a few bytes: under a
 * random order of all shingles the first shingle of two texts is the same with a probability equal
 * to their resemblance, so 128 orders give 128 trials. Of each first shingle only 8 bits are kept
 * (Li and König, "b-Bit Minwise Hashing", 2010), and the estimate is corrected for bytes that are
 * equal by chance.
 *
 * <p>To find candidates without comparing with each, the bytes are cut into bands: texts that agree
 * on all bytes of any band are candidates (locality-sensitive hashing, Indyk and Motwani 1998).
 * Whoever keeps the signatures keeps {@link dateline.lineage.signature.Signature#bands} with them;
 * they propose and never decide.
 */
@NullMarked
package dateline.lineage.signature;

import org.jspecify.annotations.NullMarked;
