package dateline.extract.date;

import dateline.extract.date.DateWords.Word;
import dateline.extract.letters.Letters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the time of day that stands near a date, with its zone where one is named. Stateless. */
final class ClockTime {
  /** So many pieces before and behind a date are looked at. */
  private static final int NEAR = 8;

  /**
   * Abbreviations that mean one zone only in the press. Where the clocks are changed and writers
   * use one abbreviation the year round, the region stands for it.
   */
  private static final Map<String, ZoneId> ZONES = zones();

  /** IST is Israel's and Ireland's too; in these languages it is India's. */
  private static final Set<String> OF_INDIA =
      Set.of("hi", "bn", "ta", "te", "ml", "kn", "mr", "gu", "pa", "or", "as");

  /** These write 14.05 for five past two. */
  private static final Set<String> DOTTED = Set.of("da", "fi", "id", "it", "nb", "nn", "no", "et");

  /** What announces a time of day that is written with a dot. */
  private static final Set<String> AT =
      Set.of("kl", "klo", "kello", "ore", "alle", "pukul", "um", "at", "uur", "ora", "kell", "jam");

  private static final Set<String> HOURS =
      Set.of("h", "uhr", "시", "時", "时", "點", "点", "giờ", "uur", "ч");

  private static final Set<String> MINUTES = Set.of("분", "分");

  private static final Map<String, String> HALVES_BEFORE =
      Map.of(
          "오전", "a", "上午", "a", "午前", "a", "早上", "a", "오후", "p", "下午", "p", "午後", "p", "晚上", "p");

  private static final Map<String, String> HALVES_BEHIND =
      Map.of("am", "a", "pm", "p", "ص", "a", "م", "p", "πμ", "a", "μμ", "p");

  private ClockTime() {}

