package dateline.desk.wording;

import dateline.extract.PageDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date in words, as exact as the page gave it.
 *
 * @param iso the value for machines, ISO 8601
 * @param text the value for readers: "11 March 2026, 14:20 UTC", "March 2026"
 * @param inferred whether it was concluded and not stated by the page
 */
public record When(String iso, String text, boolean inferred) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  /** The words for a date, or null where there is none. */
  public static @Nullable When of(@Nullable PageDate date) {
    if (date == null) {
      return null;
    }
    return new When(date.value(), text(date), date.from() == PageDate.From.INFERRED);
  }

  /** The words for an instant, to the minute; or null where there is none. */
  public static @Nullable When of(@Nullable Instant instant) {
    if (instant == null) {
      return null;
    }
    String iso = instant.truncatedTo(ChronoUnit.SECONDS).toString();
    return new When(iso, instant(iso), false);
  }

  /** The words for a calendar day, or null where there is none. */
  public static @Nullable When of(@Nullable LocalDate day) {
    return day == null ? null : new When(day.toString(), DAY.format(day), false);
  }

  /** The time from one date to another: "11 March 2026", "30 March – 2 April 2026"; or null. */
  public static @Nullable String span(@Nullable PageDate first, @Nullable PageDate last) {
    if (first == null || last == null) {
      When known = of(first == null ? last : first);
      return known == null ? null : known.text();
    }
    if (!hasDay(first) || !hasDay(last)) {
      String from = calendar(first);
      String to = calendar(last);
      return from.equals(to) ? from : from + " – " + to;
    }
    return span(first.day(), last.day());
  }

  /** The time from one day to another, or null where neither is known. */
  public static @Nullable String span(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (first == null || last == null) {
      LocalDate known = first == null ? last : first;
      return known == null ? null : DAY.format(known);
    }
    if (first.equals(last)) {
      return DAY.format(first);
    }
    if (YearMonth.from(first).equals(YearMonth.from(last))) {
      return first.getDayOfMonth() + "–" + DAY.format(last);
    }
    return (first.getYear() == last.getYear() ? DAY_OF_YEAR : DAY).format(first)
        + " – "
        + DAY.format(last);
  }

  /**
   * Where a date stands in a list by time: in the middle of all that it can mean, so that a day
   * stands among the hours of that day. Dates that are not known come last.
   */
  public static Instant middle(@Nullable PageDate date) {
    if (date == null) {
      return Instant.MAX;
    }
    Instant earliest = date.earliest();
    return earliest.plus(Duration.between(earliest, date.latest()).dividedBy(2));
  }

  /** The month of a date in words, "March 2026"; its year alone where it names no month. */
  public static String month(PageDate date) {
    return date.precision() == PageDate.Precision.YEAR ? text(date) : MONTH.format(date.day());
  }

  /** Whether a date names a day. */
  public static boolean hasDay(PageDate date) {
    return date.precision() == PageDate.Precision.INSTANT
        || date.precision() == PageDate.Precision.DAY;
  }

  private static String calendar(PageDate date) {
    return hasDay(date) ? DAY.format(date.day()) : text(date);
  }

  private static String text(PageDate date) {
    return switch (date.precision()) {
      case INSTANT -> instant(date.value());
      case DAY -> DAY.format(LocalDate.parse(date.value()));
      case MONTH -> MONTH.format(YearMonth.parse(date.value()));
      case YEAR -> Year.parse(date.value()).toString();
    };
  }

  private static String instant(String value) {
    TemporalAccessor parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(value, OffsetDateTime::from, LocalDateTime::from);
    String text = DAY.format(parsed) + ", " + TIME.format(parsed);
    return parsed instanceof OffsetDateTime time
        ? text + " " + (time.getOffset().equals(ZoneOffset.UTC) ? "UTC" : time.getOffset())
        : text + ", zone not stated";
  }
}
