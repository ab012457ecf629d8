package dateline.quality.extraction.fuzz;

import java.util.Arrays;

/**
 * What is too long: a case that takes, for each byte, many times what the median of all cases
 * takes. So the same run says the same on a slow machine. Not thread-safe.
 */
final class Pace {
  /** So many times the median is too long. */
  private static final double TOO_LONG = 50;

  /** Nothing shorter is too long, whatever it is compared with: a collection falls into it. */
  private static final double FLOOR = 20e6;

  private static final int RENEWED = 500;

  private double[] perByte = new double[1 << 16];
  private int count;
  private double median = 1_000;

  /** Counts a case. */
  void add(long nanos, int bytes) {
    if (count == perByte.length) {
      perByte = Arrays.copyOf(perByte, count * 2);
    }
    perByte[count++] = (double) nanos / Math.max(1, bytes);
    if (count % RENEWED == 0 || (count < RENEWED && count % 20 == 0)) {
      renew();
    }
  }

  private void renew() {
    double[] sorted = Arrays.copyOf(perByte, count);
    Arrays.sort(sorted);
    median = sorted[count / 2];
  }

  /** Nanoseconds a byte. */
  double median() {
    return median;
  }

  boolean isTooLong(long nanos, int bytes) {
    return nanos > Math.max(FLOOR, TOO_LONG * median * bytes);
  }

  /** How many times the median a case takes; 0 for one that is too short to say. */
  double ratio(long nanos, int bytes) {
    return nanos < FLOOR ? 0 : nanos / median / Math.max(1, bytes);
  }
}
