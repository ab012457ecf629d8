package dateline.extract.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The month of a word, in the languages of the press, by the JDK's Unicode CLDR data. Immutable.
 *
 * <p>A word that names different months in different languages (Czech and Croatian do this to each
 * other) is known only where the language is.
 */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "nn", "fi", "is", "et", "lv",
          "lt", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "bg", "ru", "uk", "be", "ro", "hu",
          "el", "tr", "az", "kk", "ky", "uz", "tg", "ka", "hy", "ar", "fa", "ps", "ur", "he", "hi",
          "bn", "ta", "te", "mr", "gu", "pa", "ne", "si", "id", "ms", "fil", "sw", "so", "am", "ha",
          "ca", "eu", "gl", "ga", "cy", "sq", "mt", "af", "th", "my", "km", "lo", "mn");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  /** Abbreviations of newspaper style books that CLDR does not list. */
  private static final Map<String, Integer> PRESS = Map.of("sept", 9, "janv", 1, "juill", 7);

  private static final int AMBIGUOUS = 0;

  private final Map<String, Map<String, Integer>> byLanguage = new HashMap<>();
  private final Map<String, Integer> anyLanguage = new HashMap<>();

  MonthNames() {
    for (String language : LANGUAGES) {
      Map<String, Integer> names = new HashMap<>();
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          String name = fold(month.getDisplayName(style, locale));
          if (isOneWord(name)) {
            names.put(name, month.getValue());
          }
        }
      }
      byLanguage.put(language, names);
      names.forEach((name, month) ->
          anyLanguage.merge(name, month, (a, b) -> a.equals(b) ? a : Integer.valueOf(AMBIGUOUS)));
    }
    // English is the language of dates on pages in other languages: its names win over namesakes.
    anyLanguage.putAll(PRESS);
    anyLanguage.putAll(names("en"));
  }

  /** The number of the month that the word names, 1 to 12, or 0. */
  int month(String word, @Nullable String language) {
    String folded = fold(word);
    if (language != null) {
      Integer month = names(language).get(folded);
      if (month != null) {
        return month;
      }
    }
    return anyLanguage.getOrDefault(folded, AMBIGUOUS);
  }

  private Map<String, Integer> names(String language) {
    return byLanguage.getOrDefault(language, Map.of());
  }

  private static String fold(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static boolean isOneWord(String name) {
    return name.length() > 1
        && name.codePoints()
            .allMatch(c -> Character.isLetter(c) || DateWords.isMark(c) || c == '\'');
  }
}
