package dateline.collect.folder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which files of watched folders were read. Implementations are thread-safe; what a method
 * has taken is on disk.
 */
public interface DroppedFiles {

  /** All that were read of a source's folder, also those that are not there any more. */
  List<Read> of(String sourceId);

  /** Takes files for read, in the place of those of the same names. */
  void keep(String sourceId, List<Read> files);

  /**
   * A file that was read, or refused and listed.
   *
   * @param name its path below the folder
   * @param stamp how it looked before and after
   * @param digest of its content; null where it could not be read
   */
  record Read(String name, Stamp stamp, @Nullable String digest) {}
}
