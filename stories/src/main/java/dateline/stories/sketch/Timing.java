package dateline.stories.sketch;

import dateline.extract.PageDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * When an article's happening can have been, as spans of time in seconds since 1970.
 *
 * <p>A page that states its time is taken at its word, a month or year as a long span. Where it
 * does not, the dates that headline and lead name stand in; beside a stated time they are not
 * looked at, since a follow-up names the day of what it follows. A page that says nothing of time
 * has no span, which decides nothing.
 */
public final class Timing {

  /** Days as pages name them span up to two and a half, for want of a zone; in seconds. */
  public static final long SHORT = 4 * 86_400L;

  private final long[] starts;
  private final long[] ends;

  private Timing(long[] starts, long[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  private static final Timing UNKNOWN = new Timing(new long[0], new long[0]);

  public static Timing of(Sketch sketch) {
    PageDate published = sketch.published();
    return published != null ? spans(List.of(published)) : spans(dates(sketch.eventDates()));
  }

  private static List<PageDate> dates(Set<String> iso) {
    List<PageDate> dates = new ArrayList<>();
    for (String value : iso) {
      dates.add(PageDate.stated(value));
    }
    return dates;
  }

  private static Timing spans(List<PageDate> dates) {
    if (dates.isEmpty()) {
      return UNKNOWN;
    }
    return new Timing(
        dates.stream().mapToLong(date -> date.earliest().getEpochSecond()).toArray(),
        dates.stream().mapToLong(date -> date.latest().getEpochSecond()).toArray());
  }

  /** The spans of several articles. */
  public static Timing all(List<Timing> timings) {
    return new Timing(
        timings.stream().flatMapToLong(timing -> Arrays.stream(timing.starts)).toArray(),
        timings.stream().flatMapToLong(timing -> Arrays.stream(timing.ends)).toArray());
  }

  public boolean isKnown() {
    return starts.length > 0;
  }

  /** Whether the time is known to a few days. */
  public boolean isShort() {
    return isKnown() && last() - first() <= SHORT;
  }

  /** The start of the earliest span, or the least long where nothing is known. */
  public long first() {
    long first = Long.MAX_VALUE;
    for (long start : starts) {
      first = Math.min(first, start);
    }
    return isKnown() ? first : Long.MIN_VALUE;
  }

  /** The end of the latest span, or the greatest long where nothing is known. */
  public long last() {
    long last = Long.MIN_VALUE;
    for (long end : ends) {
      last = Math.max(last, end);
    }
    return isKnown() ? last : Long.MAX_VALUE;
  }

  /** Seconds between the two nearest spans; 0 where they meet or either is unknown. */
  public long gap(Timing other) {
    if (!isKnown() || !other.isKnown()) {
      return 0;
    }
    long least = Long.MAX_VALUE;
    for (int i = 0; i < starts.length; i++) {
      for (int j = 0; j < other.starts.length; j++) {
        long gap = Math.max(starts[i] - other.ends[j], other.starts[j] - ends[i]);
        least = Math.min(least, Math.max(0, gap));
      }
    }
    return least;
  }
}
