package dateline.extract.html;

import dateline.extract.PageDate;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Tells the zone of an instant that markup gives in UTC by the clock that the page shows: where the
 * page shows 23:30 and the markup says 05:30 UTC, the zone is six hours behind, and the day is the
 * one before. Stateless.
 */
final class WallClock {
  /** The zones in use, in minutes east of Greenwich. */
  private static final int WEST = -12 * 60;

  private static final int EAST = 14 * 60;

  private WallClock() {}

  /**
   * The same instant in the zone of one of the clocks, or as it is where none differs from it by a
   * zone's offset.
   *
   * @param instant in UTC
   * @param clocks times of day without a zone
   */
  static PageDate local(PageDate instant, List<PageDate> clocks) {
    if (clocks.isEmpty()) {
      return instant;
    }
    OffsetDateTime utc = OffsetDateTime.parse(instant.value());
    LocalDateTime minute = utc.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    for (PageDate clock : clocks) {
      LocalDateTime shown = LocalDateTime.parse(clock.value()).truncatedTo(ChronoUnit.MINUTES);
      long minutes = Duration.between(minute, shown).toMinutes();
      if (isOffset(minutes)) {
        ZoneOffset zone = ZoneOffset.ofTotalSeconds((int) minutes * 60);
        String value =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(utc.withOffsetSameInstant(zone));
        return new PageDate(value, instant.precision(), instant.from(), instant.origin());
      }
    }
    return instant;
  }

  /** Zones lie whole and half hours apart, and Nepal's three quarters. */
  private static boolean isOffset(long minutes) {
    boolean inUse = minutes % 30 == 0 || minutes == 5 * 60 + 45;
    return minutes >= WEST && minutes <= EAST && inUse;
  }
}
