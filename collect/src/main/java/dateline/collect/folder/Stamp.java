package dateline.collect.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How a file looks from outside; while that does not change, it is taken for the same.
 *
 * @param bytes its size
 * @param modified when it was written last, to the microsecond, which databases know
 * @param isReadable whether this user may read it, which may change without a change of the file
 */
public record Stamp(long bytes, Instant modified, boolean isReadable) {
  public Stamp {
    modified = modified.truncatedTo(ChronoUnit.MICROS);
  }

  static Stamp of(Path file, BasicFileAttributes attributes) {
    return new Stamp(
        attributes.size(), attributes.lastModifiedTime().toInstant(), Files.isReadable(file));
  }
}
