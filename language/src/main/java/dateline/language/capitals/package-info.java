/**
 * Names in languages without a trained model, by their capital letters.
 *
 * <p>Where only names are capitalized within a sentence, a run of capitalized words is a name; what
 * it names is told by the words around it (a title, a verb of speech, a preposition of place) or by
 * a list of the world's countries. A run of which that cannot be told is left out: a missing name
 * costs less than a wrong one.
 */
@NullMarked
package dateline.language.capitals;

import org.jspecify.annotations.NullMarked;
