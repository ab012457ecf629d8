package dateline.extract.date;

import java.util.ArrayList;
import java.util.List;

/** Cuts a date line into numbers, words and single signs. Stateless. */
final class DateWords {
  /** A date line is short; what is longer is cut here. UTF-16 code units. */
  private static final int MAX_LENGTH = 400;

  private DateWords() {}

  /**
   * One piece of a date line.
   *
   * @param text as written
   * @param number the value of a run of at most eight decimal digits of any script, else -1
   * @param digits how many digits the number has
   */
  record Word(String text, int number, int digits) {
    boolean isNumber() {
      return number >= 0;
    }

    boolean is(char sign) {
      return text.length() == 1 && text.charAt(0) == sign;
    }

    boolean isBetween(int low, int high) {
      return number >= low && number <= high;
    }

    boolean isDay() {
      return digits <= 2 && isBetween(1, 31);
    }

    boolean isMonth() {
      return digits <= 2 && isBetween(1, 12);
    }

    boolean isLetters() {
      return digits == 0 && !text.isEmpty() && Character.isLetter(text.codePointAt(0));
    }

    /** Whether the digits are the Persian ones (U+06F0 to U+06F9). */
    boolean isPersian() {
      return isNumber() && text.charAt(0) >= '\u06f0' && text.charAt(0) <= '\u06f9';
    }
  }

  private static final Word NONE = new Word("", -1, 0);

  /** The piece at a place, or one that is nothing where the line has none there. */
  static Word at(List<Word> line, int at) {
    return at >= 0 && at < line.size() ? line.get(at) : NONE;
  }

  /** Whether there is a decimal digit of any script: without one, there is no date to read. */
  static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c <= '9' ? c >= '0' : c > 0x2ff && Character.isDigit(c)) {
        return true;
      }
    }
    return false;
  }

  static List<Word> cut(String line) {
    int length = Math.min(line.length(), MAX_LENGTH);
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < length) {
      char c = line.charAt(at);
      int start = at;
      if (Character.isDigit(c)) {
        int value = 0;
        while (at < length && Character.isDigit(line.charAt(at))) {
          value = at - start < 8 ? value * 10 + Character.digit(line.charAt(at), 10) : -1;
          at++;
        }
        boolean tooLong = at - start > 8;
        words.add(new Word(line.substring(start, at), tooLong ? -1 : value, at - start));
      } else if (isWordPart(c)) {
        while (at < length && isWordPart(line.charAt(at))) {
          at++;
        }
        words.add(new Word(line.substring(start, at), -1, 0));
      } else {
        at++;
        if (!isUnseen(c)) {
          words.add(new Word(String.valueOf(c), -1, 0));
        }
      }
    }
    return words;
  }

  private static boolean isUnseen(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u200c';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || isMark(c) || c == '\'';
  }
}
