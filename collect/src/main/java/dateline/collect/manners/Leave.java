package dateline.collect.manners;

import java.time.Instant;

/** Whether a host may be asked now. */
public sealed interface Leave {
  /** It may, once. */
  record Granted(Turn turn) implements Leave {}

  /**
   * It may not.
   *
   * @param from when it is worth trying again; no promise, for others may come first
   * @param reason in plain words, for people who look at the queue
   */
  record NotYet(Instant from, String reason) implements Leave {}
}
