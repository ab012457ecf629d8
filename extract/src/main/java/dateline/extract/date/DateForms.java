package dateline.extract.date;

import dateline.extract.date.DateWords.Word;
import dateline.extract.letters.Letters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates in a line of pieces, in all forms: with month names, in East Asian signs, in
 * figures. Immutable and thread-safe.
 */
final class DateForms {
  /** Years of four figures that a page may speak of as ours. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2060;

  /** Two figures from here on are years of the 1900s. */
  private static final int OLD_CENTURY = 90;

  /** So many pieces may stand between the parts of a date: the dots of "พ.ศ." are four. */
  private static final int MOST_FILLERS = 4;

  /** How far from a month's name its figures can stand. */
  private static final int REACH = MOST_FILLERS + 2;

  private static final Set<String> FILLERS =
      Set.of(
          ".", ",", "،", "-", "\u2013", "/", "'", "\u2019", "st", "nd", "rd", "th", "er", "º", "ª",
          "o", "of", "de", "del", "d", "di", "do", "da", "the", "den", "der", "г", "року", "года",
          "р", "r", "m", "gada", "năm", "พ", "ศ", "yil", "жылғы", "a", "e", "ta", "সালের", "को");

  private static final Set<String> YEAR_SIGNS = Set.of("年", "년");
  private static final Set<String> MONTH_SIGNS = Set.of("月", "월");

  private final MonthNames months;

  DateForms(MonthNames months) {
    this.months = months;
  }

  /**
   * The language of a line, as far as it settles the order of figures.
   *
   * @param primary primary subtag in lower case, or null where nobody said
   * @param isAmerican whether the month comes before the day
   * @param isDayFirst whether the day comes before the month
   */
  record Order(@Nullable String primary, boolean isAmerican, boolean isDayFirst) {
    private static final Set<String> YEAR_FIRST = Set.of("ja", "zh", "ko", "hu", "lt", "mn", "fa");

    static Order of(@Nullable String language) {
      if (language == null || language.isBlank()) {
        return new Order(null, false, false);
      }
      String lower = Letters.lower(language.strip()).replace('_', '-');
      int dash = lower.indexOf('-');
      String primary = dash < 0 ? lower : lower.substring(0, dash);
      String country = dash < 0 ? "" : lower.substring(dash + 1);
      // English is written in both orders: only a country tells.
      boolean american = primary.equals("en") && country.equals("us");
      boolean dayFirst = primary.equals("en") ? !country.isEmpty() && !american : true;
      return new Order(primary, american, dayFirst && !YEAR_FIRST.contains(primary));
    }

    boolean isYearFirst() {
      return primary != null && YEAR_FIRST.contains(primary);
    }
  }

  /**
   * A date in a line.
   *
   * @param day the day, or null where only the month is named
   * @param month the month
   * @param first the place of the first piece
   * @param end the place behind the last
   */
  record Found(@Nullable LocalDate day, YearMonth month, int first, int end) {}

  /** The date that is found at a place, or null; it may begin before the place. */
  @Nullable Found at(List<Word> line, int at, Order order) {
    Word word = line.get(at);
    if (word.isNumber()) {
      Found east = ofSigns(line, at);
      return east != null ? east : figures(line, at, order);
    }
    if (!word.isLetters()) {
      return null;
    }
    if (word.text().endsWith("元年")) {
      String era = word.text().substring(0, word.text().length() - 2);
      int year = Calendars.yearOf(era, 1);
      return year == 0 ? null : monthAndDaySigns(line, at, at + 1, year);
    }
    if (!hasNumberNear(line, at)) {
      return null;
    }
    MonthNames.Name name = months.at(line, at, order.primary());
    return name == null ? vietnamese(line, at) : named(line, at, name);
  }

  private static boolean hasNumberNear(List<Word> line, int at) {
    for (int i = Math.max(0, at - REACH); i < Math.min(line.size(), at + REACH + 2); i++) {
      if (line.get(i).isNumber()) {
        return true;
      }
    }
    return false;
  }

  /** "29 tháng 1, 2026". */
  private static @Nullable Found vietnamese(List<Word> line, int at) {
    Word number = DateWords.at(line, at + 1);
    boolean isMonth = line.get(at).text().equalsIgnoreCase("tháng") && number.isMonth();
    return isMonth ? named(line, at, new MonthNames.Name(number.number(), false, at + 2)) : null;
  }

