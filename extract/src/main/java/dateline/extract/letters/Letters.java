package dateline.extract.letters;

/** The case of letters, letter by letter and in time linear in the text. Stateless. */
public final class Letters {
  private static final char FIRST_BEYOND_ASCII = '\u0080';

  private Letters() {}

  /** A text in lower case, of the same length, so that a place in it is one in the text. */
  public static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != lower(c)) {
        return lowered(text, i);
      }
    }
    return text;
  }

  private static String lowered(String text, int from) {
    char[] letters = text.toCharArray();
    for (int i = from; i < letters.length; i++) {
      letters[i] = lower(letters[i]);
    }
    return new String(letters);
  }

  /** A letter in lower case, and any other sign as it is. */
  public static char lower(char c) {
    if (c < FIRST_BEYOND_ASCII) {
      return c >= 'A' && c <= 'Z' ? (char) (c | ' ') : c;
    }
    return Character.toLowerCase(c);
  }
}
