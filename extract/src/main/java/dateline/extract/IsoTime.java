package dateline.extract;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * Reads ISO 8601 days and times in the forms that pages use: a page has some dozens of them, and
 * the JDK's formatters, which take any form, take most of the time that dates cost. Stateless.
 */
final class IsoTime {
  private static final int DAY = 10;
  private static final int MINUTES = 16;
  private static final int SECONDS = 19;

  private IsoTime() {}

  /**
   * The day in front of a text.
   *
   * @throws java.time.DateTimeException if there is none
   */
  static LocalDate day(String iso) {
    boolean plain =
        iso.length() >= DAY
            && areDigits(iso, 0, 4)
            && iso.charAt(4) == '-'
            && areDigits(iso, 5, 7)
            && iso.charAt(7) == '-'
            && areDigits(iso, 8, DAY);
    return plain
        ? LocalDate.of(number(iso, 0, 4), number(iso, 5, 7), number(iso, 8, DAY))
        : LocalDate.parse(iso);
  }

  /**
   * The moment that a text names, an {@link OffsetDateTime} or, without a zone, a {@link
   * LocalDateTime}.
   *
   * @throws java.time.DateTimeException if it names none
   */
  static TemporalAccessor time(String iso) {
    int length = iso.length();
    boolean plain =
        length >= MINUTES
            && iso.charAt(DAY) == 'T'
            && areDigits(iso, 11, 13)
            && iso.charAt(13) == ':'
            && areDigits(iso, 14, MINUTES);
    boolean seconds =
        plain && length >= SECONDS && iso.charAt(MINUTES) == ':' && areDigits(iso, 17, SECONDS);
    int zone = seconds ? SECONDS : MINUTES;
    boolean utc = plain && length == zone + 1 && iso.charAt(zone) == 'Z';
    if (!plain || !(utc || length == zone || isOffset(iso, zone))) {
      return DateTimeFormatter.ISO_DATE_TIME.parseBest(
          iso, OffsetDateTime::from, LocalDateTime::from);
    }
    LocalDateTime local =
        day(iso)
            .atTime(
                number(iso, 11, 13),
                number(iso, 14, MINUTES),
                seconds ? number(iso, 17, SECONDS) : 0);
    if (length == zone) {
      return local;
    }
    return local.atOffset(utc ? ZoneOffset.UTC : ZoneOffset.of(iso.substring(zone)));
  }

  /** "+01:00". */
  private static boolean isOffset(String iso, int at) {
    return iso.length() == at + 6
        && (iso.charAt(at) == '+' || iso.charAt(at) == '-')
        && areDigits(iso, at + 1, at + 3)
        && iso.charAt(at + 3) == ':'
        && areDigits(iso, at + 4, at + 6);
  }

  private static boolean areDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
