package dateline.store.catalogue;

import java.time.Instant;

/**
 * That an article is not to be found any more where it stood. What was read of it stays.
 *
 * @param kind how it went
 * @param since when that was seen first
 * @param evidence what was seen: the server's status, 404 or 410, or the words of the notice
 */
public record Removal(Kind kind, Instant since, String evidence) {

  /** How an article goes. */
  public enum Kind {
    /** There is nothing at its address. */
    GONE,
    /** A notice stands in its place. */
    WITHDRAWN
  }
}
