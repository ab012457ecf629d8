package dateline.language.dates;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The names of months and weekdays in a language, from CLDR, in lower case without full stops.
 *
 * @param months 1 to 12 by name
 * @param days by name
 */
record Calendar(Map<String, Integer> months, Map<String, DayOfWeek> days) {

  static Calendar of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Map<String, Integer> months = new HashMap<>();
    Map<String, DayOfWeek> days = new HashMap<>();
    for (TextStyle style :
        new TextStyle[] {
          TextStyle.SHORT, TextStyle.SHORT_STANDALONE, TextStyle.FULL_STANDALONE, TextStyle.FULL
        }) {
      for (Month month : Month.values()) {
        put(months, month.getDisplayName(style, locale), month.getValue());
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        put(days, day.getDisplayName(style, locale), day);
      }
    }
    if (locale.getLanguage().equals("en")) {
      months.put("sept", 9);
    }
    return new Calendar(Map.copyOf(months), Map.copyOf(days));
  }

  /** The month of a name, or 0. */
  int month(String word) {
    return months.getOrDefault(bare(word), 0);
  }

  private static <T> void put(Map<String, T> byName, String name, T value) {
    String bare = bare(name.toLowerCase(Locale.ROOT));
    // A short name of digits or a single letter would match other things.
    if (bare.length() > 1 && !Character.isDigit(bare.charAt(0))) {
      byName.put(bare, value);
    }
  }

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
