package dateline.stories.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The smallest of ONNX files, byte by byte: a network that gives out as floating numbers what it
 * gets as whole ones.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Protocol Buffers</a>
 */
final class TinyOnnx {

  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int INT = 2;

  private TinyOnnx() {}

  /** A network with one input and one output of these names, each of one row. */
  static byte[] of(String input, String output) {
    byte[] to = join(text(1, "to"), number(3, FLOAT), number(20, INT));
    byte[] cast = join(text(1, input), text(2, output), text(4, "Cast"), part(5, to));
    byte[] graph =
        join(
            part(1, cast),
            text(2, "tiny"),
            part(11, row(input, INT64)),
            part(12, row(output, FLOAT)));
    return join(number(1, 8), part(7, graph), part(8, number(2, 13)));
  }

  private static byte[] row(String name, int type) {
    byte[] shape = join(part(1, number(1, 1)), part(1, text(2, "tokens")));
    byte[] tensor = join(number(1, type), part(2, shape));
    return join(text(1, name), part(2, part(1, tensor)));
  }

  private static byte[] text(int field, String text) {
    return part(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] part(int field, byte[] bytes) {
    return join(varint(field << 3 | 2), varint(bytes.length), bytes);
  }

  private static byte[] number(int field, int number) {
    return join(varint(field << 3), varint(number));
  }

  private static byte[] varint(int number) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int left = number;
    for (; left > 0x7F; left >>>= 7) {
      out.write(left & 0x7F | 0x80);
    }
    out.write(left);
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
