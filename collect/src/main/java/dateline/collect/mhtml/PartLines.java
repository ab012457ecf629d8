package dateline.collect.mhtml;

import dateline.collect.input.Lines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a message, with those told apart that part it: "--" and the boundary of a multipart
 * that is open, and "--" behind it where it closes (RFC 2046, section 5.1.1). A line of an outer
 * multipart closes the inner ones, also where these were left open. Not thread-safe.
 */
final class PartLines {
  /** What the reading has come to. */
  enum At {
    LINE,
    PART,
    CLOSED,
    END
  }

  private final Lines lines;
  private final List<byte[]> open = new ArrayList<>();
  private At at = At.LINE;

  PartLines(Lines lines) {
    this.lines = lines;
  }

  /** Opens a multipart, whose parts are the next to come. */
  void open(String boundary) {
    open.add(("--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** How many multiparts are open, one inside the other. */
  int depth() {
    return open.size();
  }

  /** Goes on by one line. */
  At next() throws IOException {
    at = lines.next() ? parting(lines.bytes()) : At.END;
    return at;
  }

  /** What the reading stands at. */
  At at() {
    return at;
  }

  /** Goes on to the next part, past the words that stand outside of the parts. */
  void toPart() throws IOException {
    while (at != At.PART && at != At.END) {
      next();
    }
  }

  /** The line that the reading stands at, without its end. */
  byte[] line() {
    return lines.bytes();
  }

  boolean isBlank() {
    return lines.isBlank();
  }

  boolean isTooLong() {
    return lines.isTooLong();
  }

  private At parting(byte[] line) {
    if (line.length < 2 || line[0] != '-' || line[1] != '-') {
      return At.LINE;
    }
    byte[] bare = withoutSpace(line);
    for (int i = open.size() - 1; i >= 0; i--) {
      byte[] boundary = open.get(i);
      if (Arrays.equals(bare, boundary)) {
        open.subList(i + 1, open.size()).clear();
        return At.PART;
      }
      if (bare.length == boundary.length + 2
          && bare[bare.length - 1] == '-'
          && bare[bare.length - 2] == '-'
          && Arrays.equals(bare, 0, boundary.length, boundary, 0, boundary.length)) {
        open.subList(i, open.size()).clear();
        return At.CLOSED;
      }
    }
    return At.LINE;
  }

  private static byte[] withoutSpace(byte[] line) {
    int end = line.length;
    while (end > 0 && line[end - 1] <= ' ' && line[end - 1] >= 0) {
      end--;
    }
    return Arrays.copyOf(line, end);
  }
}
