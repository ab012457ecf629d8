package dateline.extract.date;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leads from the years and days of other calendars of the press to those of the Gregorian one.
 * Stateless.
 *
 * @see <a href="https://www.unicode.org/reports/tr35/tr35-dates.html">UTS 35, Dates</a> for the
 *     calendars in use
 */
final class Calendars {
  /** The year before the first of an era whose years have its name in front. */
  private static final Map<String, Integer> ERAS =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "民國", 1911, "民国", 1911);

  private static final int BUDDHIST = 543;

  private Calendars() {}

  /**
   * The Gregorian year of an era's year, or 0 where the word names no era.
   *
   * @param era the word in front of the year, which may end in the era's name
   * @param year the year in the era, from 1
   */
  static int yearOf(String era, int year) {
    if (era.length() < 2) {
      return 0;
    }
    Integer before = ERAS.get(era.substring(era.length() - 2));
    return before == null ? 0 : before + year;
  }

  /** Whether a year of four figures is one of the Buddhist era, as Thailand counts. */
  static boolean isBuddhist(int year) {
    return year >= 1900 + BUDDHIST && year <= 2060 + BUDDHIST;
  }

  /** The Gregorian year of a Thai one, which has begun on 1 January since 2484 (1941). */
  static int ofBuddhist(int year) {
    return year - BUDDHIST;
  }

  /** Whether a year of four figures is one of the Solar Hijri calendar in living memory. */
  static boolean isSolarHijri(int year) {
    return year >= 1330 && year <= 1440;
  }

  /**
   * The Gregorian day of one of the Solar Hijri calendar of Iran and Afghanistan, by the cycle of
   * 33 years with eight leap years, which agrees with the observed equinoxes of living memory. The
   * JDK has no such calendar.
   *
   * @return the day, or null where there is no such day
   */
  static @Nullable LocalDate ofSolarHijri(int year, int month, int day) {
    int days = month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29;
    if (month < 1 || month > 12 || day < 1 || day > days) {
      return null;
    }
    int before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
    return newYear(year).plusDays(before + day - 1L);
  }

  /** The Gregorian day of 1 Farvardin. */
  private static LocalDate newYear(int year) {
    int anchor = 1399;
    LocalDate newYear = LocalDate.of(2020, 3, 20);
    for (int y = anchor; y < year; y++) {
      newYear = newYear.plusDays(isLeap(y) ? 366 : 365);
    }
    for (int y = anchor - 1; y >= year; y--) {
      newYear = newYear.minusDays(isLeap(y) ? 366 : 365);
    }
    return newYear;
  }

  private static boolean isLeap(int year) {
    return Math.floorMod(25 * year + 11, 33) < 8;
  }
}
