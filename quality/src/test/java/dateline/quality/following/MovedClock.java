package dateline.quality.following;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until the test moves it on. Thread-safe. */
final class MovedClock implements InstantSource {
  private volatile Instant now;

  MovedClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void moveTo(Instant later) {
    if (later.isBefore(now)) {
      throw new IllegalArgumentException(later + " is before " + now);
    }
    now = later;
  }
}
