package dateline.language.dates;

import dateline.language.Token;
import java.util.List;
import java.util.Locale;

/** The tokens of a sentence in lower case; empty words outside it. */
final class Words {
  private final List<Token> tokens;
  private final String[] lower;

  Words(List<Token> tokens) {
    this.tokens = tokens;
    this.lower = new String[tokens.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = tokens.get(i).text().toLowerCase(Locale.ROOT);
    }
  }

  int size() {
    return lower.length;
  }

  String at(int i) {
    return i < 0 || i >= lower.length ? "" : lower[i];
  }

  String tag(int i) {
    return i < 0 || i >= lower.length ? "" : tokens.get(i).tag();
  }

  /** Whether the word begins with a capital letter. */
  boolean isCapital(int i) {
    return i >= 0 && i < lower.length && Character.isUpperCase(tokens.get(i).text().charAt(0));
  }

  /** A number of at most four digits, or -1. English ordinals ("27th") count. */
  int number(int i) {
    String word = at(i);
    int end = 0;
    while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
      end++;
    }
    String rest = word.substring(end);
    boolean ordinal =
        switch (rest) {
          case "", "st", "nd", "rd", "th", "er", "º", "." -> true;
          default -> false;
        };
    return end == 0 || end > 4 || !ordinal ? -1 : Integer.parseInt(word.substring(0, end));
  }

  boolean isYear(int i) {
    int number = number(i);
    return at(i).length() == 4 && number >= 1900 && number < 2100;
  }
}
