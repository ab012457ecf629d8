package dateline.pipeline.linking;

import java.util.function.LongSupplier;

/**
 * Work that reads all there is, done so seldom that it takes a tenth of the time at most, however
 * much there is. Not thread-safe.
 */
final class Paced {
  /** It rests for so many times as long as it took. */
  private static final int REST = 9;

  private final Runnable work;
  private final LongSupplier nanos;
  private boolean wanted;
  private boolean done;
  private long end;
  private long took;

  /**
   * Work that was not done yet.
   *
   * @param nanos the time in nanoseconds, of which only differences count
   */
  Paced(Runnable work, LongSupplier nanos) {
    this.work = work;
    this.nanos = nanos;
  }

  /** Something changed that the work is to follow. */
  void want() {
    wanted = true;
  }

  /** Does the work if it is wanted and has rested; else it stays wanted. True where it was done. */
  boolean doWhenRested() {
    boolean rested = !done || nanos.getAsLong() - end >= REST * took;
    return rested && doNow();
  }

  /** Does the work if it is wanted; true where it was. */
  boolean doNow() {
    if (!wanted) {
      return false;
    }
    long start = nanos.getAsLong();
    work.run();
    end = nanos.getAsLong();
    took = end - start;
    done = true;
    wanted = false;
    return true;
  }
}
