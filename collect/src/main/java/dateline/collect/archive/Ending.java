package dateline.collect.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that ends where the one below it breaks, and remembers the break. Readers that keep a
 * buffer of their own are not always fit to be asked again after a failure; all can take an end.
 */
final class Ending extends FilterInputStream {
  private @Nullable IOException failure;
  private boolean ended;

  Ending(InputStream in) {
    super(in);
  }

  /** Whether more was asked for than there is. */
  boolean hasEnded() {
    return ended;
  }

  /** What broke, or null where nothing did. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (failure != null) {
      return -1;
    }
    try {
      int count = super.read(buffer, offset, length);
      ended |= count < 0;
      return count;
    } catch (IOException e) {
      failure = e;
      ended = true;
      return -1;
    }
  }
}
