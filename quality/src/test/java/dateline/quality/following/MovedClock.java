package dateline.quality.following;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** A clock that stands still until the test moves it on. Thread-safe. */
final class MovedClock implements InstantSource {
  private final Consumer<Instant> before;
  private volatile Instant now;

  MovedClock(Instant now) {
    this(now, later -> {});
  }

  /**
   * One of several that move together.
   *
   * @param before hears where it moves to, before it does
   */
  MovedClock(Instant now, Consumer<Instant> before) {
    this.now = now;
    this.before = before;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void moveTo(Instant later) {
    if (later.isBefore(now)) {
      throw new IllegalArgumentException(later + " is before " + now);
    }
    before.accept(later);
    now = later;
  }
}
