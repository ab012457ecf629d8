package dateline.collect;

/**
 * How much of a hostile or broken input is read before it is refused.
 *
 * @param pageBytes the most bytes that one page may have
 * @param fileBytes the most bytes of a file that must be held in memory as a whole: a JSON file or
 *     a feed with many posts
 * @param lineBytes the most bytes of one line of .jsonl
 * @param keptBytes the most bytes that are kept of something refused for its size
 * @param inflatedBytes the most bytes that all that is compressed in one file may grow to
 * @param inflatedRatio the most times that compressed data may grow, beyond the first {@link
 *     #FREE_INFLATED_BYTES} bytes; text rarely grows by more than twenty, DEFLATE's own limit is
 *     1032
 * @param members the most members that one archive may have
 * @param archiveDepth the most zip archives inside one another; 1 is a zip in no other
 * @param nesting the most objects, arrays or elements inside one another in JSON and XML
 * @param refusals the most refusals in a row from one file before the rest of it is given up
 */
public record Limits(
    int pageBytes,
    int fileBytes,
    int lineBytes,
    int keptBytes,
    long inflatedBytes,
    int inflatedRatio,
    int members,
    int archiveDepth,
    int nesting,
    int refusals) {

  /** Bytes that compressed data may grow to at any ratio, since small things may be repetitive. */
  public static final long FREE_INFLATED_BYTES = 16L << 20;

  /** Bounds that every ordinary page, feed and archive of the press keeps. */
  public static final Limits DEFAULT =
      new Limits(10 << 20, 32 << 20, 32 << 20, 64 << 10, 256L << 30, 200, 1_000_000, 2, 200, 1_000);

  public Limits {
    if (pageBytes < 1
        || fileBytes < 1
        || lineBytes < 1
        || keptBytes < 0
        || inflatedBytes < 1
        || inflatedRatio < 1
        || members < 1
        || archiveDepth < 1
        || nesting < 1
        || refusals < 1) {
      throw new IllegalArgumentException("Every limit must be at least 1");
    }
  }
}
