package dateline.extract.date;

import dateline.extract.PageDate;
import dateline.extract.date.DateWords.Word;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first date in a line of words, as pages write dates. Immutable and thread-safe; takes
 * some milliseconds to make, so make one and share it.
 *
 * <p>The result keeps the precision of the words: with a time it is an instant (without zone where
 * none is named), else a day, a month or a year-less nothing. Figures that can be read in two ways
 * are not read.
 */
public final class DateReader {
  private static final int NEAR = 8;

  /** Hours east of Greenwich of zone abbreviations that mean one zone only in the press. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("z", "Z"),
          Map.entry("utc", "Z"),
          Map.entry("gmt", "Z"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("msk", "+03:00"),
          Map.entry("jst", "+09:00"));

  /** Countries' English aside, these languages write the day before the month in figures. */
  private static final Set<String> MONTH_FIRST_OR_UNSURE = Set.of("en");

  private final MonthNames months = new MonthNames();

  /** The first date in the words, or empty where there is none that can be read in one way only. */
  public Optional<PageDate> read(String words) {
    return read(words, null);
  }

  /**
   * The first date in the words of a page in the given language.
   *
   * @param language BCP 47 tag, or null where it is not known; settles month names that mean
   *     different months in different languages, and "03/04/2026"
   */
  public Optional<PageDate> read(String words, @Nullable String language) {
    String primary =
        language == null ? null : language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    List<Word> line = DateWords.cut(words);
    for (int at = 0; at < line.size(); at++) {
      Found found = dateAt(line, at, language, primary);
      if (found != null) {
        return found.with(line);
      }
    }
    return Optional.empty();
  }

  /**
   * A date among the words, from the first (inclusive) to the end (exclusive); day 0 is unknown.
   */
  private record Found(int year, int month, int day, int first, int end) {
    Optional<PageDate> with(List<Word> line) {
      try {
        if (day == 0) {
          return Optional.of(PageDate.stated(String.format(Locale.ROOT, "%04d-%02d", year, month)));
        }
        String date = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        PageDate asDay = PageDate.stated(date);
        String time = ClockTime.near(line, first, end);
        return Optional.of(time.isEmpty() ? asDay : PageDate.stated(date + "T" + time));
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }
  }

  private @Nullable Found dateAt(
      List<Word> line, int at, @Nullable String language, @Nullable String primary) {
    Word word = line.get(at);
    if (word.isNumber()) {
      Found east = yearMonthDaySigns(line, at);
      return east != null ? east : figures(line, at, language, primary);
    }
    int month = months.month(word.text(), primary);
    return month == 0 ? vietnamese(line, at) : named(line, at, at + 1, month);
  }

  /** "29 January 2026", "January 29, 2026", "2026. január 29.", "January 2026". */
  private static @Nullable Found named(List<Word> line, int first, int end, int month) {
    int after = skip(line, end);
    Word next = word(line, after);
    if (next.isDay()) {
      int yearAt = skip(line, after + 1);
      if (word(line, yearAt).isYear()) {
        return new Found(word(line, yearAt).number(), month, next.number(), first, yearAt + 1);
      }
    }
    int before = skipBack(line, first - 1);
    if (next.isYear()) {
      Word day = word(line, before);
      boolean isMinute = word(line, before - 1).is(':') && word(line, before - 2).isNumber();
      boolean isDay = day.isDay() && !isMinute;
      return isDay
          ? new Found(next.number(), month, day.number(), before, after + 1)
          : new Found(next.number(), month, 0, first, after + 1);
    }
    if (word(line, before).isYear() && next.isDay()) {
      return new Found(word(line, before).number(), month, next.number(), before, after + 1);
    }
    return null;
  }

  /** "29 tháng 1, 2026". */
  private static @Nullable Found vietnamese(List<Word> line, int at) {
    boolean isMonth =
        line.get(at).text().equalsIgnoreCase("tháng") && word(line, at + 1).isBetween(1, 12);
    return isMonth ? named(line, at, at + 2, line.get(at + 1).number()) : null;
  }

  /** "2026年1月29日", "2026년 1월 29일". */
  private static @Nullable Found yearMonthDaySigns(List<Word> line, int at) {
    boolean matches =
        line.get(at).isYear()
            && Set.of("年", "년").contains(word(line, at + 1).text())
            && word(line, at + 2).isBetween(1, 12)
            && Set.of("月", "월").contains(word(line, at + 3).text());
    if (!matches) {
      return null;
    }
    boolean hasDay = word(line, at + 4).isDay();
    int day = hasDay ? line.get(at + 4).number() : 0;
    return new Found(
        line.get(at).number(), line.get(at + 2).number(), day, at, hasDay ? at + 6 : at + 4);
  }

  private static @Nullable Found figures(
      List<Word> line, int at, @Nullable String language, @Nullable String primary) {
    Word sign = word(line, at + 1);
    boolean parted =
        (sign.is('.') || sign.is('/') || sign.is('-') || sign.is('\u2013'))
            && word(line, at + 3).text().equals(sign.text());
    if (!parted) {
      return null;
    }
    Word a = line.get(at);
    Word b = word(line, at + 2);
    Word c = word(line, at + 4);
    if (a.isYear() && b.isBetween(1, 12) && c.isDay()) {
      return new Found(a.number(), b.number(), c.number(), at, at + 5);
    }
    if (!c.isYear() || !a.isDay() || !b.isDay()) {
      return null;
    }
    boolean dayFirst =
        a.number() > 12
            || a.number() == b.number()
            || (b.number() <= 12 && (sign.is('.') || writesDayFirst(language, primary)));
    if (dayFirst) {
      return b.number() > 12 ? null : new Found(c.number(), b.number(), a.number(), at, at + 5);
    }
    boolean monthFirst = b.number() > 12 || "en-us".equalsIgnoreCase(language);
    return monthFirst ? new Found(c.number(), a.number(), b.number(), at, at + 5) : null;
  }

