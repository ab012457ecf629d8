package dateline.quality.following.speed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of this machine, but that stretches in which nothing is to be done can be left out.
 * Thread-safe.
 */
final class LeapingClock implements InstantSource {
  private final InstantSource machine;
  private volatile Duration ahead = Duration.ZERO;

  LeapingClock(InstantSource machine) {
    this.machine = machine;
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead);
  }

  /** Leaves out what lies before an instant; nothing where it has passed. One thread at a time. */
  void leapTo(Instant later) {
    Duration left = Duration.between(instant(), later);
    if (left.isPositive()) {
      ahead = ahead.plus(left);
    }
  }
}
