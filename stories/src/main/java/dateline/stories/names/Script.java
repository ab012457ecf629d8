package dateline.stories.names;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes names of any script in Latin letters.
 *
 * <p>ICU's rules spell letter by letter, so that what a script leaves out stays out: the vowels of
 * Arabic and Hebrew, the tones of Chinese. Cyrillic and Greek are left alone, since ICU spells them
 * by ISO 9 ("Čehov"), which the press does not; {@link Folding} has tables of its own for them.
 *
 * @see <a href="https://cldr.unicode.org/index/cldr-spec/transliteration-guidelines">Unicode CLDR,
 *     Transliteration Guidelines</a>
 */
public final class Script {

  private static final Set<Character.UnicodeScript> KNOWN =
      EnumSet.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.COMMON,
          Character.UnicodeScript.INHERITED);

  /** Scripts of which ICU's spelling is near to that of the press. */
  private static final Set<Integer> SPELLED =
      Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN, UScript.GEORGIAN);

  /** ICU's rules are slow; no name is longer, in UTF-16 code units. What follows is cut off. */
  private static final int MOST_OF_A_NAME = 1000;

  private Script() {}

  /** Loaded when the first such name comes: the rules take some tenths of a second. */
  private static final class Rules {
    static final Transliterator LATIN =
        Transliterator.getInstance("Armenian-Latin/BGN; Any-Latin; Latin-ASCII");
  }

  /**
   * A name in Latin letters, with what is Latin, Cyrillic or Greek in it left as it is. A run of
   * Chinese characters is one word.
   */
  static String latin(String written) {
    if (written.codePoints().allMatch(c -> KNOWN.contains(Character.UnicodeScript.of(c)))) {
      return written;
    }
    String name = written.substring(0, Math.min(written.length(), MOST_OF_A_NAME));
    StringBuilder out = new StringBuilder();
    for (int from = 0; from < name.length(); ) {
      int to = end(name, from);
      Character.UnicodeScript script = script(name, from);
      String run = name.substring(from, to);
      if (KNOWN.contains(script)) {
        out.append(run);
      } else {
        // The feminine ending is silent, and ICU makes a t of it.
        String latin = Rules.LATIN.transliterate(run.replace("ة", ""));
        out.append(script == Character.UnicodeScript.HAN ? latin.replace(" ", "") : latin);
      }
      from = to;
    }
    return out.toString();
  }

  private static Character.UnicodeScript script(String text, int at) {
    return Character.UnicodeScript.of(text.codePointAt(at));
  }

  /** Where the run of one script ends that starts at a place; marks belong to what they follow. */
  private static int end(String text, int from) {
    Character.UnicodeScript script = script(text, from);
    int to = from + Character.charCount(text.codePointAt(from));
    while (to < text.length()) {
      Character.UnicodeScript next = script(text, to);
      if (next != script && next != Character.UnicodeScript.INHERITED) {
        break;
      }
      to += Character.charCount(text.codePointAt(to));
    }
    return to;
  }

  /**
   * Whether names of a language can be compared by their consonants alone, because its script
   * leaves out vowels or has other sounds.
   *
   * @param language BCP 47 primary tag, or null where it is not known
   */
  public static boolean isLoose(@Nullable String language) {
    int[] scripts = language == null ? null : UScript.getCode(Locale.of(language));
    return scripts != null && Arrays.stream(scripts).noneMatch(SPELLED::contains);
  }
}
