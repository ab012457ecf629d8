package dateline.quality.following;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Kills a process again and again in the middle of its work: by turns while a server has its
 * question and no answer, and after something was taken down. Thread-safe.
 */
final class Deaths {
  private final InstantSource clock;
  private final Instant start;
  private final Duration between;
  private final int most;
  private int count;
  private int delay;
  private boolean come;
  private @Nullable ProcessHandle process;

  /**
   * Deaths that are spread evenly.
   *
   * @param within from now on; the last one is before the end of it
   */
  Deaths(int most, Duration within, InstantSource clock) {
    this.most = most;
    this.clock = clock;
    start = clock.instant();
    between = within.dividedBy(most + 1);
  }

  /** The next one hits this process. */
  synchronized void threaten(ProcessHandle next) {
    process = next;
    come = false;
    // Any number does that is not the same each time.
    delay = count * 7 % 20;
  }

  /** Whether the process has been killed, though it may not be dead yet. */
  synchronized boolean hasCome() {
    return come;
  }

  /** How many there were. */
  synchronized int count() {
    return count;
  }

  synchronized void duringAQuestion() {
    perhaps(count % 2 == 0);
  }

  synchronized void afterAnErrand() {
    perhaps(count % 2 == 1);
  }

  private void perhaps(boolean isTurn) {
    boolean isTime = !clock.instant().isBefore(start.plus(between.multipliedBy(count + 1L)));
    if (process == null || come || count == most || !isTurn || !isTime) {
      return;
    }
    if (delay-- <= 0) {
      count++;
      come = true;
      // Process.destroyForcibly would close the stream, and what it still holds counts.
      process.destroyForcibly();
    }
  }
}
