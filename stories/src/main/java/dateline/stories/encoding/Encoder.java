package dateline.stories.encoding;

import org.jspecify.annotations.Nullable;

/**
 * Turns a text into a vector of unit length. The same text always gives the same vector on the same
 * machine. Implementations are thread-safe.
 */
public interface Encoder {

  /** What {@link #space} answers where texts of many languages lie in one space (ISO 639-2). */
  String MANY = "mul";

  /**
   * The vector of a text; long texts are read only as far as the encoder's window reaches. A blank
   * text gives the null vector, which is like nothing.
   */
  float[] encode(String text);

  /** How long every vector is. */
  int dimensions();

  /**
   * In which space the vectors of a language lie: only vectors of one space can be compared. An
   * encoder made for one language has a space for each, named as the language is.
   *
   * @param language BCP 47 primary tag, or null where it is not known
   * @return a language's tag, {@link #MANY}, or null where it is not known
   */
  default @Nullable String space(@Nullable String language) {
    return language;
  }
}
