package dateline.stories.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds places by their names in texts whose script has no capitals, where nothing else tells a
 * name.
 *
 * <p>In Arabic and Hebrew up to two letters may be written onto the front of a name ("and", "in"),
 * elsewhere up to three onto its end (case, particles). Scripts without spaces are searched at
 * every character. The longest name wins. Immutable.
 */
public final class WrittenPlaces {

  /** What follows in a text is not read, in UTF-16 code units. */
  private static final int MOST_TEXT = 20_000;

  private static final int MOST_BEFORE = 2;
  private static final int MOST_AFTER = 3;
  private static final int SHORTEST = 3;

  /** A syllable or an ideograph says as much as two letters. */
  private static final int SHORTEST_OF_SYLLABLES = 2;

  private final Map<String, String> places;
  private final Set<String> beginnings = new HashSet<>();
  private final int longest;

  public WrittenPlaces(PlaceNames names) {
    this.places = names.written();
    places.keySet().stream()
        .filter(name -> name.length() >= 2)
        .forEach(name -> beginnings.add(name.substring(0, 2)));
    this.longest = places.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** A text without what writers may leave out: vowel signs, and the marks on an alef. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = (c >= 'ً' && c <= 'ْ') || c == 'ـ' || (c >= '֑' && c <= 'ׇ');
      switch (c) {
        case 'أ', 'إ', 'آ' -> out.append('ا');
        case '״', '"' -> {}
        default -> {
          if (!sign) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  /** The places that a text names, by their {@linkplain PlaceNames#key keys}, with how often. */
  public Map<String, Integer> in(String text) {
    String plain = plain(text.substring(0, Math.min(text.length(), MOST_TEXT)));
    Map<String, Integer> counts = new HashMap<>();
    int wordStart = 0;
    for (int i = 0; i + 1 < plain.length(); i++) {
      if (i == 0 || !isWord(plain.charAt(i - 1))) {
        wordStart = i;
      }
      String found =
          mayBegin(plain, wordStart, i) && beginnings.contains(plain.substring(i, i + 2))
              ? longestAt(plain, i)
              : null;
      if (found != null) {
        counts.merge(places.getOrDefault(found, found), 1, Integer::sum);
        i += found.length() - 1;
      }
    }
    return counts;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean mayBegin(String text, int wordStart, int at) {
    return isSpaceless(text.charAt(at))
        || at == wordStart
        || (isAbjad(text.charAt(at)) && at - wordStart <= MOST_BEFORE);
  }

  private @Nullable String longestAt(String text, int from) {
    char first = text.charAt(from);
    int shortest = isSpaceless(first) || isHangul(first) ? SHORTEST_OF_SYLLABLES : SHORTEST;
    for (int to = Math.min(text.length(), from + longest); to >= from + shortest; to--) {
      String name = text.substring(from, to);
      if (mayEnd(text, to) && places.containsKey(name)) {
        return name;
      }
    }
    return null;
  }

  private static boolean mayEnd(String text, int at) {
    char last = text.charAt(at - 1);
    if (isSpaceless(last)) {
      return true;
    }
    int end = at;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end - at <= (isAbjad(last) ? 0 : MOST_AFTER);
  }

  private static boolean isHangul(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
  }

  private static boolean isAbjad(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case ARABIC, HEBREW, SYRIAC -> true;
      default -> false;
    };
  }

  private static boolean isSpaceless(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
