package dateline.extract.date;

import dateline.extract.date.DateWords.Word;
import dateline.extract.letters.Letters;
import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The month that words name, in the languages of the press, by the JDK's Unicode CLDR data.
 * Immutable.
 *
 * <p>A word that names different months in different languages (Czech and Croatian do this to each
 * other) is known only where the language is. Case, accents and the variants of Arabic letters do
 * not count, since pages in capitals and old pages leave them out.
 */
final class MonthNames {
  /** With countries whose press has month names of its own. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "de-AT", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "nn", "fi", "is",
          "et", "lv", "lt", "pl", "cs", "sk", "sl", "hr", "sr", "sr-Latn", "bs", "mk", "bg", "ru",
          "uk", "be", "ro", "hu", "el", "tr", "az", "kk", "ky", "uz", "tg", "ka", "hy", "ar",
          "ar-SY", "ar-DZ", "ar-MA", "ckb", "ku", "fa", "ps", "ur", "he", "hi", "bn", "ta", "te",
          "ml", "kn", "mr", "gu", "pa", "ne", "si", "id", "ms", "fil", "sw", "so", "am", "ha", "ca",
          "eu", "gl", "ga", "cy", "sq", "mt", "af", "th", "my", "km", "lo", "mn");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  /** What newspapers write and CLDR does not list. */
  private static final Map<String, Integer> PRESS =
      Map.ofEntries(
          Map.entry("sept", 9),
          Map.entry("janv", 1),
          Map.entry("juill", 7),
          Map.entry("mrz", 3),
          Map.entry("setiembre", 9),
          Map.entry("studenog", 11),
          Map.entry("আগষ্ট", 8),
          Map.entry("জানুয়ারি", 1),
          Map.entry("ফেব্রুয়ারি", 2),
          Map.entry("अक्तूबर", 10),
          Map.entry("सितम्बर", 9),
          Map.entry("नवम्बर", 11),
          Map.entry("दिसम्बर", 12),
          Map.entry("إبريل", 4));

  /** The months of the Solar Hijri calendar as Iran and as Afghanistan name them. */
  private static final List<String> SOLAR_HIJRI =
      List.of(
          "فروردین حمل",
          "اردیبهشت ثور",
          "خرداد جوزا",
          "تیر سرطان",
          "مرداد اسد",
          "شهریور سنبله",
          "مهر میزان",
          "آبان عقرب",
          "آذر قوس",
          "دی جدی",
          "بهمن دلو",
          "اسفند حوت");

  private static final int AMBIGUOUS = 0;

  /** Numbers above this are months of the Solar Hijri calendar. */
  private static final int SOLAR = 100;

  private final Map<String, Map<String, Integer>> byLanguage = new HashMap<>();
  private final Map<String, Integer> anyLanguage = new HashMap<>();

  /** The first words of names that have two. */
  private final Set<String> openers = new HashSet<>();

  /**
   * A month's name in a line.
   *
   * @param month 1 to 12
   * @param isSolar whether it is a month of the Solar Hijri calendar
   * @param end the place of the first piece behind the name
   */
  record Name(int month, boolean isSolar, int end) {}

  MonthNames() {
    locales().forEach(this::gather);
    for (int month = 1; month <= SOLAR_HIJRI.size(); month++) {
      for (String name : SOLAR_HIJRI.get(month - 1).split(" ")) {
        anyLanguage.putIfAbsent(fold(name), SOLAR + month);
      }
    }
    // English is the language of dates on pages in other languages: its names win over namesakes.
    PRESS.forEach((name, month) -> anyLanguage.put(fold(name), month));
    anyLanguage.putAll(names("en"));
  }

  /** The locales of the press. */
  static List<Locale> locales() {
    return LANGUAGES.stream().map(Locale::forLanguageTag).toList();
  }

  private void gather(Locale locale) {
    Map<String, Integer> names = new HashMap<>();
    for (Month month : Month.values()) {
      for (TextStyle style : STYLES) {
        String name = month.getDisplayName(style, locale);
        if (isOfLetters(name)) {
          names.put(joined(name), month.getValue());
        }
      }
    }
    byLanguage.computeIfAbsent(locale.getLanguage(), k -> new HashMap<>()).putAll(names);
    names.forEach((name, month) ->
        anyLanguage.merge(name, month, (a, b) -> a.equals(b) ? a : Integer.valueOf(AMBIGUOUS)));
  }

  /** The key of a name: its words without the dots and spaces between them. */
  private String joined(String name) {
    List<String> words =
        DateWords.cut(name).stream()
            .filter(Word::isLetters)
            .map(word -> fold(word.text()))
            .toList();
    if (words.size() > 1) {
      openers.add(words.getFirst());
    }
    return String.join("", words);
  }

  /**
   * The month that is named at a place of a line, or null.
   *
   * @param language primary language subtag, or null
   */
  @Nullable Name at(List<Word> line, int at, @Nullable String language) {
    Word word = line.get(at);
    if (!word.isLetters()) {
      return null;
    }
    String folded = fold(word.text());
    if (openers.contains(folded)) {
      int next = DateWords.at(line, at + 1).is('.') ? at + 2 : at + 1;
      Name both = name(folded + fold(DateWords.at(line, next).text()), language, next + 1);
      if (both != null) {
        return both;
      }
    }
    Name name = name(folded, language, at + 1);
    return name == null ? prefixed(folded, language, at + 1) : name;
  }

  /** Hebrew "בינואר" and Catalan "d'agost" have the preposition before the name in one word. */
  private @Nullable Name prefixed(String folded, @Nullable String language, int end) {
    if (folded.length() > 3 && folded.charAt(0) == 'ב') {
      return name(folded.substring(1), language, end);
    }
    return folded.startsWith("d'") ? name(folded.substring(2), language, end) : null;
  }

  private @Nullable Name name(String folded, @Nullable String language, int end) {
    Integer own = language == null ? null : names(language).get(folded);
    int month = own == null ? anyLanguage.getOrDefault(folded, AMBIGUOUS) : own;
    if (month == AMBIGUOUS) {
      return null;
    }
    return month > SOLAR ? new Name(month - SOLAR, true, end) : new Name(month, false, end);
  }

  private Map<String, Integer> names(String language) {
    return byLanguage.getOrDefault(language.equals("no") ? "nb" : language, Map.of());
  }

  /** Lower case without accents, vowel points and variants of letters. */
  static String fold(String name) {
    boolean plain = true;
    for (int i = 0; i < name.length() && plain; i++) {
      plain = name.charAt(i) < 0x80;
    }
    String lower = Letters.lower(name);
    if (plain) {
      return lower;
    }
    String parted = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i++) {
      char c = parted.charAt(i);
      switch (c) {
        case 'ı' -> folded.append('i');
        case 'ى', 'ي' -> folded.append('ی');
        case 'ك' -> folded.append('ک');
        case '׳', 'ـ', '\u093c', '\u09bc', '\u200c' -> {}
        default -> {
          boolean accent = (c >= '\u0300' && c <= '\u036f') || (c >= '\u064b' && c <= '\u0655');
          if (!accent) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }

  private static boolean isOfLetters(String name) {
    return name.length() > 1
        && name.codePoints()
            .allMatch(c ->
                Character.isLetter(c)
                    || DateWords.isMark(c)
                    || c == '\''
                    || c == '.'
                    || c == ' '
                    || c == '\u05f3'
                    || c == '\u0970');
  }
}
