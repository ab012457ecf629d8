package dateline.collect.archive;

import dateline.collect.input.RefusedInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** A zip member's bytes, which fail at their end where they are not those that were packed. */
final class Summed extends CheckedInputStream {
  private final long expected;

  /**
   * @param expected the CRC-32 that the archive states, or -1 where it states none
   */
  Summed(InputStream in, long expected) {
    super(in, new CRC32());
    this.expected = expected;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b < 0) {
      check();
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count < 0) {
      check();
    }
    return count;
  }

  private void check() throws RefusedInput {
    if (expected >= 0 && getChecksum().getValue() != expected) {
      throw new RefusedInput("is damaged: its checksum does not fit its data; fetch it again");
    }
  }
}
