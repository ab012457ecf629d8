/**
 * Which figures of a story were superseded: three dead in the morning, fourteen in the evening.
 *
 * <p>{@link dateline.stories.figures.Count} is a number with the words that tell what it counts,
 * read out of a headline or sentence. {@link dateline.stories.figures.Figures} lays what the voices
 * of a story count in the order of time, word by word, and tells which of the numbers later voices
 * agree to have left behind. No word is known to be a toll: whatever is counted with one number
 * first and with another later is one.
 */
@NullMarked
package dateline.stories.figures;

import org.jspecify.annotations.NullMarked;