  /** "29 January 2026", "January 29, 2026", "2026. január 29.", "January 2026". */
  private static @Nullable Found named(List<Word> line, int first, MonthNames.Name name) {
    int after = skip(line, name.end());
    Word next = DateWords.at(line, after);
    if (next.isDay()) {
      int yearAt = yearBehind(line, after + 1, name);
      if (yearAt >= 0) {
        return found(line, yearAt, name, next.number(), first, yearAt + 1);
      }
    }
    int before = skipBack(line, first - 1);
    Word day = DateWords.at(line, before);
    boolean isDay = day.isDay() && !isMinute(line, before);
    if (year(next, name) > 0) {
      return isDay
          ? found(line, after, name, day.number(), before, after + 1)
          : found(line, after, name, 0, first, after + 1);
    }
    if (isDay && isShortYear(line, before, name.end(), after, next)) {
      return found(line, after, name, day.number(), before, after + 1);
    }
    if (next.isDay() && year(day, name) > 0) {
      return found(line, before, name, next.number(), before, after + 1);
    }
    int further = isDay ? skipBack(line, before - 1) : -1;
    return year(DateWords.at(line, further), name) > 0
        ? found(line, further, name, day.number(), further, name.end())
        : null;
  }

  private static boolean isMinute(List<Word> line, int at) {
    return DateWords.at(line, at - 1).is(':') && DateWords.at(line, at - 2).isNumber();
  }

  /** The place of the year behind a month and a day, between which the time may stand, or -1. */
  private static int yearBehind(List<Word> line, int from, MonthNames.Name name) {
    int at = skip(line, from);
    if (year(DateWords.at(line, at), name) > 0) {
      return at;
    }
    if (!DateWords.at(line, from + 1).is(':')) {
      return -1;
    }
    // "Thu Jan 29 14:05:00 UTC 2026" is how programs write it.
    at = DateWords.at(line, from + 3).is(':') ? from + 5 : from + 3;
    at = DateWords.at(line, at).isLetters() ? at + 1 : at;
    return year(DateWords.at(line, at), name) > 0 ? at : -1;
  }

  /** "29-Jan-26", "29 Jan '26", Thai "29 ม.ค. 69". */
  private static boolean isShortYear(List<Word> line, int day, int end, int at, Word year) {
    if (year.digits() != 2) {
      return false;
    }
    Word behind = DateWords.at(line, end);
    boolean parted = behind.is('-') && DateWords.at(line, day + 1).is('-');
    boolean cut = DateWords.at(line, at - 1).is('\'') || DateWords.at(line, at - 1).is('\u2019');
    return parted
        || cut
        || isThai(DateWords.at(line, end - 1))
        || isThai(DateWords.at(line, end - 2));
  }

  private static boolean isThai(Word word) {
    return word.isLetters() && word.text().charAt(0) >= 0x0e01 && word.text().charAt(0) <= 0x0e5b;
  }

  private static @Nullable Found found(
      List<Word> line, int yearAt, MonthNames.Name name, int day, int first, int end) {
    Word word = DateWords.at(line, yearAt);
    if (name.isSolar()) {
      LocalDate date = day == 0 ? null : Calendars.ofSolarHijri(word.number(), name.month(), day);
      return date == null ? null : new Found(date, YearMonth.from(date), first, end);
    }
    boolean thai = word.digits() == 2 && isThai(DateWords.at(line, name.end() - 1));
    boolean thaiDot = word.digits() == 2 && isThai(DateWords.at(line, name.end() - 2));
    int year =
        thai || thaiDot
            ? Calendars.ofBuddhist(2500 + word.number())
            : word.digits() == 2 ? century(word.number()) : year(word, name);
    return of(year, name.month(), day, first, end);
  }

  private static int century(int year) {
    return year + (year >= OLD_CENTURY ? 1900 : 2000);
  }

  /** The Gregorian year that a number of four figures is, or 0; a Solar Hijri month has its own. */
  private static int year(Word word, MonthNames.Name name) {
    if (name.isSolar()) {
      return word.digits() == 4 && Calendars.isSolarHijri(word.number()) ? word.number() : 0;
    }
    return year(word);
  }

  private static int year(Word word) {
    if (word.digits() != 4) {
      return 0;
    }
    if (word.isBetween(FIRST_YEAR, LAST_YEAR)) {
      return word.number();
    }
    return Calendars.isBuddhist(word.number()) ? Calendars.ofBuddhist(word.number()) : 0;
  }

  private static @Nullable Found of(int year, int month, int day, int first, int end) {
    if (year <= 0 || month < 1 || month > 12) {
      return null;
    }
    YearMonth named = YearMonth.of(year, month);
    if (day == 0) {
      return new Found(null, named, first, end);
    }
    return day <= named.lengthOfMonth() ? new Found(named.atDay(day), named, first, end) : null;
  }

  /** "2026年1月29日", "2026년 1월 29일", "令和8年1月29日". */
  private static @Nullable Found ofSigns(List<Word> line, int at) {
    Word number = line.get(at);
    if (!YEAR_SIGNS.contains(DateWords.at(line, at + 1).text())) {
      return null;
    }
    int era =
        number.digits() <= 3
            ? Calendars.yearOf(DateWords.at(line, at - 1).text(), number.number())
            : 0;
    int year = era == 0 ? year(number) : era;
    if (year == 0) {
      return null;
    }
    return monthAndDaySigns(line, era == 0 ? at : at - 1, behindBrackets(line, at + 2), year);
  }