  private static boolean writesDayFirst(@Nullable String language, @Nullable String primary) {
    if (language == null || primary == null) {
      return false;
    }
    if (MONTH_FIRST_OR_UNSURE.contains(primary)) {
      return language.length() > 2 && !language.regionMatches(true, 3, "us", 0, 2);
    }
    return true;
  }

  private static final Word NONE = new Word("", -1, 0);

  private static Word word(List<Word> line, int at) {
    return at >= 0 && at < line.size() ? line.get(at) : NONE;
  }

  private static final Set<String> FILLERS =
      Set.of(
          ".", ",", "،", "-", "/", "'", "st", "nd", "rd", "th", "er", "º", "ª", "o", "of", "de",
          "del", "di", "do", "da", "the", "den", "der", "г", "року", "года", "р");

  private static int skip(List<Word> line, int from) {
    int at = from;
    while (at < line.size() && at < from + 3 && isFiller(line.get(at))) {
      at++;
    }
    return at;
  }

  private static int skipBack(List<Word> line, int from) {
    int at = from;
    while (at >= 0 && at > from - 3 && isFiller(line.get(at))) {
      at--;
    }
    return at;
  }

  private static boolean isFiller(Word word) {
    return FILLERS.contains(word.text().toLowerCase(Locale.ROOT));
  }

  /** The time of day that stands near a date. */
  private static final class ClockTime {
    private ClockTime() {}

    /** ISO 8601 time with the zone where one is named, or the empty text. */
    static String near(List<Word> line, int first, int end) {
      for (int at = end; at < Math.min(line.size(), end + NEAR); at++) {
        String time = at(line, at);
        if (!time.isEmpty()) {
          return time;
        }
      }
      for (int at = first - 3; at >= Math.max(0, first - NEAR); at--) {
        String time = at(line, at);
        if (!time.isEmpty()) {
          return time;
        }
      }
      return "";
    }

    private static String at(List<Word> line, int at) {
      Word hourWord = word(line, at);
      Word sign = word(line, at + 1);
      Word minute = word(line, at + 2);
      boolean isTime =
          hourWord.isBetween(0, 24)
              && hourWord.digits() <= 2
              && (sign.is(':') || sign.is('h') || (sign.is('.') && half(line, at + 3) != null))
              && minute.isBetween(0, 59)
              && minute.digits() == 2
              && !word(line, at - 1).is(':');
      if (!isTime) {
        return "";
      }
      int next = at + 3;
      String seconds = "";
      if (word(line, next).is(':') && word(line, next + 1).isBetween(0, 59)) {
        seconds = String.format(Locale.ROOT, ":%02d", line.get(next + 1).number());
        next += 2;
        if (word(line, next).is('.') && word(line, next + 1).isNumber()) {
          next += 2;
        }
      }
      String half = half(line, next);
      int hour = hourWord.number();
      if (half != null) {
        hour = hour % 12 + (half.equals("p") ? 12 : 0);
        next += word(line, next).text().length() == 1 ? 4 : 1;
      }
      String zone = zone(line, next);
      if (hour > 23) {
        return "";
      }
      String full = seconds.isEmpty() && !zone.isEmpty() ? ":00" : seconds;
      return String.format(Locale.ROOT, "%02d:%02d%s%s", hour, minute.number(), full, zone);
    }

    /** "a" or "p" where am or pm stands, else null. */
    private static @Nullable String half(List<Word> line, int at) {
      String text = word(line, at).text().toLowerCase(Locale.ROOT);
      if (text.equals("am") || text.equals("pm")) {
        return text.substring(0, 1);
      }
      boolean dotted =
          (text.equals("a") || text.equals("p"))
              && word(line, at + 1).is('.')
              && word(line, at + 2).text().equalsIgnoreCase("m");
      return dotted ? text : null;
    }

    private static String zone(List<Word> line, int at) {
      int from = word(line, at).is('(') ? at + 1 : at;
      String named = ZONES.get(word(line, from).text().toLowerCase(Locale.ROOT));
      if (named != null && !named.equals("Z")) {
        return named;
      }
      int sign = named == null ? at : from + 1;
      boolean plus = word(line, sign).is('+');
      Word hours = word(line, sign + 1);
      if ((plus || word(line, sign).is('-')) && hours.isNumber() && hours.digits() <= 4) {
        boolean joined = hours.digits() > 2;
        int hour = joined ? hours.number() / 100 : hours.number();
        int minute = joined ? hours.number() % 100 : 0;
        if (!joined && word(line, sign + 2).is(':') && word(line, sign + 3).isBetween(0, 59)) {
          minute = line.get(sign + 3).number();
        }
        if (hour <= 14) {
          return hour == 0 && minute == 0
              ? "Z"
              : String.format(Locale.ROOT, "%s%02d:%02d", plus ? "+" : "-", hour, minute);
        }
      }
      return named == null ? "" : named;
    }
  }
}
