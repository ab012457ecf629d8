package dateline.collect.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Dates that carriers of pages state: ISO 8601 and RFC 1123. One that is neither is unknown. */
public final class Dates {
  private Dates() {}

  /**
   * The date in ISO 8601, at its own precision.
   *
   * @return null where it is null or cannot be read
   */
  public static @Nullable String iso(@Nullable String stated) {
    TemporalAccessor date = parse(stated);
    if (date instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    if (date instanceof LocalDateTime time) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
    return date == null ? null : date.toString();
  }

  /**
   * The latest instant that the date can mean where its zone is unknown and taken to be UTC.
   *
   * @return null where it is null or cannot be read
   */
  public static @Nullable Instant instant(@Nullable String stated) {
    return switch (parse(stated)) {
      case OffsetDateTime time -> time.toInstant();
      case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
      case LocalDate day -> day.atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
      case null, default -> null;
    };
  }

  private static @Nullable TemporalAccessor parse(@Nullable String stated) {
    if (stated == null || stated.length() > 64) {
      return null;
    }
    String date = stated.strip();
    try {
      if (date.isEmpty()) {
        return null;
      }
      if (!Character.isDigit(date.charAt(0))) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, OffsetDateTime::from);
      }
      return switch (date.length()) {
        case 4 -> java.time.Year.parse(date);
        case 7 -> YearMonth.parse(date);
        case 10 -> LocalDate.parse(date);
        default -> time(date);
      };
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static TemporalAccessor time(String date) {
    String joined =
        date.charAt(10) == ' ' ? date.substring(0, 10) + "T" + date.substring(11) : date;
    return DateTimeFormatter.ISO_DATE_TIME.parseBest(
        joined, OffsetDateTime::from, LocalDateTime::from);
  }
}
