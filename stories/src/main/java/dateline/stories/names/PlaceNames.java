package dateline.stories.names;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The world's countries and some four hundred of its cities by the names that one language gives
 * them, so that "Германия", "ألمانيا" and "Germany" are one.
 *
 * <p>The names are those of the Unicode CLDR, of the cities those by which it names time zones, and
 * short names of countries of our own. Immutable.
 *
 * @see <a href="https://www.unicode.org/reports/tr35/tr35-general.html#Display_Name_Elements">
 *     Unicode Technical Standard 35</a>
 */
public final class PlaceNames {

  /** Languages in which a name ends otherwise in each case, mostly in other vowels. */
  private static final Set<String> INFLECTED =
      Set.of("be", "bg", "bs", "cs", "hr", "mk", "pl", "ru", "sk", "sl", "sr", "uk");

  private static final Set<String> KNOWN = languages();

  private static final int SHORTEST_STEM = 3;

  /** Shorter names of one word are taken for one only as they stand. */
  private static final int SHORTEST_INFLECTED = 4;

  /** Countries by the names that English texts give them most. */
  private static final Map<String, String> ENGLISH = Map.of("US", "us", "GB", "uk", "AE", "uae");

  /** Stands for a stem that several places have. */
  private static final String SEVERAL = "";

  private final boolean english;
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byStem = new HashMap<>();
  private final Map<String, String> written = new TreeMap<>();

  private PlaceNames(@Nullable String language) {
    this.english = "en".equals(language);
    if (language == null) {
      return;
    }
    Locale locale = Locale.of(language);
    addCountries(locale);
    addNicknames(locale);
    if (!english) {
      addCities(locale);
    }
    if (INFLECTED.contains(language)) {
      byName.forEach(
          (name, key) -> byStem.merge(stem(name), key, (a, b) -> a.equals(b) ? a : SEVERAL));
    }
  }

  private static Set<String> languages() {
    Set<String> languages = new HashSet<>();
    Arrays.stream(ULocale.getAvailableLocales()).forEach(one -> languages.add(one.getLanguage()));
    return Set.copyOf(languages);
  }

  /**
   * The places as a language names them; none where CLDR does not have it.
   *
   * @param language BCP 47 primary tag, or null where it is not known
   */
  public static PlaceNames of(@Nullable String language) {
    return new PlaceNames(isKnown(language) ? language : null);
  }

  /** Whether CLDR has a language. */
  public static boolean isKnown(@Nullable String language) {
    return language != null && KNOWN.contains(language);
  }

  private void addCountries(Locale locale) {
    LocaleDisplayNames brief =
        LocaleDisplayNames.getInstance(ULocale.forLocale(locale), DisplayContext.LENGTH_SHORT);
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(locale);
      String shorter = brief.regionDisplayName(code);
      for (String one : new String[] {name, shorter}) {
        if (one != null && !one.equals(code)) {
          add(one, country(code));
        }
      }
    }
  }

  /** Those in Latin letters and in the language's own: an Arabic page may have "USA" as well. */
  private void addNicknames(Locale locale) {
    int[] scripts = UScript.getCode(locale);
    CountryNicknames.READ.forEach((name, code) -> {
      int script = UScript.getScript(name.codePointAt(0));
      boolean own = scripts != null && Arrays.stream(scripts).anyMatch(one -> one == script);
      if (own || script == UScript.LATIN) {
        add(name, country(code));
      }
    });
  }

  private static String country(String code) {
    String name = Folding.name(Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    return ENGLISH.getOrDefault(code, name);
  }

  private void addCities(Locale locale) {
    TimeZoneNames here = TimeZoneNames.getInstance(locale);
    TimeZoneNames there = TimeZoneNames.getInstance(Locale.ENGLISH);
    Set<String> zones =
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null);
    for (String zone : zones) {
      String name = here.getExemplarLocationName(zone);
      String key = there.getExemplarLocationName(zone);
      if (name != null && key != null) {
        add(name, Folding.name(key));
      }
    }
  }

  private void add(String name, String key) {
    byName.putIfAbsent(Folding.name(name), key);
    written.putIfAbsent(withoutEnding(WrittenPlaces.plain(name)), key);
  }

  /** Georgian has an i at the end of most names, in place of which other cases have their own. */
  private static String withoutEnding(String name) {
    return name.length() > SHORTEST_INFLECTED && name.endsWith("ი")
        ? name.substring(0, name.length() - 1)
        : name;
  }

  /**
   * The one name for a place, in English and folded; null where a name is no place's.
   *
   * @param folded by {@link Folding#name}
   */
  public @Nullable String key(String folded) {
    String key = byName.get(folded);
    if (key == null && !english && folded.length() >= SHORTEST_INFLECTED) {
      key = byStem.get(stem(folded));
    }
    return SEVERAL.equals(key) ? null : key;
  }

  /** A name without the vowels at its end, in which cases differ. */
  private static String stem(String folded) {
    int end = folded.length();
    while (end > SHORTEST_STEM && "aeiouy".indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    return folded.substring(0, end);
  }

  /** The places as they are written, in no particular case. */
  Map<String, String> written() {
    return written;
  }

  /**
   * Whether a language's script tells names by capitals. Georgian has some, and the press does not
   * use them.
   *
   * @param language BCP 47 primary tag, or null where it is not known
   */
  public static boolean hasCapitals(@Nullable String language) {
    int[] scripts = isKnown(language) ? UScript.getCode(Locale.of(language)) : null;
    return scripts == null
        || Arrays.stream(scripts)
            .anyMatch(script -> UScript.isCased(script) && script != UScript.GEORGIAN);
  }
}
