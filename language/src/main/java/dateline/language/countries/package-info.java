/**
 * The world's countries, by the names that texts give them.
 *
 * <p>Names come from the Unicode CLDR in the JDK, in every language that it has; English adjectives
 * ("Norwegian") and short names ("UK") that CLDR lacks from a small table of our own.
 */
@NullMarked
package dateline.language.countries;

import org.jspecify.annotations.NullMarked;
