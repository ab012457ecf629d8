package dateline.collect.manners;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The figures of good manners. Immutable.
 *
 * @param pause between the end of one question to a host and the beginning of the next
 * @param longestPause the most that a Crawl-delay is followed: some name hours, and mean "never"
 * @param firstBackOff the wait after a first failure; it doubles with each further one
 * @param longestBackOff the most that a wait after failures grows to
 * @param longestWait the most that a Retry-After is followed before the server is asked again
 * @param perServer the most questions at once to one IP address. Thousands of hosts may live at one
 *     address of a content network, which must not keep them waiting for each other, or all of them
 *     at one small machine.
 * @param hosts the most hosts that are kept in mind
 */
public record Courtesy(
    Duration pause,
    Duration longestPause,
    Duration firstBackOff,
    Duration longestBackOff,
    Duration longestWait,
    int perServer,
    int hosts) {
  /** Gentler than search engines, and enough to read all that an outlet writes. */
  public static final Courtesy DEFAULT =
      new Courtesy(
          Duration.ofSeconds(2),
          Duration.ofMinutes(2),
          Duration.ofMinutes(1),
          Duration.ofHours(12),
          Duration.ofDays(1),
          4,
          100_000);

  private static final int MOST_DOUBLINGS = 30;

  public Courtesy {
    if (isNegative(pause)
        || longestPause.compareTo(pause) < 0
        || firstBackOff.compareTo(pause) < 0
        || longestBackOff.compareTo(firstBackOff) < 0
        || longestWait.compareTo(pause) < 0
        || longestBackOff.compareTo(Duration.ofDays(365)) > 0) {
      throw new IllegalArgumentException(
          "Waits must go pause <= longest pause, pause <= first <= longest back-off <= a year, and"
              + " pause <= longest wait, but are "
              + "%s, %s, %s, %s, %s"
                  .formatted(pause, longestPause, firstBackOff, longestBackOff, longestWait));
    }
    if (perServer < 1 || hosts < 1) {
      throw new IllegalArgumentException("Questions at once and hosts must be at least 1");
    }
  }

  private static boolean isNegative(Duration duration) {
    return duration.isNegative() || duration.isZero();
  }

  /**
   * The pause after an answer.
   *
   * @param crawlDelay what the site asks for, or null
   * @return at least {@link #pause}, at most {@link #longestPause}
   */
  public Duration pauseOf(@Nullable Duration crawlDelay) {
    return crawlDelay == null ? pause : clamp(crawlDelay, pause, longestPause);
  }

  /**
   * The wait after so many failures in a row: doubled with each, and up to a quarter longer, by a
   * share that is the host's own, so that hosts that failed together do not all come back together.
   *
   * @param failures at least 1
   */
  public Duration backOff(String host, int failures) {
    int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
    long millis = firstBackOff.toMillis() << doublings;
    boolean isBeyond =
        millis >> doublings != firstBackOff.toMillis() || millis > longestBackOff.toMillis();
    Duration wait = isBeyond ? longestBackOff : Duration.ofMillis(millis);
    return wait.plus(Spread.share(wait.dividedBy(4), host, failures));
  }

  /**
   * When a server that asked to wait is asked again.
   *
   * @param until what it named
   * @return at least a pause, at most {@link #longestWait} from now
   */
  Instant waitUntil(Instant until, Instant now) {
    Instant first = now.plus(pause);
    Instant last = now.plus(longestWait);
    return until.isBefore(first) ? first : until.isAfter(last) ? last : until;
  }

  private static Duration clamp(Duration value, Duration least, Duration most) {
    return value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value;
  }
}
