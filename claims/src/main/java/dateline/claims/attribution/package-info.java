/**
 * Who is said to have said what, within a paragraph.
 *
 * <p>A paragraph becomes {@link dateline.claims.attribution.Clause clauses}: sentences in which
 * every quotation is one item, so that full stops within it part nothing. In a clause an {@link
 * dateline.claims.attribution.Attribution} is a cue (verb of speech or "according to") with the
 * words that name the source. {@link dateline.claims.attribution.Attributor} is the seam: today
 * part-of-speech patterns stand behind it, a dependency parser may one day.
 *
 * <p>Cue, source and content are the terms of Pareti, "PARC 3.0: A Corpus of Attribution Relations"
 * (LREC 2016).
 */
@NullMarked
package dateline.claims.attribution;

import org.jspecify.annotations.NullMarked;
