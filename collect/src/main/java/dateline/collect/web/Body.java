package dateline.collect.web;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A body as it was read: unpacked, and within bounds.
 *
 * @param isCut whether there was more than the bound
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Body(byte[] bytes, boolean isCut) {
  /** What this program can unpack (RFC 9110, section 8.4.1), as in Accept-Encoding. */
  static final String ENCODINGS = "gzip, deflate";

  /**
   * Reads a body to its end or its bound.
   *
   * @param encoding the value of Content-Encoding, or null
   * @throws Bomb if it grows beyond measure
   * @throws Unreadable if it is packed in a way that was not asked for, or broken
   * @throws IOException if the connection breaks
   */
  static Body read(InputStream wire, @Nullable String encoding, int most, int ratio)
      throws IOException {
    Counted counted = new Counted(wire, most);
    try (InputStream plain = unpacked(counted, encoding)) {
      return copied(plain, counted, most, plain == counted ? Integer.MAX_VALUE : ratio);
    } catch (ZipException e) {
      throw new Unreadable("is packed wrongly: " + e.getMessage());
    }
  }

  private static Body copied(InputStream plain, Counted wire, int most, int ratio)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 << 10];
    while (out.size() <= most) {
      int count = next(plain, buffer, wire);
      if (count < 0) {
        return new Body(out.toByteArray(), wire.isCut);
      }
      out.write(buffer, 0, Math.min(count, most + 1 - out.size()));
      if (out.size() > FetchLimits.FREE_INFLATED_BYTES && out.size() / ratio > wire.count) {
        throw new Bomb(wire.count, out.size());
      }
    }
    return new Body(Arrays.copyOf(out.toByteArray(), most), true);
  }

  /** A packed body that is cut at its bound ends in the middle of something, as one broken does. */
  private static int next(InputStream plain, byte[] buffer, Counted wire) throws IOException {
    try {
      return plain.read(buffer);
    } catch (EOFException e) {
      if (wire.isCut) {
        return -1;
      }
      throw new Unreadable("is packed, and ends before its end");
    }
  }

  /** Some servers say that they pack and do not, so the first bytes have the last word. */
  private static InputStream unpacked(Counted wire, @Nullable String encoding) throws IOException {
    String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "identity", "none", "utf-8" -> wire;
      case "gzip", "x-gzip" -> {
        PushbackInputStream start = new PushbackInputStream(wire, 2);
        byte[] head = head(start);
        boolean packed = head.length == 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
        yield packed ? new GZIPInputStream(start, 8 << 10) : start;
      }
      case "deflate" -> deflated(new PushbackInputStream(wire, 2));
      default ->
          throw new Unreadable(
              "is packed as \"%s\", which was not asked for"
                  .formatted(name.substring(0, Math.min(40, name.length()))));
    };
  }

  /** RFC 9110 means zlib (RFC 1950); many servers send bare DEFLATE (RFC 1951) all the same. */
  private static InputStream deflated(PushbackInputStream start) throws IOException {
    byte[] head = head(start);
    if (head.length == 0) {
      return start;
    }
    boolean zlib =
        head.length == 2
            && (head[0] & 0x0F) == 8
            && ((head[0] & 0xFF) * 256 + (head[1] & 0xFF)) % 31 == 0;
    return new InflaterInputStream(start, new Inflater(!zlib), 8 << 10) {
      @Override
      public void close() throws IOException {
        super.close();
        inf.end();
      }
    };
  }

  private static byte[] head(PushbackInputStream start) throws IOException {
    byte[] head = start.readNBytes(2);
    start.unread(head);
    return head;
  }

  /** The bytes on the wire: counted, and ended where there are too many. */
  private static final class Counted extends FilterInputStream {
    private final int most;
    private int count;
    private boolean isCut;

    Counted(InputStream wire, int most) {
      super(wire);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (count == most) {
        isCut = isCut || in.read() >= 0;
        return -1;
      }
      int read = in.read(buffer, offset, Math.min(length, most - count));
      count += Math.max(0, read);
      return read;
    }

    /** Nothing can be told of what was not asked, and a server may never answer that. */
    @Override
    public int available() {
      return 0;
    }
  }

  /** A body that cannot be unpacked; the message follows the address. */
  static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  /** A body that is made to fill the memory. */
  static final class Bomb extends IOException {
    private static final long serialVersionUID = 1;

    Bomb(int wire, int inflated) {
      super(
          "grows from %,d bytes to more than %,d when unpacked, as a decompression bomb does"
              .formatted(wire, inflated));
    }
  }
}
