package dateline.stories.novelty;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time from which on something counts as new, as somebody asks for it.
 *
 * @param value ISO 8601: a day, {@code 2026-03-02}, or a time with its zone, {@code
 *     2026-03-02T10:00:00Z}
 * @param instant the first instant that counts; of a day its start in UTC
 */
public record Since(String value, Instant instant) {

  private static final int LONGEST = 40;
  private static final int LAST_YEAR = 9999;

  /** In an address a plus sign that was not escaped arrives as a space. */
  private static final Pattern LOST_PLUS = Pattern.compile(" (?=\\d{2}:?\\d{2}$)");

  /**
   * Reads a day or a time; a time without a zone is read as UTC.
   *
   * @throws IllegalArgumentException if it is neither; the message names the value and the forms
   */
  public static Since of(String written) {
    String value = LOST_PLUS.matcher(written.strip()).replaceFirst("+");
    try {
      if (value.length() <= LONGEST) {
        return parsed(value);
      }
    } catch (DateTimeException e) {
      throw refused(written, e);
    }
    throw refused(written, null);
  }

  private static Since parsed(String value) {
    TemporalAccessor time =
        value.indexOf('T') < 0
            ? LocalDate.parse(value)
            : DateTimeFormatter.ISO_DATE_TIME.parseBest(
                value, OffsetDateTime::from, LocalDateTime::from);
    int year = time.get(ChronoField.YEAR);
    if (year < 1 || year > LAST_YEAR) {
      throw new DateTimeException("The year " + year + " is out of range");
    }
    return switch (time) {
      case LocalDate day -> new Since(value, day.atStartOfDay().toInstant(ZoneOffset.UTC));
      case LocalDateTime local -> new Since(value + "Z", local.toInstant(ZoneOffset.UTC));
      default -> {
        OffsetDateTime zoned = OffsetDateTime.from(time);
        yield new Since(zoned.toString(), zoned.toInstant());
      }
    };
  }

  private static IllegalArgumentException refused(String written, @Nullable Exception cause) {
    String shown = written.length() <= LONGEST ? written : written.substring(0, LONGEST) + "…";
    return new IllegalArgumentException(
        "\""
            + shown
            + "\" is no time; give a day, such as 2026-03-02, or a time, such as"
            + " 2026-03-02T10:00:00Z",
        cause);
  }
}
