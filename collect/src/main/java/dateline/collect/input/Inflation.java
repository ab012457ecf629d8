package dateline.collect.input;

import dateline.collect.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much all that is compressed in one file has grown to, at every depth together.
 *
 * <p>A decompression bomb grows beyond all measure however its layers are arranged, nested or
 * overlapping, so what counts is the sum of all that comes out against the size of the file. Not
 * thread-safe.
 */
public final class Inflation {
  private final long most;
  private final String bound;
  private long inflated;

  /**
   * @param fileBytes the size of the file on disk
   */
  public Inflation(Limits limits, long fileBytes) {
    long byRatio = Limits.FREE_INFLATED_BYTES + fileBytes * limits.inflatedRatio();
    most = Math.min(limits.inflatedBytes(), byRatio);
    bound =
        most == byRatio
            ? "more than " + limits.inflatedRatio() + " times the size of the file"
            : "more than the " + most + " bytes that are allowed";
  }

  private Inflation(long most, String bound) {
    this.most = most;
    this.bound = bound;
  }

  /**
   * For what this program has packed itself: each piece of it was bounded when it came, and what is
   * repetitive in one must not keep the next from being read.
   */
  public static Inflation ofOwn(Limits limits) {
    return new Inflation(
        limits.inflatedBytes(),
        "more than the " + limits.inflatedBytes() + " bytes that are allowed");
  }

  /** Whether the bound is reached, so that nothing more of the file can be read. */
  public boolean isExhausted() {
    return inflated > most;
  }

  /** The stream, which fails with {@link RefusedInput} once too much has come out of the file. */
  public InputStream bounded(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
          add(1);
        }
        return b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        add(Math.max(0, count));
        return count;
      }

      @Override
      public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        add(skipped);
        return skipped;
      }

      @Override
      public boolean markSupported() {
        return false;
      }
    };
  }

  private void add(long count) throws RefusedInput {
    inflated += count;
    if (isExhausted()) {
      throw new RefusedInput(
          "grows when unpacked to "
              + bound
              + ", as a decompression bomb does; unpack it yourself if"
              + " you trust it");
    }
  }
}
