package dateline.claims.quotation;

/**
 * A passage between quotation marks. Offsets count code units of the whole text.
 *
 * @param start the opening mark
 * @param end past the closing mark, or the paragraph's end where none closes it
 * @param contentStart first code unit between the marks
 * @param contentEnd past the last code unit between the marks
 * @param open whether no mark closes it, as where it goes on in the next paragraph
 */
public record Quotation(int start, int end, int contentStart, int contentEnd, boolean open) {

  /** The words between the marks. */
  public String content(String text) {
    return text.substring(contentStart, contentEnd);
  }
}
