package dateline.extract.dump;

import org.jspecify.annotations.Nullable;

/**
 * One line of a dump with the shape of its words, by which text is told from interface.
 *
 * @param text the line without its bullet, white space collapsed, cells of a table parted by " | "
 * @param blanks how many blank lines stand before it
 * @param bullet whether the line opened with a bullet
 * @param cells whether the line had cells, parted by tabs, bars or wide gaps
 * @param words how many words; two ideographs count as one
 * @param letters how many letters
 * @param digits how many digits
 * @param capitals how many words begin with a capital
 * @param ends whether it ends as a sentence does
 * @param sentences how many sentences it seems to have, at least 1
 */
record Line(
    String text,
    int blanks,
    boolean bullet,
    boolean cells,
    int words,
    int letters,
    int digits,
    int capitals,
    boolean ends,
    int sentences) {

  private static final String BULLETS = "•●◦▪▫■□‣⁃∙►▸▶➤➢✓✔✦★☆*–-·»›";
  private static final String ENDS = ".!?…。！？।॥؟۔։።‼⁉";
  private static final String CLOSERS = "\"'”’»«)]」』›*“";

  /** A line this long that does not end as a sentence can still be one; in words. */
  private static final int LONG_WORDS = 25;

  private static final int TITLE_QUESTION_WORDS = 14;

  /** The line of these characters, or null where they are blank. */
  static @Nullable Line of(String raw, int blanks) {
    String bare = Whitespace.cleaned(raw);
    if (bare.isEmpty()) {
      return null;
    }
    boolean bullet = bare.length() > 2 && isBullet(bare);
    String unmarked = bullet ? bare.substring(1).strip() : bare;
    String cells = Whitespace.cells(unmarked);
    boolean hasCells = !cells.isEmpty();
    return counted(hasCells ? cells : Whitespace.collapsed(unmarked), blanks, bullet, hasCells);
  }

  private static boolean isBullet(String text) {
    char first = text.charAt(0);
    boolean spaced = text.charAt(1) == ' ' || text.charAt(1) == '\t';
    return BULLETS.indexOf(first) >= 0
        && (spaced || (BULLETS.indexOf(first) < 6 && Character.isLetter(text.charAt(1))));
  }

  private static Line counted(String text, int blanks, boolean bullet, boolean cells) {
    int words = 0;
    int ideographs = 0;
    int letters = 0;
    int digits = 0;
    int capitals = 0;
    int sentences = 1;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c);
      boolean digit = Character.isDigit(c);
      letters += letter ? 1 : 0;
      digits += digit ? 1 : 0;
      if (letter && isIdeograph(c)) {
        ideographs++;
        inWord = false;
      } else if ((letter || digit) && !inWord) {
        words++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
        inWord = true;
      } else if (c == ' ' || c == '|') {
        inWord = false;
      }
      sentences += breaksSentence(text, i) ? 1 : 0;
    }
    return new Line(
        text,
        blanks,
        bullet,
        cells,
        words + ideographs / 2,
        letters,
        digits,
        capitals,
        endsSentence(text),
        sentences);
  }

  private static boolean isIdeograph(char c) {
    return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0xE00 && c <= 0xE7F);
  }

  /** A full stop behind a word of three letters or more, with a capital or a quotation after it. */
  private static boolean breaksSentence(String text, int i) {
    char c = text.charAt(i);
    if (ENDS.indexOf(c) < 0 || i + 2 >= text.length()) {
      return false;
    }
    if (c > 0x2FFF) {
      return true;
    }
    int next = i + 1;
    while (next < text.length() && CLOSERS.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next + 1 >= text.length() || text.charAt(next) != ' ') {
      return false;
    }
    char after = text.charAt(next + 1);
    boolean opens = Character.isLetter(after) ? !Character.isLowerCase(after) : after != '(';
    return opens && i >= 3 && Character.isLetterOrDigit(text.charAt(i - 3));
  }

  private static boolean endsSentence(String text) {
    int end = text.length() - 1;
    while (end > 0
        && (CLOSERS.indexOf(text.charAt(end)) >= 0 || Character.isWhitespace(text.charAt(end)))) {
      end--;
    }
    if (ENDS.indexOf(text.charAt(end)) >= 0) {
      return true;
    }
    // "… the ministry said. (AFP)": the full stop stands before a last word in brackets.
    char last = text.charAt(text.length() - 1);
    int open = last == ')' || last == ']' ? text.lastIndexOf(last == ')' ? '(' : '[') : -1;
    int before =
        open > 0 && text.length() - open < 60
            ? text.substring(0, open).stripTrailing().length()
            : 0;
    return before > 0
        && (ENDS.indexOf(text.charAt(before - 1)) >= 0
            || (before > 1
                && CLOSERS.indexOf(text.charAt(before - 1)) >= 0
                && ENDS.indexOf(text.charAt(before - 2)) >= 0));
  }

  /** Whether the line reads as one sentence or more of running text. */
  boolean isSentence() {
    if (letters * 2 < text.length() - words || isCapitalized()) {
      return false;
    }
    if (ends) {
      return words >= 5 && !isTitleQuestion();
    }
    return words >= LONG_WORDS && (sentences > 1 || capitals * 2 < words || opensList());
  }

  /** A short line that ends as a sentence does, such as "He was 84." */
  boolean isShortSentence() {
    return ends && words >= 2 && words < 5 && startsWithCapitalOrQuote() && !isTitleQuestion();
  }

  /** "Key points of the plan:", with a list to follow. */
  boolean opensList() {
    return words >= 3 && (text.endsWith(":") || text.endsWith("："));
  }

  /** Three sentences of four have a capital at most words: then it is a title or a menu. */
  private boolean isCapitalized() {
    return words >= 5 && capitals * 5 > words * 4;
  }

  private boolean isTitleQuestion() {
    return (text.endsWith("?") || text.endsWith("？") || text.endsWith("؟"))
        && words <= TITLE_QUESTION_WORDS
        && sentences == 1
        && !startsWithQuote();
  }

  boolean startsWithQuote() {
    return "\"“„«‘'「".indexOf(text.charAt(0)) >= 0;
  }

  private boolean startsWithCapitalOrQuote() {
    return startsWithQuote() || !startsLower();
  }

  boolean startsLower() {
    return Character.isLowerCase(text.charAt(0));
  }

  /** What two lines with the same words have in common, whatever their case and signs. */
  String key() {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }
}