  private static Map<String, ZoneId> zones() {
    String fixed =
        """
        z Z utc Z gmt Z ut Z wet Z est -05:00 edt -04:00 cdt -05:00 mst -07:00 mdt -06:00 pst -08:00 pdt -07:00
        akst -09:00 akdt -08:00 hst -10:00 cet +01:00 cest +02:00 mez +01:00 mesz +02:00 west +01:00 eet +02:00
        eest +03:00 wat +01:00 cat +02:00 sast +02:00 eat +03:00 trt +03:00 pkt +05:00 wib +07:00 wita +08:00
        wit +09:00 hkt +08:00 sgt +08:00 myt +08:00 kst +09:00 jst +09:00 aest +10:00 aedt +11:00 nzst +12:00
        nzdt +13:00 brt -03:00 art -03:00
        et America/New_York ct America/Chicago mt America/Denver pt America/Los_Angeles msk Europe/Moscow
        мск Europe/Moscow bst Europe/London
        """;
    String[] words = fixed.strip().split("\\s+");
    Map<String, ZoneId> zones = new java.util.HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      zones.put(words[i], ZoneId.of(words[i + 1]));
    }
    return Map.copyOf(zones);
  }

  /**
   * The time near a day, as ISO 8601 writes it, or the empty text.
   *
   * @param first the place of the day's first piece
   * @param end the place behind its last
   * @param from nothing before this place belongs to the day
   * @param until nothing from this place on belongs to the day
   */
  static String near(
      List<Word> line,
      LocalDate day,
      int first,
      int end,
      int from,
      int until,
      @Nullable String language) {
    for (int at = end; at < Math.min(until, end + NEAR); at++) {
      String time = at(line, day, at, language);
      if (!time.isEmpty()) {
        return time;
      }
    }
    for (int at = first - 2; at >= Math.max(from, first - NEAR); at--) {
      String time = at(line, day, at, language);
      if (!time.isEmpty()) {
        return time;
      }
    }
    return inside(line, day, first, end, language);
  }

  /** "Jan 29 14:05:00 UTC 2026" has the time between day and year. */
  private static String inside(
      List<Word> line, LocalDate day, int first, int end, @Nullable String language) {
    for (int at = first; at < end; at++) {
      if (DateWords.at(line, at + 1).is(':')) {
        return at(line, day, at, language);
      }
    }
    return "";
  }

  private static String at(List<Word> line, LocalDate day, int at, @Nullable String language) {
    Word hourWord = DateWords.at(line, at);
    boolean mayBe =
        hourWord.isBetween(0, 23) && hourWord.digits() <= 2 && !DateWords.at(line, at - 1).is(':');
    Read read = mayBe ? minutes(line, at, language) : null;
    if (read == null) {
      return "";
    }
    int next = read.end();
    int hour = hourWord.number();
    String before = HALVES_BEFORE.get(DateWords.at(line, at - 1).text());
    String half = before == null ? half(line, next) : before;
    if (half != null) {
      next += before != null ? 0 : half(line, next) == null ? 0 : lengthOfHalf(line, next);
      hour = hour % 12 + (half.equals("p") ? 12 : 0);
    }
    LocalTime time = LocalTime.of(hour, read.minute(), read.second());
    String zone = zone(line, next, day, time, language);
    StringBuilder iso = new StringBuilder(14);
    two(two(iso, hour).append(':'), read.minute());
    if (read.hasSeconds() || !zone.isEmpty()) {
      two(iso.append(':'), read.second());
    }
    return iso.append(zone).toString();
  }

  /**
   * What stands behind an hour.
   *
   * @param end the place of the first piece behind it
   */
  private record Read(int minute, int second, boolean hasSeconds, int end) {}

  private static @Nullable Read minutes(List<Word> line, int at, @Nullable String language) {
    Word sign = DateWords.at(line, at + 1);
    Word minute = DateWords.at(line, at + 2);
    boolean two = minute.isBetween(0, 59) && minute.digits() == 2;
    if (HOURS.contains(Letters.lower(sign.text()))) {
      boolean named =
          minute.isBetween(0, 59) && MINUTES.contains(DateWords.at(line, at + 3).text());
      return two || named
          ? new Read(minute.number(), 0, false, named ? at + 4 : at + 3)
          : new Read(0, 0, false, at + 2);
    }
    if (two && sign.is(':')) {
      return seconds(line, at, minute.number());
    }
    if (two && sign.is('.') && isDotted(line, at, language)) {
      return new Read(minute.number(), 0, false, at + 3);
    }
    // German "am" is "on the", and a single Arabic letter says too little.
    boolean wholeHour =
        !sign.text().isEmpty()
            && !"de".equals(language)
            && sign.text().codePointAt(0) < 0x80
            && half(line, at + 1) != null
            && line.get(at).number() > 0;
    return wholeHour ? new Read(0, 0, false, at + 1) : null;
  }

  private static boolean isDotted(List<Word> line, int at, @Nullable String language) {
    boolean goesOn = DateWords.at(line, at + 3).is('.') && DateWords.at(line, at + 4).isNumber();
    boolean isTail = DateWords.at(line, at - 1).is('.') && DateWords.at(line, at - 2).isNumber();
    if (goesOn || isTail) {
      return false;
    }
    int before = DateWords.at(line, at - 1).is('.') ? at - 2 : at - 1;
    return half(line, at + 3) != null
        || AT.contains(Letters.lower(DateWords.at(line, before).text()))
        || HOURS.contains(Letters.lower(DateWords.at(line, at + 3).text()))
        || (language != null && DOTTED.contains(language));
  }

  private static Read seconds(List<Word> line, int at, int minute) {
    Word second = DateWords.at(line, at + 4);
    if (!DateWords.at(line, at + 3).is(':') || !second.isBetween(0, 59)) {
      return new Read(minute, 0, false, at + 3);
    }
    boolean fraction = DateWords.at(line, at + 5).is('.') && DateWords.at(line, at + 6).isNumber();
    return new Read(minute, second.number(), true, fraction ? at + 7 : at + 5);
  }

  /** "a" or "p" where a half of the day is named, else null. */
  private static @Nullable String half(List<Word> line, int at) {
    String text = Letters.lower(DateWords.at(line, at).text());
    String half = HALVES_BEHIND.get(text);
    if (half != null) {
      return half;
    }
    boolean opens = text.equals("a") || text.equals("p") || text.equals("π") || text.equals("μ");
    if (!opens || !DateWords.at(line, at + 1).is('.')) {
      return null;
    }
    String second = Letters.lower(DateWords.at(line, at + 2).text());
    return second.equals("m") || second.equals("μ") ? HALVES_BEHIND.get(text + second) : null;
  }

  private static int lengthOfHalf(List<Word> line, int at) {
    boolean dotted = !HALVES_BEHIND.containsKey(Letters.lower(DateWords.at(line, at).text()));
    return dotted ? (DateWords.at(line, at + 3).is('.') ? 4 : 3) : 1;
  }

  /** An offset as ISO 8601 writes it, or the empty text. */
  private static String zone(
      List<Word> line, int at, LocalDate day, LocalTime time, @Nullable String language) {
    int from = DateWords.at(line, at).is('(') ? at + 1 : at;
    String name = Letters.lower(DateWords.at(line, from).text());
    ZoneId named = ZONES.get(name);
    if (named == null && name.equals("ist") && language != null && OF_INDIA.contains(language)) {
      named = ZoneId.of("+05:30");
    }
    String zone = named == null ? "" : named.getRules().getOffset(day.atTime(time)).getId();
    if (!zone.isEmpty() && !zone.equals("Z")) {
      return zone;
    }
    String offset = offset(line, named == null ? at : from + 1);
    return offset.isEmpty() ? zone : offset;
  }

  private static String offset(List<Word> line, int sign) {
    boolean plus = DateWords.at(line, sign).is('+');
    boolean minus = DateWords.at(line, sign).is('-') || DateWords.at(line, sign).is('\u2212');
    Word hours = DateWords.at(line, sign + 1);
    if (!(plus || minus) || !hours.isNumber() || hours.digits() > 4) {
      return "";
    }
    boolean joined = hours.digits() > 2;
    int hour = joined ? hours.number() / 100 : hours.number();
    int minute = joined ? hours.number() % 100 : 0;
    Word behind = DateWords.at(line, sign + 3);
    if (!joined && DateWords.at(line, sign + 2).is(':') && behind.isBetween(0, 59)) {
      minute = behind.number();
    }
    if (hour > 14 || minute > 59) {
      return "";
    }
    if (hour == 0 && minute == 0) {
      return "Z";
    }
    StringBuilder iso = new StringBuilder(6).append(plus ? '+' : '-');
    return two(two(iso, hour).append(':'), minute).toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
