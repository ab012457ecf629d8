package dateline.collect.survey;

import java.time.Instant;

/** Waits until a host may be asked again, for a person who waits for the answer. */
@FunctionalInterface
public interface Patience {
  /**
   * Waits, unless that is too long for anybody.
   *
   * @return whether it was waited for
   * @throws InterruptedException if the thread was interrupted while waiting
   */
  boolean until(Instant from) throws InterruptedException;
}
