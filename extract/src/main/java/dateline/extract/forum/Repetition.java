package dateline.extract.forum;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells a text that says the same few letters over and over from one that says something, whatever
 * its language. Laughter and cries repeat one or two letters and are no such text. Stateless.
 */
final class Repetition {
  /** Letters that are looked at. */
  private static final int WINDOW = 1_000;

  /** Fewer letters tell nothing. */
  private static final int LEAST = 60;

  /** Running text of a thousand letters has some seven different trigrams of ten. */
  private static final double SHARE = 0.28;

  /** A word of so many letters that is one unit three times or more is none. */
  private static final int LONG_WORD = 24;

  private static final int DIFFERENT_LETTERS = 3;

  private Repetition() {}

  /** Whether the text is filled with repetition, or has a long word that is. */
  static boolean fills(String text) {
    StringBuilder letters = new StringBuilder();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length() && letters.length() < WINDOW; i++) {
      char c = i < text.length() ? Character.toLowerCase(text.charAt(i)) : ' ';
      if (Character.isLetter(c)) {
        letters.append(c);
        word.append(c);
      } else {
        if (isRepeatedUnit(word)) {
          return true;
        }
        word.setLength(0);
      }
    }
    return isRepeatedUnit(word) || isPoor(letters);
  }

  private static boolean isPoor(StringBuilder letters) {
    int all = letters.length() - 2;
    if (all < LEAST) {
      return false;
    }
    Set<String> trigrams = new HashSet<>();
    Set<Integer> different = new HashSet<>();
    for (int i = 0; i < all; i++) {
      trigrams.add(letters.substring(i, i + 3));
      different.add((int) letters.charAt(i));
    }
    return trigrams.size() < all * SHARE && different.size() >= DIFFERENT_LETTERS;
  }

  /** By the longest border of the word (Knuth, Morris and Pratt, SIAM J. Comput. 6/2, 1977). */
  private static boolean isRepeatedUnit(StringBuilder word) {
    int length = word.length();
    if (length < LONG_WORD) {
      return false;
    }
    int[] border = new int[length];
    for (int i = 1, k = 0; i < length; i++) {
      while (k > 0 && word.charAt(i) != word.charAt(k)) {
        k = border[k - 1];
      }
      k += word.charAt(i) == word.charAt(k) ? 1 : 0;
      border[i] = k;
    }
    int unit = length - border[length - 1];
    Set<Integer> different = new HashSet<>();
    for (int i = 0; i < unit; i++) {
      different.add((int) word.charAt(i));
    }
    return unit * 3 <= length && different.size() >= DIFFERENT_LETTERS;
  }
}
