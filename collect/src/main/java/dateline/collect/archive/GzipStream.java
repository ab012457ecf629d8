package dateline.collect.archive;

import dateline.collect.input.RefusedInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Takes gzip (<a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>) off a stream, all
 * members of it. Unlike the JDK's stream it never takes a broken later member for the end. Not
 * thread-safe; closing it leaves the stream below open.
 */
final class GzipStream extends InputStream {
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[1 << 15];
  private int at;
  private int end;
  private long before;
  private long memberBytes;
  private boolean first = true;
  private boolean inMember;
  private boolean done;
  private @Nullable RefusedInput failure;

  GzipStream(InputStream in) {
    this.in = in;
  }

  /** How many compressed bytes have been used. */
  long position() {
    return before + at;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (failure != null) {
      throw failure;
    }
    while (!done) {
      if (!inMember) {
        startMember();
        continue;
      }
      int count = inflate(bytes, offset, length);
      if (count > 0) {
        crc.update(bytes, offset, count);
        memberBytes += count;
        return count;
      }
      if (inflater.finished()) {
        endMember();
      }
    }
    return -1;
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    if (inflater.needsInput()) {
      if (at == end && !fill()) {
        throw cutOff();
      }
      inflater.setInput(buffer, at, end - at);
      at = end;
    }
    try {
      int count = inflater.inflate(bytes, offset, length);
      if (count == 0 && inflater.needsDictionary()) {
        throw broken("it asks for a dictionary");
      }
      return count;
    } catch (DataFormatException e) {
      throw broken(String.valueOf(e.getMessage()));
    }
  }

  private boolean fill() throws IOException {
    before += end;
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private int next() throws IOException {
    if (at == end && !fill()) {
      throw cutOff();
    }
    return buffer[at++] & 0xFF;
  }

  /** Reads a member's header, past zeros that pad the one before, or ends with the stream. */
  private void startMember() throws IOException {
    do {
      if (at == end && !fill()) {
        done = true;
        return;
      }
    } while (!first && buffer[at] == 0 && ++at > 0);
    if (next() != 0x1F || next() != 0x8B || next() != 8) {
      throw broken(first ? "no gzip header stands there" : "something else follows the gzip data");
    }
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
    inflater.reset();
    crc.reset();
    memberBytes = 0;
    first = false;
    inMember = true;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // the name and comment of a member say nothing that is needed
    }
  }

  private void endMember() throws IOException {
    at = end - inflater.getRemaining();
    long sum = word();
    long size = word();
    if (sum != crc.getValue() || size != (memberBytes & 0xFFFFFFFFL)) {
      throw broken("its checksum does not fit its data");
    }
    inMember = false;
  }

  private long word() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private RefusedInput cutOff() {
    return failed(
        "is cut off: its gzip data end in the middle, after %d bytes; fetch it again"
            .formatted(position()));
  }

  private RefusedInput broken(String how) {
    return failed(
        "has broken gzip data near byte %d: %s; fetch it again".formatted(position(), how));
  }

  /** What failed once fails for good, so that nobody reads on behind the break. */
  private RefusedInput failed(String reason) {
    RefusedInput e = new RefusedInput(reason);
    failure = e;
    return e;
  }

  @Override
  public void close() {
    done = true;
    inflater.end();
  }
}
