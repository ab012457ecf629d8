package dateline.collect.mhtml;

import dateline.collect.Limits;
import dateline.collect.input.Lines;
import dateline.collect.input.RefusedInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the page among the parts of a message: the one that the message names as its {@code start}
 * (RFC 2387, section 3.2), else the first that is HTML, else the first that is plain text. Reads
 * line by line and no farther than it must, and holds one part at a time. Not thread-safe.
 */
final class Parts {
  /**
   * Multiparts deeper inside one another are passed over; browsers write one, mail programs two.
   */
  private static final int MOST_DEPTH = 16;

  private static final int MOST_PARTS = 100_000;
  private static final int MOST_TYPES_NAMED = 5;

  private final Limits limits;
  private final PartLines lines;
  private final Set<String> others = new TreeSet<>();
  private final Fields message = new Fields();
  private @Nullable String start;
  private @Nullable Part best;

  Parts(InputStream bytes, Limits limits) {
    this.limits = limits;
    this.lines = new PartLines(new Lines(bytes, limits.pageBytes(), 0));
  }

  /** The header of the message as a whole; it is complete once the page was looked for. */
  Fields message() {
    return message;
  }

  /**
   * The page.
   *
   * @throws RefusedInput if there is none, or it cannot be read
   */
  Part page() throws IOException {
    header(message);
    if (message.value("content-type") == null) {
      throw new RefusedInput(
          "does not begin as a web page saved as one file (MHTML) does, with a header that says what it holds; save it again, or as .html");
    }
    ContentType type = message.type();
    if (!type.isMultipart()) {
      return single(type);
    }
    String boundary = type.parameter("boundary");
    if (boundary == null) {
      throw new RefusedInput(
          "is a web page saved as one file (MHTML) that names no boundary between its parts; save it again, or as .html");
    }
    start = Fields.unbracketed(type.parameter("start"));
    lines.open(boundary);
    lines.toPart();
    Part page = ofMany();
    if (page == null) {
      throw none();
    }
    return page;
  }

  private Part single(ContentType type) throws IOException {
    if (!type.isHtml() && !type.isText()) {
      others.add(type.name());
      throw none();
    }
    return body(message, type);
  }

  private @Nullable Part ofMany() throws IOException {
    for (int parts = 0; lines.at() == PartLines.At.PART; parts++) {
      if (parts == MOST_PARTS && best != null) {
        break;
      }
      if (parts == MOST_PARTS) {
        throw new RefusedInput(
            "is a web page saved as one file (MHTML) with no page in its first %d parts; save it as .html"
                .formatted(MOST_PARTS));
      }
      if (part()) {
        break;
      }
      lines.toPart();
    }
    return best;
  }

  /** Reads the next part; true where it is surely the page. */
  private boolean part() throws IOException {
    Fields fields = new Fields();
    header(fields);
    ContentType type = fields.type();
    boolean isStart = start != null && start.equals(fields.id());
    if (type.isMultipart()) {
      String boundary = type.parameter("boundary");
      if (boundary != null && lines.depth() < MOST_DEPTH) {
        lines.open(boundary);
      }
      if (isStart) {
        // The page comes in several forms, of which the first that can be read is as good as any.
        start = null;
        best = null;
      }
      return false;
    }
    boolean better = best == null || !best.type().isHtml();
    boolean candidate = type.isHtml() ? isStart || better : type.isText() && best == null;
    if (!candidate) {
      if (others.size() < MOST_TYPES_NAMED) {
        others.add(type.name());
      }
      return false;
    }
    best = body(fields, type);
    return isStart || (start == null && type.isHtml());
  }

  /** Reads up to the blank line that ends a header, or to where the part ends without one. */
  private void header(Fields fields) throws IOException {
    boolean begun = false;
    while (lines.next() == PartLines.At.LINE) {
      if (lines.isBlank() && (begun || lines.depth() > 0)) {
        return;
      }
      begun |= !lines.isBlank();
      fields.add(lines.line());
    }
  }

  private Part body(Fields fields, ContentType type) throws IOException {
    Encoding encoding = Encoding.of(fields.value("content-transfer-encoding"));
    long most = encoding.most(limits.pageBytes());
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    boolean inHeader = lines.at() != PartLines.At.LINE;
    while (!inHeader && lines.next() == PartLines.At.LINE) {
      byte[] line = lines.line();
      if (lines.isTooLong() || encoded.size() + line.length >= most) {
        throw tooLarge();
      }
      encoded.write(line);
      encoded.write('\n');
    }
    byte[] bytes = encoding.decoded(encoded.toByteArray());
    if (bytes.length > limits.pageBytes()) {
      throw tooLarge();
    }
    return new Part(fields, type, bytes, lines.at() == PartLines.At.END && lines.depth() > 0);
  }

  private RefusedInput tooLarge() {
    return new RefusedInput(
        "is a web page saved as one file (MHTML) whose page is larger than the %d bytes that a page may have"
            .formatted(limits.pageBytes()));
  }

  private RefusedInput none() {
    String held = others.isEmpty() ? "no parts" : "only " + String.join(", ", others);
    return new RefusedInput(
        "is a web page saved as one file (MHTML) without a page in it: it holds %s; save it as .html"
            .formatted(held));
  }
}
