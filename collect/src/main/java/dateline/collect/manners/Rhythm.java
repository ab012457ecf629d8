package dateline.collect.manners;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a source is worth asking, by how much that is new it brought: often where each look
 * brings several pieces, rarely where many looks bring none.
 *
 * <p>The interval is led to where about one piece is new at each look. A look without anything new
 * makes it longer by half; one piece shortens it by a fifth, several in proportion to their number,
 * to a quarter at most, so that a single odd look does not decide. Where all that a feed shows is
 * new, pieces may have fallen out of it unseen, and the interval is cut to a quarter as well. For a
 * source that writes at random, steps up and down keep the balance at 0.65 pieces a look.
 * Immutable, without a clock.
 *
 * @param shortest the least time between two looks
 * @param longest the most
 */
public record Rhythm(Duration shortest, Duration longest) {
  /** Five minutes for wires, a day for what hardly stirs. */
  public static final Rhythm DEFAULT = new Rhythm(Duration.ofMinutes(5), Duration.ofDays(1));

  private static final Duration FIRST = Duration.ofMinutes(30);

  /** Looks are spread by as much as a tenth, so that sources added together part in time. */
  private static final int SPREAD = 10;

  public Rhythm {
    if (shortest.toMillis() < 1 || longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException(
          "The shortest interval must be positive and at most the longest, but they are %s and %s"
              .formatted(shortest, longest));
    }
  }

  /** The interval of a source of which nothing is known: half an hour, within the bounds. */
  public Duration first() {
    return bounded(FIRST.toMillis());
  }

  /**
   * The interval after a look that succeeded, whether or not it brought anything.
   *
   * @param interval the one before; brought within the bounds first
   * @param fresh pieces that were not known before, at least 0
   * @param shown all pieces that the source showed, at least {@code fresh}; 0 where the server said
   *     that nothing had changed
   * @throws IllegalArgumentException if the numbers cannot be
   */
  public Duration next(Duration interval, int fresh, int shown) {
    if (fresh < 0 || shown < fresh) {
      throw new IllegalArgumentException(
          "%d new pieces of %d shown cannot be".formatted(fresh, shown));
    }
    long millis = bounded(interval.toMillis()).toMillis();
    if (fresh == 0) {
      return bounded(millis + millis / 2);
    }
    boolean mayHaveMissed = fresh == shown && fresh > 1;
    return bounded(mayHaveMissed || fresh > 3 ? millis / 4 : millis * 4 / (5L * fresh));
  }

  /**
   * When to look again.
   *
   * @param source what tells this source from others: its address
   * @return one interval after the last look, or up to a tenth later, by a share that is the
   *     source's own and changes from look to look
   */
  public Instant lookAgain(Instant last, Duration interval, String source) {
    Duration within = bounded(interval.toMillis());
    Duration share = Spread.share(within.dividedBy(SPREAD), source, last.getEpochSecond());
    return last.plus(within).plus(share);
  }

  private Duration bounded(long millis) {
    return Duration.ofMillis(Math.max(shortest.toMillis(), Math.min(longest.toMillis(), millis)));
  }
}
