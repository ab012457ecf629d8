package dateline.extract.date;

import dateline.extract.PageDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * Reads dates that are one run of figures, as programs write them: {@code 20260129}, {@code
 * 20260129T140500Z}, seconds or milliseconds since 1970, and ISO 8601's year and month. Stateless.
 */
final class Figures {
  private static final int DAY = 8;
  private static final int SECONDS = 10;
  private static final int MILLISECONDS = 13;
  private static final int DAY_AND_TIME = 14;

  /** Years that a page of the web can be of; other figures are something else. */
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2060;

  private Figures() {}

  static Optional<PageDate> read(String value) {
    int digits = 0;
    while (digits < value.length() && isDigit(value, digits)) {
      digits++;
    }
    try {
      if (digits == value.length()) {
        return alone(value);
      }
      boolean isMonth =
          digits == 4 && value.length() == 7 && value.charAt(4) == '-' && isDigit(value, 5);
      if (isMonth && isDigit(value, 6)) {
        return Optional.of(PageDate.stated(value));
      }
      return digits == DAY ? dayAndTime(value) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<PageDate> alone(String digits) {
    return switch (digits.length()) {
      case 4 -> mayBe(Integer.parseInt(digits)) ? stated(Year.parse(digits)) : Optional.empty();
      case DAY -> day(digits).flatMap(Figures::stated);
      case SECONDS -> seconds(digits);
      case MILLISECONDS -> instant(Instant.ofEpochMilli(Long.parseLong(digits)));
      case DAY_AND_TIME -> day(digits).flatMap(day -> stated(day + "T" + time(digits, DAY)));
      default -> Optional.empty();
    };
  }

  /** Seconds since 1970 begin with 1 until 2033; "2026012914" is a day and its hour. */
  private static Optional<PageDate> seconds(String digits) {
    boolean isHour = digits.startsWith("19") || digits.startsWith("20");
    return isHour
        ? day(digits).flatMap(Figures::stated)
        : instant(Instant.ofEpochSecond(Long.parseLong(digits)));
  }

  /** "20260129T140500Z", "20260129 14:05". */
  private static Optional<PageDate> dayAndTime(String value) {
    Optional<LocalDate> day = day(value);
    boolean basic = value.charAt(DAY) == 'T' && value.length() >= DAY + 7;
    for (int i = DAY + 1; basic && i < DAY + 7; i++) {
      basic = isDigit(value, i);
    }
    String zone = value.endsWith("Z") ? "Z" : "";
    return basic
        ? day.flatMap(d -> stated(d + "T" + time(value, DAY + 1) + zone))
        : day.flatMap(Figures::stated);
  }

  private static String time(String digits, int at) {
    return digits.substring(at, at + 2)
        + ":"
        + digits.substring(at + 2, at + 4)
        + ":"
        + digits.substring(at + 4, at + 6);
  }

  private static Optional<LocalDate> day(String digits) {
    int year = Integer.parseInt(digits.substring(0, 4));
    int month = Integer.parseInt(digits.substring(4, 6));
    int day = Integer.parseInt(digits.substring(6, 8));
    return mayBe(year) ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  private static Optional<PageDate> instant(Instant instant) {
    int year = instant.atOffset(java.time.ZoneOffset.UTC).getYear();
    return mayBe(year) ? stated(instant) : Optional.empty();
  }

  private static Optional<PageDate> stated(Object iso) {
    return Optional.of(PageDate.stated(iso.toString()));
  }

  private static boolean mayBe(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static boolean isDigit(String value, int at) {
    return value.charAt(at) >= '0' && value.charAt(at) <= '9';
  }
}
