/**
 * A text becomes a point in a space where texts of like meaning lie near one another.
 *
 * <p>An {@link dateline.stories.encoding.Encoder} gives a vector of unit length, so the dot product
 * of two vectors is the cosine of their angle: near 1 for two reports of one happening, near 0 for
 * texts that have nothing to do with each other. Feed it a headline and a lead, not a whole page:
 * the longer the texts, the more alike everything written about one country becomes.
 *
 * <p>{@link dateline.stories.encoding.MiniLmEncoder} comes with the program, {@link
 * dateline.stories.encoding.FileEncoder} reads what a person names: an ONNX file and one of two
 * kinds of tokenizer.
 */
@NullMarked
package dateline.stories.encoding;

import org.jspecify.annotations.NullMarked;
