/**
 * A text becomes sentences, tokens, names and dates.
 *
 * <p>An {@link dateline.language.Annotator} reads a text once; the later stages work from the
 * {@link dateline.language.Annotation} that it returns and never see the natural-language library
 * behind it. That library is GPL licensed, so this package is the only one that may import it.
 *
 * <p>Every offset counts UTF-16 code units of the text that was given, and every text in an
 * annotation is the substring at its offsets.
 */
@NullMarked
package dateline.language;

import org.jspecify.annotations.NullMarked;
