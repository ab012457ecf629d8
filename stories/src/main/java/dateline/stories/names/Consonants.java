package dateline.stories.names;

/**
 * What is left of a name when it is written in a script that leaves out vowels or has other sounds:
 * the classes of its consonants, in order. "لافروف" and "Lavrov" both leave "lblb".
 *
 * <p>In the manner of Soundex (Russell, 1918), with the classes that Arabic, Hebrew, Japanese and
 * Korean writing run together: lips (b, f, p, v), teeth (d, t), hissing (ch, j, s, sh, ts, z),
 * throat (g, k, kh, q), and l with r. Vowels, w, y and an h within a word are left out.
 *
 * @param whole of all words together, hashed; 0 where they are too few to say anything
 * @param last of the last word alone, likewise
 * @param initial the first class of the first word; 0 where there is none
 * @param single whether the name is one word
 */
public record Consonants(long whole, long last, char initial, boolean single) {

  /** A name of fewer consonants meets too many others by chance. */
  private static final int FEWEST = 3;

  /** A last word that stands for a longer name has to say more. */
  private static final int FEWEST_OF_PART = 4;

  /** The consonants of a name as {@link Folding#name} folds it. */
  public static Consonants of(String folded) {
    StringBuilder whole = new StringBuilder();
    String last = "";
    int words = 0;
    for (String word : folded.split(" ")) {
      last = classes(word);
      whole.append(last);
      words += last.isEmpty() ? 0 : 1;
    }
    return new Consonants(
        hash(whole.toString(), FEWEST),
        hash(last, FEWEST_OF_PART),
        whole.isEmpty() ? 0 : whole.charAt(0),
        words == 1);
  }

  private static long hash(String classes, int fewest) {
    return classes.length() < fewest ? 0 : Folding.hash(classes);
  }

  /**
   * Whether two names can be one: all consonants are the same, or those of the last word, where
   * only one of the names has more words or both begin alike.
   */
  public boolean meet(Consonants other) {
    return (whole != 0 && whole == other.whole)
        || (last != 0
            && last == other.last
            && (single != other.single || initial == other.initial));
  }

  /** The classes of a word's consonants; without an Arabic article. */
  static String classes(String written) {
    String word = withoutArticle(written);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = classAt(word, i);
      int end = out.length() - 1;
      char before = end < 0 ? 0 : out.charAt(end);
      if (c == 's' && before == 't' && "td".indexOf(word.charAt(i - 1)) >= 0) {
        out.setCharAt(end, 's');
      } else if (c != 0 && c != before) {
        out.append(c);
      }
      i += isPair(word, i) ? 1 : 0;
    }
    return out.toString();
  }

  private static String withoutArticle(String word) {
    boolean article = word.startsWith("al") || word.startsWith("el");
    return article && (word.length() == 2 || word.length() > 4) ? word.substring(2) : word;
  }

  /** Whether a letter and the h after it are one sound. */
  private static boolean isPair(String word, int at) {
    return at + 1 < word.length()
        && word.charAt(at + 1) == 'h'
        && "cdgkpstz".indexOf(word.charAt(at)) >= 0;
  }

  /** The class of the sound that begins at a letter; 0 for what is left out. */
  private static char classAt(String word, int at) {
    boolean pair = isPair(word, at);
    boolean soft = at + 1 < word.length() && "eiy".indexOf(word.charAt(at + 1)) >= 0;
    return switch (word.charAt(at)) {
      case 'b', 'f', 'p', 'v' -> 'b';
      case 'd', 't' -> 't';
      case 's', 'z', 'j', 'x' -> 's';
      case 'c' -> pair || soft ? 's' : 'k';
      case 'k', 'q', 'g' -> afterNasal(word, at) ? 0 : 'k';
      case 'l', 'r' -> 'l';
      case 'm' -> 'm';
      case 'n' -> 'n';
      case 'h' -> at == 0 ? 'h' : (char) 0;
      default -> 0;
    };
  }

  /** In "ng" and "nk" scripts differ about the second sound. */
  private static boolean afterNasal(String word, int at) {
    return at > 0 && word.charAt(at - 1) == 'n';
  }
}
