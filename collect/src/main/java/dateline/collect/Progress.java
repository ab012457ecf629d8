package dateline.collect;

/** Hears how far the reading has come. Called often, from the thread that reads. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress NONE = bytes -> {};

  /**
   * So much has been read.
   *
   * @param bytes bytes on disk that are done with since the reading began; never falls, and ends at
   *     the total of {@link dateline.collect.files.FileSource#bytes}
   */
  void at(long bytes);

  /**
   * A record of a web archive that is no page (a picture, a redirect, a script) was passed over.
   */
  default void skipped() {}
}