  /** A year is often given twice: "2026年（令和8年）1月29日". */
  private static int behindBrackets(List<Word> line, int at) {
    if (!DateWords.at(line, at).is('(') && !DateWords.at(line, at).is('（')) {
      return at;
    }
    for (int i = at + 1; i < at + REACH; i++) {
      if (DateWords.at(line, i).is(')') || DateWords.at(line, i).is('）')) {
        return i + 1;
      }
    }
    return at;
  }

  private static @Nullable Found monthAndDaySigns(List<Word> line, int first, int at, int year) {
    Word month = DateWords.at(line, at);
    if (!month.isMonth() || !MONTH_SIGNS.contains(DateWords.at(line, at + 1).text())) {
      return null;
    }
    Word day = DateWords.at(line, at + 2);
    return day.isDay()
        ? of(year, month.number(), day.number(), first, at + 4)
        : of(year, month.number(), 0, first, at + 2);
  }

  private static @Nullable Found figures(List<Word> line, int at, Order order) {
    Word sign = DateWords.at(line, at + 1);
    boolean parted =
        (sign.is('.') || sign.is('/') || sign.is('-') || sign.is('\u2013'))
            && DateWords.at(line, at + 3).text().equals(sign.text());
    if (!parted) {
      return null;
    }
    Word a = line.get(at);
    Word b = DateWords.at(line, at + 2);
    Word c = DateWords.at(line, at + 4);
    if (a.digits() == 4) {
      return yearFirst(a, b, c, at, order);
    }
    if (!a.isDay() || !b.isDay()) {
      return null;
    }
    if (c.digits() == 4) {
      return yearLast(a, b, c, sign, at, order);
    }
    boolean alone = !goesOn(line, at, sign);
    return alone && c.digits() == 2 && b.digits() == 2 ? shortYear(a, b, c, sign, at, order) : null;
  }

  /** Whether the figures are part of a longer row, such as a version or an address. */
  private static boolean goesOn(List<Word> line, int at, Word sign) {
    return (DateWords.at(line, at + 5).text().equals(sign.text())
            && DateWords.at(line, at + 6).isNumber())
        || (DateWords.at(line, at - 1).text().equals(sign.text())
            && DateWords.at(line, at - 2).isNumber());
  }

  private static @Nullable Found yearFirst(Word a, Word b, Word c, int at, Order order) {
    if (!b.isMonth() || !c.isDay()) {
      return null;
    }
    boolean persian = a.isPersian() || "fa".equals(order.primary()) || "ps".equals(order.primary());
    if (persian && Calendars.isSolarHijri(a.number())) {
      LocalDate day = Calendars.ofSolarHijri(a.number(), b.number(), c.number());
      return day == null ? null : new Found(day, YearMonth.from(day), at, at + 5);
    }
    return of(year(a), b.number(), c.number(), at, at + 5);
  }

  private static @Nullable Found yearLast(Word a, Word b, Word c, Word sign, int at, Order order) {
    if (c.isPersian() && Calendars.isSolarHijri(c.number())) {
      LocalDate day = Calendars.ofSolarHijri(c.number(), b.number(), a.number());
      return day == null ? null : new Found(day, YearMonth.from(day), at, at + 5);
    }
    boolean dayFirst =
        a.number() > 12
            || a.number() == b.number()
            || (b.number() <= 12 && (sign.is('.') || isDayFirst(order)));
    if (dayFirst) {
      return of(year(c), b.number(), a.number(), at, at + 5);
    }
    boolean monthFirst = b.number() > 12 || order.isAmerican();
    return monthFirst ? of(year(c), a.number(), b.number(), at, at + 5) : null;
  }

  /** Where the year is last, all but Americans write the day first, whatever else they write. */
  private static boolean isDayFirst(Order order) {
    return order.isDayFirst() || order.isYearFirst();
  }

  /** "29.01.26", and the orders that only the language tells. */
  private static @Nullable Found shortYear(Word a, Word b, Word c, Word sign, int at, Order order) {
    if (order.isYearFirst()) {
      return of(century(a.number()), b.number(), c.number(), at, at + 5);
    }
    boolean dots = sign.is('.') && !order.isAmerican();
    if (order.isDayFirst() || (dots && order.primary() == null)) {
      return of(century(c.number()), b.number(), a.number(), at, at + 5);
    }
    return order.isAmerican() && sign.is('/')
        ? of(century(c.number()), a.number(), b.number(), at, at + 5)
        : null;
  }

  private static int skip(List<Word> line, int from) {
    int at = from;
    while (at < line.size() && at < from + MOST_FILLERS && isFiller(line.get(at))) {
      at++;
    }
    return at;
  }

  private static int skipBack(List<Word> line, int from) {
    int at = from;
    while (at >= 0 && at > from - MOST_FILLERS && isFiller(line.get(at))) {
      at--;
    }
    return at;
  }

  private static boolean isFiller(Word word) {
    return !word.isNumber() && FILLERS.contains(Letters.lower(word.text()));
  }
}
