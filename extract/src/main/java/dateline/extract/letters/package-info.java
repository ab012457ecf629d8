/**
 * Letters of hostile texts.
 *
 * <p>What the JDK does with letters is right for words and can be slow for what pages hold: its
 * lower case asks a break iterator about each final sigma, which takes the square of the length.
 */
@NullMarked
package dateline.extract.letters;

import org.jspecify.annotations.NullMarked;
