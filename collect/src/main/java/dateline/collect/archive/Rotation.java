package dateline.collect.archive;

import java.time.Duration;

/**
 * When an archive is written to no more, and the next one begun.
 *
 * @param bytes from which size on
 * @param age from which age on, counted from its first record
 */
public record Rotation(long bytes, Duration age) {
  /** 64 MB or an hour. */
  public static final Rotation DEFAULT = new Rotation(64L << 20, Duration.ofHours(1));
}
