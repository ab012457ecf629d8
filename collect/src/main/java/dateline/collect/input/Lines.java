package dateline.collect.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into lines without ever holding more than one, and no more of that than is
 * allowed. Not thread-safe.
 */
public final class Lines {
  private final InputStream in;
  private final int most;
  private final int kept;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private boolean tooLong;
  private long number;

  /**
   * @param most the longest line in bytes
   * @param kept how many bytes of a longer line are kept
   */
  public Lines(InputStream in, int most, int kept) {
    this.in = in;
    this.most = most;
    this.kept = Math.min(kept, most);
  }

  /** Goes to the next line; false where there is none. */
  public boolean next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      add(at, stop);
      at = Math.min(end, stop + 1);
      if (stop < end) {
        break;
      }
    }
    if (any) {
      number++;
    }
    return any;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private void add(int from, int to) {
    if (tooLong) {
      return;
    }
    int count = to - from;
    if (count > most - length) {
      tooLong = true;
      count = Math.max(0, Math.min(count, kept - length));
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, Math.min(most, line.length * 2)));
    }
    System.arraycopy(buffer, from, line, length, count);
    length = tooLong ? Math.min(kept, length + count) : length + count;
  }

  /** The number of the line, from 1. */
  public long number() {
    return number;
  }

  /** Whether the line was longer than allowed; then its bytes are only its beginning. */
  public boolean isTooLong() {
    return tooLong;
  }

  /** Whether the line holds nothing but spaces and tabs. */
  public boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return !tooLong;
  }

  /** The line's bytes without its end. */
  public byte[] bytes() {
    return Arrays.copyOf(line, length);
  }
}
