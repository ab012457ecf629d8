package dateline.collect.following;

import java.time.Duration;
import java.util.List;

/**
 * When a page is asked again. Corrections to news come within hours and ever more rarely after
 * that, so each question waits longer than the one before; a page that was found changed is asked
 * again as soon as the last time. Immutable.
 *
 * @param waits between the first question and the second, the second and the third, and so on;
 *     after the last a page is asked no more
 */
public record Revisits(List<Duration> waits) {
  /** Six questions in a month. */
  public static final Revisits DEFAULT =
      new Revisits(
          List.of(
              Duration.ofHours(1),
              Duration.ofHours(6),
              Duration.ofDays(1),
              Duration.ofDays(5),
              Duration.ofDays(24)));

  /** How long to wait where a page seems to be gone, before that is believed. */
  private static final Duration GONE = Duration.ofHours(12);

  /** What is gone for so long is not looked for any more. */
  private static final Duration GONE_LAST = Duration.ofDays(30);

  public Revisits {
    waits = List.copyOf(waits);
  }

  /**
   * The wait before a page that is gone is looked for again: twelve hours, then ever longer, since
   * some come back.
   *
   * @param already for how long it has been gone
   * @return zero where it is not looked for any more
   */
  static Duration whileGone(Duration already) {
    if (already.compareTo(GONE_LAST) > 0) {
      return Duration.ZERO;
    }
    Duration wait = already.multipliedBy(3);
    return wait.compareTo(GONE) > 0 ? wait : GONE;
  }

  /**
   * The wait before the next question.
   *
   * @param last the one before; zero where there was none
   * @param changed whether the last question found other text than the one before
   * @return zero where there is no next one
   */
  public Duration next(Duration last, boolean changed) {
    for (Duration wait : waits) {
      if (wait.compareTo(last) > 0 || (changed && wait.equals(last))) {
        return wait;
      }
    }
    return Duration.ZERO;
  }
}
