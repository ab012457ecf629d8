package dateline.lineage.revision;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A text in pieces that follow one another without gaps.
 *
 * @param ends where each piece ends, in UTF-16 code units
 * @param codes a number for each piece; pieces of equal words have equal numbers
 */
@SuppressWarnings("ArrayRecordComponent") // within this package, and never compared
record Tokens(int[] ends, int[] codes) {

  /** Numbers for pieces, the same for all texts that are compared. Not thread-safe. */
  static final class Numbering {
    private final Map<String, Integer> codes = new HashMap<>();

    private int code(String piece) {
      return codes.computeIfAbsent(piece, key -> codes.size());
    }
  }

  /** Where pieces end. */
  private interface Cutter {
    int end(String text, int start);
  }

  /** The paragraphs of a text, each with its line break. */
  static Tokens paragraphs(String text, Numbering numbering) {
    return cut(text, numbering, Tokens::endOfParagraph);
  }

  /** The words of a text, and what stands between them. */
  static Tokens words(String text, Numbering numbering) {
    return cut(text, numbering, Tokens::endOfWord);
  }

  private static Tokens cut(String text, Numbering numbering, Cutter cutter) {
    IntStream.Builder ends = IntStream.builder();
    IntStream.Builder codes = IntStream.builder();
    int start = 0;
    while (start < text.length()) {
      int end = cutter.end(text, start);
      ends.add(end);
      codes.add(numbering.code(text.substring(start, end)));
      start = end;
    }
    return new Tokens(ends.build().toArray(), codes.build().toArray());
  }

  private static int endOfParagraph(String text, int start) {
    int line = text.indexOf('\n', start);
    return line < 0 ? text.length() : line + 1;
  }

  private static int endOfWord(String text, int start) {
    int first = text.codePointAt(start);
    int end = start + Character.charCount(first);
    while (end < text.length() && isOne(first, text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Scripts without spaces are cut sign by sign, and so are punctuation and line breaks. */
  private static boolean isOne(int first, int next) {
    if (isOfWord(first)) {
      return isOfWord(next) || isMark(next);
    }
    return first != '\n'
        && next != '\n'
        && Character.isWhitespace(first)
        && Character.isWhitespace(next);
  }

  /** How many words a text has; signs where a script has no spaces. */
  static int count(String text) {
    int words = 0;
    int last = ' ';
    for (int at = 0; at < text.length(); at += Character.charCount(last)) {
      int codePoint = text.codePointAt(at);
      boolean begins = isOfWord(codePoint) && !isOfWord(last) && !isMark(last);
      words += begins || Character.isIdeographic(codePoint) ? 1 : 0;
      last = codePoint;
    }
    return words;
  }

  private static boolean isOfWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint);
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  int start(int piece) {
    return piece == 0 ? 0 : ends[piece - 1];
  }
}
