package dateline.desk.wording;

import java.util.Locale;

/** Texts without what tells one writing of the same words from another. */
public final class Folded {
  private Folded() {}

  /** The letters and digits of a text in lower case. */
  public static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
