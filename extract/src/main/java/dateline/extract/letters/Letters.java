package dateline.extract.letters;

/** The case of letters, letter by letter and in time linear in the text. Stateless. */
public final class Letters {
  private Letters() {}

  /** A text in lower case, of the same length, so that a place in it is one in the text. */
  public static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != Character.toLowerCase(c)) {
        return lowered(text, i);
      }
    }
    return text;
  }

  private static String lowered(String text, int from) {
    StringBuilder lower = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      lower.append(Character.toLowerCase(text.charAt(i)));
    }
    return lower.toString();
  }
}
