package dateline.stories.names;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings spellings of one name together: case, accents, punctuation and scripts fold to plain Latin
 * letters.
 */
public final class Folding {

  private static final String CYRILLIC = "абвгдезийклмнопрстуфхцыэіїґў";
  private static final String[] CYRILLIC_LATIN =
      "a b v g d e z i i k l m n o p r s t u f kh ts y e i i g u".split(" ");
  private static final String GREEK = "αβγδεζηθικλμνξοπρςστυφχψω";
  private static final String[] GREEK_LATIN =
      "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(" ");

  /** So many letters at the beginning {@link #skeletonsMeet} asks for at least. */
  public static final int BEGINNING = 3;

  private Folding() {}

  /**
   * A name in lower case Latin letters and digits, its words parted by single spaces, without a
   * leading article and without a possessive ending.
   */
  public static String name(String written) {
    String lower =
        Normalizer.normalize(Script.latin(written), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ((c == '\'' || c == '’') && possessive(lower, i)) {
        i++;
      } else if (Character.isLetterOrDigit(c)) {
        out.append(latin(c));
      } else if (c != '\'' && c != '’' && c != '.' && isSeparator(c)) {
        space(out);
      }
    }
    String folded = out.toString().strip();
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  private static boolean possessive(String text, int at) {
    return at + 1 < text.length()
        && text.charAt(at + 1) == 's'
        && (at + 2 == text.length() || !Character.isLetter(text.charAt(at + 2)));
  }

  private static boolean isSeparator(char c) {
    return Character.getType(c) != Character.NON_SPACING_MARK;
  }

  private static void space(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private static String latin(char c) {
    if (c < 0x80) {
      return String.valueOf(c);
    }
    int cyrillic = CYRILLIC.indexOf(c);
    if (cyrillic >= 0) {
      return CYRILLIC_LATIN[cyrillic];
    }
    int greek = GREEK.indexOf(c);
    if (greek >= 0) {
      return GREEK_LATIN[greek];
    }
    return switch (c) {
      case 'ж' -> "zh";
      case 'ч' -> "ch";
      case 'ш' -> "sh";
      case 'щ' -> "shch";
      case 'ю' -> "yu";
      case 'я' -> "ya";
      case 'є' -> "ye";
      case 'ъ', 'ь' -> "";
      case 'ß' -> "ss";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ' -> "d";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ı' -> "i";
      default -> String.valueOf(c);
    };
  }

  /**
   * What is left of a folded word when the habits of transliteration are taken off: "Lawrow" and
   * "Lavrov", "Kharkiv" and "Harkiv" meet.
   */
  public static String skeleton(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c =
          switch (word.charAt(i)) {
            case 'w' -> 'v';
            case 'y', 'j' -> 'i';
            case 'q', 'c' -> 'k';
            default -> word.charAt(i);
          };
      boolean silent =
          c == 'h' && !out.isEmpty() && "kgt".indexOf(out.charAt(out.length() - 1)) >= 0;
      if (silent && out.charAt(out.length() - 1) == 'k') {
        out.setCharAt(out.length() - 1, 'h');
      } else if (!silent && (out.isEmpty() || out.charAt(out.length() - 1) != c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * Whether the last words of two folded names can be one word as two languages write and inflect
   * it: their skeletons share all but at most three letters at the end.
   */
  public static boolean sameAcrossLanguages(String a, String b) {
    return skeletonsMeet(
        skeleton(a.substring(a.lastIndexOf(' ') + 1)),
        skeleton(b.substring(b.lastIndexOf(' ') + 1)));
  }

  /** Whether two skeletons share all but at most three letters at the end. */
  public static boolean skeletonsMeet(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int common = 0;
    while (common < shorter && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    int longer = Math.max(one.length(), other.length());
    return common >= BEGINNING
        && common >= shorter - 1
        && longer - common <= Math.min(3, common - 1);
  }

  /** FNV-1a, spread: 64 bits tell apart the few names of two sketches. */
  public static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 29);
  }
}
