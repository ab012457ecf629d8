package dateline.stories.encoding;

/**
 * Turns a text into a vector of unit length. The same text always gives the same vector on the same
 * machine. Implementations are thread-safe.
 */
public interface Encoder {

  /**
   * The vector of a text; long texts are read only as far as the encoder's window reaches. A blank
   * text gives the null vector, which is like nothing.
   */
  float[] encode(String text);

  /** How long every vector is. */
  int dimensions();
}
