package dateline.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;

/**
 * A date as a page gives it, with how exact it is and how it is known.
 *
 * <p>The value stays at the precision of the page: "October 2025" is {@code 2025-10} and never the
 * first of the month, and a time whose zone the page does not name is written without one.
 *
 * @param value ISO 8601: {@code 2026-05-29T01:20:00Z}, {@code 2025-10-08T06:48} (zone unknown),
 *     {@code 2026-01-29}, {@code 2025-10} or {@code 2025}
 * @param precision how exact the value is
 * @param from whether the page says so or it was concluded from something else
 * @param origin where on the page or beside it the date stands
 */
public record PageDate(String value, Precision precision, From from, Origin origin)
    implements Comparable<PageDate> {

  /** How exact a date is. */
  public enum Precision {
    INSTANT,
    DAY,
    MONTH,
    YEAR
  }

  /** How a date is known. */
  public enum From {
    /** The page states it as its own date. */
    STATED,
    /** It was concluded, for example from a calendar in the margin. */
    INFERRED
  }

  /** Where a date stands. */
  public enum Origin {
    /** What brought the page says so: a feed entry, a line of JSON. */
    CARRIER,
    /** JSON-LD, microdata or RDFa after schema.org, or the fields of a post's JSON. */
    STRUCTURED_DATA,
    /** A {@code meta} element. */
    META,
    /** What a reader sees, with the {@code time} element around it. */
    VISIBLE_TEXT,
    /** The page's address, or that of its picture. */
    URL,
    /** Data that the page's scripts are given. */
    SCRIPT,
    /** Nobody said. */
    UNSAID
  }

  /** The widest a zone that the page does not name can move a local time, in hours. */
  private static final int UNKNOWN_ZONE_HOURS = 14;

  public PageDate {
    parse(value, precision);
    // Rows of earlier versions have no origin.
    origin = origin == null ? Origin.UNSAID : origin;
  }

  /**
   * The date that an ISO 8601 text states, at the text's own precision.
   *
   * @throws java.time.DateTimeException if the text is no such date
   */
  public static PageDate stated(String iso) {
    return of(iso, From.STATED);
  }

  /**
   * A date that was concluded from something other than a statement of the page.
   *
   * @throws java.time.DateTimeException if the text is no such date
   */
  public static PageDate inferred(String iso) {
    return of(iso, From.INFERRED);
  }

  private static PageDate of(String iso, From from) {
    // ISO 8601 gives years of more figures a sign; no page is of such a year.
    if (iso.startsWith("+") || iso.startsWith("-")) {
      throw new DateTimeException(iso + " is of no year of four figures");
    }
    Precision precision =
        switch (iso.length()) {
          case 4 -> Precision.YEAR;
          case 7 -> Precision.MONTH;
          case 10 -> Precision.DAY;
          default -> Precision.INSTANT;
        };
    return new PageDate(iso, precision, from, Origin.UNSAID);
  }

  /** The same date as one that stands in such a place. */
  public PageDate by(Origin place) {
    return new PageDate(value, precision, from, place);
  }

  /** The same date as one that was concluded. */
  public PageDate concluded() {
    return new PageDate(value, precision, From.INFERRED, origin);
  }

  /** Whether it is a time of day in a zone that is not known. */
  public boolean isLocal() {
    return precision == Precision.INSTANT && parse(value, precision) instanceof LocalDateTime;
  }

  /** The first instant that this date can mean. */
  public Instant earliest() {
    return switch (parse(value, precision)) {
      case OffsetDateTime time -> time.toInstant();
      case LocalDateTime time -> time.toInstant(ZoneOffset.ofHours(UNKNOWN_ZONE_HOURS));
      case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.ofHours(UNKNOWN_ZONE_HOURS));
      case YearMonth month -> month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      case Year year -> year.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      default -> throw new IllegalStateException(value);
    };
  }

  /** The first instant that this date can no longer mean. */
  public Instant latest() {
    return switch (parse(value, precision)) {
      case OffsetDateTime time -> time.toInstant().plusNanos(1);
      case LocalDateTime time ->
          time.toInstant(ZoneOffset.UTC).plusSeconds(UNKNOWN_ZONE_HOURS * 3600L);
      case LocalDate day ->
          day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(12 * 3600L);
      case YearMonth month -> month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      case Year year -> year.plusYears(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      default -> throw new IllegalStateException(value);
    };
  }

  /**
   * The calendar day that the page names, in the page's own zone, or the first day of its month or
   * year.
   */
  public LocalDate day() {
    return switch (precision) {
      case INSTANT, DAY -> IsoTime.day(value);
      case MONTH -> YearMonth.parse(value).atDay(1);
      case YEAR -> Year.parse(value).atDay(1);
    };
  }

  /** Orders by the first instant that the dates can mean, then by the last. */
  @Override
  public int compareTo(PageDate other) {
    int first = earliest().compareTo(other.earliest());
    return first != 0 ? first : latest().compareTo(other.latest());
  }

  private static TemporalAccessor parse(String value, Precision precision) {
    return switch (precision) {
      case INSTANT -> IsoTime.time(value);
      case DAY -> value.length() == 10 ? IsoTime.day(value) : LocalDate.parse(value);
      case MONTH -> YearMonth.parse(value);
      case YEAR -> Year.parse(value);
    };
  }
}
