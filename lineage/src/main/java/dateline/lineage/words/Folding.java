package dateline.lineage.words;

import java.text.Normalizer;

/**
 * What a character is within a word: its folded form, or that it parts words, or that it does not
 * count. Folds case, accents (Latin, Greek, Cyrillic) and width (Unicode TR 15, NFKC).
 */
final class Folding {

  /** The character parts words. */
  static final char SEPARATOR = 0;

  /** The character is as if it were not there: apostrophes, soft hyphens, joiners, accents. */
  static final char IGNORED = 1;

  /** Up to here letters may carry accents that fold away; above, letters only change case. */
  private static final int ACCENTED_END = 0x2000;

  private static final int HALF_AND_FULL_WIDTH = 0xFF00;
  private static final String WITHIN_WORDS =
      "'\u2019\u02BC\uFF07\u00AD\u200B\u200C\u200D\u2060\uFEFF";
  private static final char[] TABLE = table();

  private Folding() {}

  /** The folded form of a UTF-16 code unit, {@link #SEPARATOR} or {@link #IGNORED}. */
  static char fold(char unit) {
    return TABLE[unit];
  }

  /** Whether a folded character belongs to a script that is written without spaces. */
  static boolean solitary(char folded) {
    if (folded < 0x0E00) {
      return false;
    }
    return folded < 0x0F00
        || (folded >= 0x1000 && folded < 0x10A0)
        || (folded >= 0x1780 && folded < 0x1800)
        || (folded >= 0x2E80 && folded < 0x3130)
        || (folded >= 0x3190 && folded < 0xA000)
        || (folded >= 0xF900 && folded < 0xFB00)
        || Character.isSurrogate(folded);
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < table.length; unit++) {
      table[unit] = folded((char) unit);
    }
    for (int i = 0; i < WITHIN_WORDS.length(); i++) {
      table[WITHIN_WORDS.charAt(i)] = IGNORED;
    }
    return table;
  }

  private static char folded(char unit) {
    if (accent(unit)) {
      return IGNORED;
    }
    if (!wordCharacter(unit)) {
      return SEPARATOR;
    }
    boolean decomposes = unit < ACCENTED_END || unit >= HALF_AND_FULL_WIDTH;
    char base = decomposes ? withoutAccents(unit) : unit;
    return Character.toLowerCase(base);
  }

  private static boolean wordCharacter(char unit) {
    return switch (Character.getType(unit)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.SURROGATE ->
          true;
      default -> Character.isLetterOrDigit(unit);
    };
  }

  private static boolean accent(char unit) {
    return unit >= 0x0300 && unit <= 0x036F;
  }

  private static char withoutAccents(char unit) {
    String parts = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKD);
    for (int i = 1; i < parts.length(); i++) {
      if (!accent(parts.charAt(i))) {
        return unit;
      }
    }
    return wordCharacter(parts.charAt(0)) ? parts.charAt(0) : unit;
  }
}
