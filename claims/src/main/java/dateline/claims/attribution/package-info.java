/**
 * Who is said to have said what, within a paragraph.
 *
 * <p>A paragraph becomes {@link dateline.claims.attribution.Clause clauses}: sentences in which
 * every quotation is one item, so that full stops within it part nothing. In a clause an {@link
 * dateline.claims.attribution.Attribution} is a cue (verb of speech or "according to") with the
 * words that name the source. {@link dateline.claims.attribution.Attributor} is the seam: English
 * is read by {@link dateline.claims.attribution.TagPatterns} over parts of speech; other languages
 * by {@link dateline.claims.attribution.WordPatterns} over the word lists of a {@link
 * dateline.claims.attribution.Wording}, one file a language.
 *
 * <p>Cue, source and content are the terms of Pareti, "PARC 3.0: A Corpus of Attribution Relations"
 * (LREC 2016).
 */
@NullMarked
package dateline.claims.attribution;

import org.jspecify.annotations.NullMarked;
