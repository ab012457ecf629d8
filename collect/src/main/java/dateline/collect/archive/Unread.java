package dateline.collect.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A stretch of an archive that nobody has read yet: whole records, from one byte of the file to
 * another. More may follow, where the archive is still written to. Immutable.
 *
 * @param archive the file; it stays where it is until {@link Collected#unread} is asked again
 * @param from where the first record begins
 * @param to where the last one ends
 */
public record Unread(Path archive, long from, long to) {
  /** How many bytes these are. */
  public long bytes() {
    return to - from;
  }

  /** Whether somebody sent what is in it, so that it was not fetched. */
  public boolean isSent() {
    return String.valueOf(archive.getFileName()).startsWith(Collected.SENT);
  }

  /**
   * The bytes, which are an archive by themselves, since each record is packed alone.
   *
   * @throws IOException if the file cannot be read
   */
  public InputStream open() throws IOException {
    FileChannel channel = FileChannel.open(archive);
    channel.position(from);
    return new Bounded(Channels.newInputStream(channel), bytes());
  }

  /** Ends where the stretch does. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      int b = left == 0 ? -1 : super.read();
      left -= b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0 && length > 0) {
        return -1;
      }
      int count = super.read(buffer, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = super.skip(Math.min(count, left));
      left -= skipped;
      return skipped;
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
