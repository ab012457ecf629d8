package dateline.collect.source;

import java.time.Instant;

/**
 * Keeps how sources do for which nothing is fetched: folders and the inbox. Implementations are
 * thread-safe; what a method has taken is on disk.
 */
public interface Intakes {

  /**
   * Such a source was looked at, or brought something by itself.
   *
   * @param pages how many it brought this time
   * @param waiting how many of its files are still to be read
   */
  void answered(String sourceId, Instant at, long pages, long waiting);

  /**
   * Such a source could not be looked at, or not at all of it.
   *
   * @param pages how many it brought all the same
   * @param waiting how many of its files are still to be read
   * @param why in plain words, with the remedy
   */
  void failed(String sourceId, long pages, long waiting, String why);
}
