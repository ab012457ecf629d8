package dateline.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is asked for often and found out rarely, at most every 15 seconds. Thread-safe.
 *
 * @param <T> the value
 */
final class Recent<T> {
  private static final Duration LASTS = Duration.ofSeconds(15);

  private final Supplier<T> finder;
  private final InstantSource clock;
  private @Nullable T value;
  private Instant until = Instant.MIN;

  Recent(Supplier<T> finder, InstantSource clock) {
    this.finder = finder;
    this.clock = clock;
  }

  synchronized T get() {
    Instant now = clock.instant();
    T known = value;
    if (known == null || !now.isBefore(until)) {
      known = finder.get();
      value = known;
      until = now.plus(LASTS);
    }
    return known;
  }
}
