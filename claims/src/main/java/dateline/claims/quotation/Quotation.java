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

  /** A quotation whose content is what stands between two offsets, spaces at its ends apart. */
  static Quotation trimmed(String text, int start, int end, int from, int to, boolean open) {
    int contentStart = from;
    int contentEnd = to;
    while (contentStart < contentEnd && isSpace(text.charAt(contentStart))) {
      contentStart++;
    }
    while (contentEnd > contentStart && isSpace(text.charAt(contentEnd - 1))) {
      contentEnd--;
    }
    return new Quotation(start, end, contentStart, contentEnd, open);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The words between the marks. */
  public String content(String text) {
    return text.substring(contentStart, contentEnd);
  }
}
