/**
 * The words of a text, folded so that the same sentence in another typography is the same words.
 *
 * <p>Two editors who print one wire report differ in capitals, quotation marks, accents, width of
 * letters and punctuation long before they differ in words. {@link dateline.lineage.words.Words}
 * therefore turns each word into one number that does not depend on these, and remembers where in
 * the text it stands. A script that is written without spaces (Chinese, Japanese, Thai, Lao, Khmer,
 * Burmese) has no words to a reader of characters: each of its characters is a word of half weight.
 *
 * <p>{@link dateline.lineage.words.Quotations} tells which words stand between quotation marks.
 * They belong to the speaker: that two outlets print the same ones says nothing about the outlets.
 */
@NullMarked
package dateline.lineage.words;

import org.jspecify.annotations.NullMarked;
