package dateline.lineage.words;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The words of a text that stand between quotation marks of any style: “ ”, „ “, ” ”, « », » «, ‹
 * ›, ‘ ’, 「 」, 『 』 and the straight double quote.
 *
 * <p>A quotation ends in the paragraph in which it opens; one that is left open is quoted to the
 * paragraph's end where the next paragraph opens with a quotation mark again (the custom for
 * speeches), and otherwise is none. Time is linear in the text.
 */
public final class Quotations {

  /** An opening mark, then the marks that may close it. Earlier rows come first. */
  private static final String[] PAIRS = {
    "“”", "„“”", "«»", "»«", "‹›", "「」", "『』", "\"\"", "‘’", "””"
  };

  private static final String OPENING = "“„«»‹「『\"‘”";

  /** Marks that also close, or stand for an apostrophe: they open only before a word. */
  private static final String AMBIGUOUS = "»”‘\"";

  private Quotations() {}

  /** The indexes of the words that stand in quotations. */
  public static BitSet of(Words words) {
    BitSet quoted = new BitSet(words.size());
    String text = words.text();
    int[] openUntil = new int[PAIRS.length];
    Arrays.fill(openUntil, -1);
    int word = 0;
    int at = 0;
    while (at < text.length()) {
      int pair = OPENING.indexOf(text.charAt(at));
      if (pair < 0 || at < openUntil[pair] || !opens(text, at)) {
        at++;
        continue;
      }
      int close = close(text, at, PAIRS[pair]);
      if (close < 0) {
        openUntil[pair] = ~close;
        at++;
        continue;
      }
      word = mark(words, quoted, word, at, close);
      at = close + 1;
    }
    return quoted;
  }

  private static int mark(Words words, BitSet quoted, int from, int start, int end) {
    int word = from;
    while (word < words.size() && words.start(word) < start) {
      word++;
    }
    int first = word;
    while (word < words.size() && words.start(word) < end) {
      word++;
    }
    quoted.set(first, word);
    return word;
  }

  private static boolean opens(String text, int at) {
    if (AMBIGUOUS.indexOf(text.charAt(at)) < 0) {
      return true;
    }
    boolean afterWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean beforeSpace = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
    return !afterWord && !beforeSpace;
  }

  /** The place of the closing mark or the paragraph's end, or ~n when none closes before n. */
  private static int close(String text, int open, String pair) {
    for (int i = open + 1; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\n') {
        return goesOn(text, i) ? i : ~i;
      }
      if (pair.indexOf(unit, 1) > 0 && closes(text, i)) {
        return i;
      }
    }
    return ~text.length();
  }

  private static boolean closes(String text, int at) {
    // An apostrophe looks like a closing single quotation mark, but has a letter after it.
    return text.charAt(at) != '’'
        || at + 1 >= text.length()
        || !Character.isLetter(text.charAt(at + 1));
  }

  private static boolean goesOn(String text, int lineEnd) {
    int next = lineEnd;
    while (next < text.length() && text.charAt(next) == '\n') {
      next++;
    }
    return next < text.length() && OPENING.indexOf(text.charAt(next)) >= 0;
  }
}
