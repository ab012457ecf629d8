package dateline.extract.byline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells persons' names from other words, and writes them in one way. Stateless. */
final class PersonName {
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 6;

  /** Longer runs of East Asian letters without a space are no name. */
  private static final int LONGEST_EASTERN = 6;

  /** A single word of so few capitals is the acronym of an agency or an outlet. */
  private static final int LONGEST_ACRONYM = 5;

  /** Names go on with a capital behind "Mc", "Mac", "De", "Fitz". */
  private static final int LONGEST_PREFIX = 5;

  private static final Set<String> PARTICLES =
      new HashSet<>(
          List.of(
              ("de del della di da dos das do du la le van von der den ter ten zu zum zur bin ibn al el ul ur e y i af av "
                      + "abu bint st san")
                  .split(" ")));

  /** No name opens with these, but names of papers do. */
  private static final Set<String> ARTICLES =
      new HashSet<>(List.of("Das Die Les Los Las Het The".split(" ")));

  private static final Set<String> POSTNOMINALS =
      new HashSet<>(List.of("jr", "sr", "phd", "md", "ii", "iii", "iv"));

  private PersonName() {}

  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Whether words are a person's name: capitals, particles, and no word of a desk. */
  static boolean is(String name) {
    if (name.length() < 2 || name.length() > LONGEST) {
      return false;
    }
    List<String> words = words(name);
    int last = words.size() - 1;
    if (words.size() > MOST_WORDS || (last == 0 && isNoSingleName(name))) {
      return false;
    }
    int capitals = 0;
    for (int i = 0; i <= last; i++) {
      String word = words.get(i);
      String lower = DeskWords.lower(word).replace(".", "");
      boolean isFirstName = i == 0 && last > 0 && DeskWords.isFirstName(lower);
      if ((DeskWords.isNoName(lower) && !isFirstName) || !isWord(word) || isAcronym(word)) {
        return false;
      }
      if (!Character.isLowerCase(word.codePointAt(0)) || hasPrefix(lower)) {
        capitals++;
      } else if (!PARTICLES.contains(lower)) {
        return false;
      }
    }
    String end = words.get(last);
    return capitals > 0
        && !(last > 0 && PARTICLES.contains(end))
        && !(last > 0 && ARTICLES.contains(words.getFirst()));
  }

  /** Capitals without a vowel are an abbreviation: "KRV North", "Ana Lind FRS". */
  private static boolean isAcronym(String word) {
    if (word.length() < 3 || word.charAt(0) > 'Z') {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isUpperCase(c) || "AEIOUYÄÖÜÉÈÁÀÍÓÚİÅÆØ".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNoSingleName(String word) {
    String lower = DeskWords.lower(word);
    if (POSTNOMINALS.contains(lower) || Cue.is(lower)) {
      return true;
    }
    boolean acronym = word.length() <= LONGEST_ACRONYM && isCapitals(word);
    boolean eastern = isEastern(word.codePointAt(0));
    boolean desk =
        eastern
            && (word.length() < 2
                || word.length() > LONGEST_EASTERN
                || DeskWords.isEasternDesk(word));
    return acronym || desk;
  }

  private static boolean isCapitals(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }

  /** Whether a name is of a script that has no capitals and, mostly, no spaces. */
  static boolean isEastern(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3040 && c <= 0x30ff)
        || (c >= 0xac00 && c <= 0xd7a3);
  }

  /** The words of a name, parted at white space. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>(4);
    int start = -1;
    for (int i = 0; i <= name.length(); i++) {
      boolean space =
          i == name.length()
              || Character.isWhitespace(name.charAt(i))
              || Character.isSpaceChar(name.charAt(i));
      if (!space && start < 0) {
        start = i;
      } else if (space && start >= 0) {
        words.add(name.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  /** Letters and the signs of names; a dot in a word is an initial's, and no address's. */
  private static boolean isWord(String word) {
    if (!Character.isLetter(word.codePointAt(0)) && word.charAt(0) != 'ʻ') {
      return false;
    }
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean address =
          c == '.'
              && i > 1
              && next + 1 < word.length()
              && Character.isLowerCase(word.charAt(next))
              && word.indexOf('-') < 0;
      if (!isNameSign(c) || address || isGlued(word, i)) {
        return false;
      }
      i = next;
    }
    return true;
  }

  /**
   * "ReyesNovember": a capital deep in a word is the next word's; "McCabe" and "DeVries" are names.
   */
  private static boolean isGlued(String word, int at) {
    boolean hump =
        at > 1
            && Character.isUpperCase(word.charAt(at))
            && Character.isLowerCase(word.charAt(at - 1))
            && word.indexOf('-') < 0;
    return hump
        && (at >= LONGEST_PREFIX || DeskWords.isNoName(DeskWords.lower(word.substring(at))));
  }

  private static boolean isNameSign(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || ".-'’ʻ\u200c\u2011".indexOf(c) >= 0;
  }

  /** "d'Arcy", "al-Sayed", "el-Sayed": the capital stands behind the sign. */
  private static boolean hasPrefix(String lower) {
    boolean apostrophe = lower.length() > 2 && "'’".indexOf(lower.charAt(1)) >= 0;
    return apostrophe || lower.startsWith("al-") || lower.startsWith("el-");
  }

  /** Whether a name is written in capitals throughout, which is the page's layout. */
  static boolean isShouted(String name) {
    boolean lower = false;
    int upper = 0;
    for (int i = 0; i < name.length() && !lower; i++) {
      lower = Character.isLowerCase(name.charAt(i));
      upper += Character.isUpperCase(name.charAt(i)) ? 1 : 0;
    }
    return !lower && upper > 1 && name.indexOf(' ') > 0;
  }

  /** "ANA LIND" is written "Ana Lind", "ANA VAN DER MEER" "Ana van der Meer". */
  static String calm(String name) {
    List<String> words = words(name);
    if (!isShouted(name)) {
      return String.join(" ", words);
    }
    boolean turkish = name.chars().anyMatch(c -> "İŞĞ".indexOf(c) >= 0);
    Locale locale = turkish ? Locale.of("tr") : Locale.ROOT;
    StringBuilder calm = new StringBuilder(name.length());
    for (int i = 0; i < words.size(); i++) {
      String lower = words.get(i).toLowerCase(locale);
      boolean inner = i > 0 && i < words.size() - 1 && PARTICLES.contains(lower);
      calm.append(calm.isEmpty() ? "" : " ").append(inner ? lower : capitals(words.get(i), lower));
    }
    return calm.toString();
  }

  /** A word with the capitals that names have: behind hyphens, apostrophes, dots and "Mc". */
  private static String capitals(String shouted, String lower) {
    if (shouted.length() != lower.length()) {
      return shouted;
    }
    StringBuilder word = new StringBuilder(lower);
    for (int i = 0; i < lower.length(); i++) {
      boolean starts = i == 0 || !Character.isLetter(lower.charAt(i - 1));
      boolean initial = i + 1 < lower.length() && lower.charAt(i + 1) == '.';
      boolean scottish = i == 2 && lower.startsWith("mc") && lower.length() > 4;
      if (starts || initial || scottish) {
        word.setCharAt(i, shouted.charAt(i));
      }
    }
    return word.toString();
  }
}
