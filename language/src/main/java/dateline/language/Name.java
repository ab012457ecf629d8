package dateline.language;

/**
 * A name in a text.
 *
 * @param kind what bears the name
 * @param start first code unit
 * @param end past its last code unit
 * @param text as written, the substring at the offsets
 */
public record Name(Kind kind, int start, int end, String text) {
  /** What bears a name. */
  public enum Kind {
    PERSON,
    ORGANIZATION,
    PLACE
  }
}
