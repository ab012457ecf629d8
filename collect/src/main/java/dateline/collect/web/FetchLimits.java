package dateline.collect.web;

import java.time.Duration;

/**
 * How much of a slow, broken or hostile server is borne with.
 *
 * @param bodyBytes the most bytes of a body, on the wire and unpacked; what is {@link Wanted} may
 *     have a lower bound of its own
 * @param inflatedRatio the most times that a body may grow when it is unpacked, beyond its first
 *     {@link #FREE_INFLATED_BYTES}; markup rarely grows by more than twenty, DEFLATE's own limit is
 *     1032
 * @param redirects the most redirects that are followed; RFC 9309 wants five, browsers bear twenty
 * @param connect how long the look-up of a name may take, and a connection
 * @param silence how long a server may send nothing
 * @param whole how long one exchange may take with all its bytes, so that one who sends a byte now
 *     and then is not listened to for ever. Waiting at a {@link Gate} does not count.
 */
public record FetchLimits(
    int bodyBytes,
    int inflatedRatio,
    int redirects,
    Duration connect,
    Duration silence,
    Duration whole) {
  /** Bytes that a body may grow to at any ratio, since small things may be repetitive. */
  public static final int FREE_INFLATED_BYTES = 1 << 20;

  /** Bounds that every ordinary server of the press keeps. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(
          50 << 20, 200, 8, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(90));

  public FetchLimits {
    if (bodyBytes < 1 || inflatedRatio < 1 || redirects < 0) {
      throw new IllegalArgumentException("Bytes and ratio must be at least 1, redirects 0");
    }
    if (!isPositive(connect) || !isPositive(silence) || !isPositive(whole)) {
      throw new IllegalArgumentException("Times must be at least a millisecond");
    }
  }

  private static boolean isPositive(Duration duration) {
    return duration.toMillis() > 0;
  }

  int bytesOf(Wanted wanted) {
    return Math.min(bodyBytes, wanted.bytes());
  }
}
