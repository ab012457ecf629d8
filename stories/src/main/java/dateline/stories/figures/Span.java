package dateline.stories.figures;

import dateline.extract.PageDate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The time within which a page came. A day is that day in UTC: taken at its widest, it would reach
 * into the next, and whoever dates by days could never be seen to come later.
 */
record Span(Instant first, Instant last) {

  static final Comparator<Span> EARLIER =
      Comparator.comparing(Span::last).thenComparing(Span::first);

  private static final Duration DAY = Duration.ofDays(1);

  /** The span of a date; null where it names no day, since nothing surely comes after it. */
  static @Nullable Span of(@Nullable PageDate date) {
    if (date == null) {
      return null;
    }
    return switch (date.precision()) {
      case INSTANT -> {
        Instant middle =
            date.earliest().plus(Duration.between(date.earliest(), date.latest()).dividedBy(2));
        yield new Span(middle, middle);
      }
      case DAY -> {
        Instant start = date.day().atStartOfDay().toInstant(ZoneOffset.UTC);
        yield new Span(start, start.plus(DAY).minusNanos(1));
      }
      case MONTH, YEAR -> null;
    };
  }

  /** Whether it is surely later than another. */
  boolean isAfter(Span other) {
    return first.isAfter(other.last);
  }
}
