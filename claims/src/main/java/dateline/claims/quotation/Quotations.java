package dateline.claims.quotation;

import java.util.ArrayList;
import java.util.List;

/** Pairs the quotation marks of a paragraph, in one pass. */
public final class Quotations {

  private final String text;
  private final int start;
  private final int end;

  private Quotations(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /**
   * The outermost quotations of the paragraph from {@code start} to {@code end}, in order. A mark
   * that nothing closes counts only where it opens the paragraph or a sentence, or follows a colon
   * or comma.
   */
  public static List<Quotation> of(String text, int start, int end) {
    return new Quotations(text, start, end).pair();
  }

  private List<Quotation> pair() {
    List<Quotation> found = new ArrayList<>();
    int i = start;
    while (i < end) {
      String closing = opens(i) ? closing(text.charAt(i)) : "";
      if (closing.isEmpty()) {
        i++;
        continue;
      }
      int close = close(i, closing);
      if (close >= 0) {
        found.add(Quotation.trimmed(text, i, close + 1, i + 1, close, false));
        i = close + 1;
      } else if (text.charAt(i) != '‘' && opensLongSpeech(i)) {
        found.add(Quotation.trimmed(text, i, end, i + 1, end, true));
        i = end;
      } else {
        i++;
      }
    }
    return found;
  }

  /** The marks that close what a mark opens; empty for every other character. */
  private static String closing(char mark) {
    return switch (mark) {
      case '“' -> "”\"";
      case '"' -> "\"”";
      case '”' -> "”";
      case '„' -> "“”\"";
      case '«' -> "»";
      case '»' -> "«";
      case '「' -> "」";
      case '『' -> "』";
      case '‘' -> "’";
      default -> "";
    };
  }

  private boolean opens(int i) {
    char mark = text.charAt(i);
    if (i + 1 >= end || mark == '「' || mark == '『') {
      return i + 1 < end;
    }
    char next = text.charAt(i + 1);
    boolean afterBreak = i == start || !Character.isLetterOrDigit(text.charAt(i - 1));
    return switch (mark) {
      case '“', '„', '«' -> true;
      case '"', '”', '»', '‘' ->
          afterBreak
              && !Character.isWhitespace(next)
              && (i == start || ",.!?".indexOf(text.charAt(i - 1)) < 0)
              && ",.;:)".indexOf(next) < 0;
      default -> false;
    };
  }

  private int close(int opening, String closing) {
    char mark = text.charAt(opening);
    int depth = 0;
    int possible = -1;
    for (int i = opening + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == mark && closing.indexOf(c) < 0) {
        depth++;
      } else if (closing.indexOf(c) >= 0 && c == '’') {
        boolean inWord = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
        if (!inWord && ",.?!…".indexOf(text.charAt(i - 1)) >= 0) {
          return i;
        }
        possible = possible < 0 && !inWord ? i : possible;
      } else if (closing.indexOf(c) >= 0 && depth-- == 0) {
        return i;
      }
    }
    return possible;
  }

  private boolean opensLongSpeech(int i) {
    int before = i - 1;
    while (before >= start && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    boolean sentence = i + 1 < end && Character.isUpperCase(text.charAt(i + 1));
    return before < start || (sentence ? ":,.?!" : ":,").indexOf(text.charAt(before)) >= 0;
  }
}
