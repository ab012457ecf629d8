package dateline.extract.breach;

import java.time.Instant;
import java.util.function.Supplier;

/** Reads the clock, by reference, where a search for a call would miss it. */
public final class ReadsTheClock {
  private ReadsTheClock() {}

  static Supplier<Instant> clock() {
    return Instant::now;
  }
}
