package dateline.extract.dump;

/** The white space of a line and the signs that nobody sees. */
final class Whitespace {
  private Whitespace() {}

  /** The line without invisible signs, stripped; gaps inside it stay as wide as they are. */
  static String cleaned(String raw) {
    boolean plain = true;
    for (int i = 0; i < raw.length() && plain; i++) {
      plain = !isOdd(raw.charAt(i));
    }
    if (plain) {
      return raw.strip();
    }
    StringBuilder clean = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\u200B' && c != '\uFEFF' && c != '\u00AD' && c != '\u2060' && c != '\0') {
        clean.append(isOdd(c) ? ' ' : c);
      }
    }
    return clean.toString().strip();
  }

  private static boolean isOdd(char c) {
    return c == '\u00A0'
        || c == '\u202F'
        || c == '\u2007'
        || c == '\u200B'
        || c == '\uFEFF'
        || c == '\u00AD'
        || c == '\u2060'
        || (c < ' ' && c != '\t');
  }

  /** Every gap one blank. */
  static String collapsed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        gap = true;
      } else {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * The cells of a table's row, parted by " | ", where tabs, bars or gaps of three blanks part them
   * into two or more; empty for any other line.
   */
  static String cells(String text) {
    if (text.length() > 400) {
      return "";
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    int cells = 0;
    int start = 0;
    int at = 0;
    while (at <= text.length()) {
      int gap = at < text.length() ? gapAt(text, at) : 0;
      if (at == text.length() || gap > 0) {
        String cell = collapsed(text.substring(start, at));
        if (!cell.isEmpty()) {
          out.append(cells++ == 0 ? "" : " | ").append(cell);
        }
        start = at + gap;
      }
      at += Math.max(1, gap);
    }
    return cells >= 2 ? out.toString() : "";
  }

  private static int gapAt(String text, int at) {
    int end = at;
    boolean wide = false;
    while (end < text.length()
        && (Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '|')) {
      wide |= text.charAt(end) == '\t' || text.charAt(end) == '|';
      end++;
    }
    return wide || end - at >= 3 ? end - at : 0;
  }
}
