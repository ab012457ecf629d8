package dateline.collect.mhtml;

import dateline.collect.Limits;
import dateline.collect.input.Dates;
import dateline.collect.input.Input;
import dateline.collect.input.InputReader;
import dateline.collect.input.Origin;
import dateline.collect.input.Output;
import dateline.collect.input.RefusedInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a web page that was saved as one file (MHTML), as Chromium, Internet Explorer and several
 * add-ons write it. Thread-safe.
 */
public final class MhtmlFile implements InputReader {
  /** How far before its end a page says that it ends. */
  private static final int TAIL_BYTES = 4096;

  private final Limits limits;
  private final InputReader html;
  private final InputReader text;

  /**
   * @param html reads the page where it is HTML
   * @param text reads the page where it is plain text
   */
  public MhtmlFile(Limits limits, InputReader html, InputReader text) {
    this.limits = limits;
    this.html = html;
    this.text = text;
  }

  @Override
  public void read(Input input, Output output) throws IOException {
    Parts parts = new Parts(input.bytes(), limits);
    Part part = parts.page();
    if (part.bytes().length == 0) {
      throw new RefusedInput(
          "is a web page saved as one file (MHTML) whose page is empty; save it again, or as .html");
    }
    Input page = input.page(origin(parts.message(), part, input.origin()), part.bytes());
    (part.type().isHtml() ? html : text).read(page, output);
    if (part.cutOff() && !ends(part)) {
      throw new RefusedInput(
          "is cut off inside its page; what stands before that was read; save it again",
          part.bytes());
    }
  }

  /** The address that was saved, and when, as far as message and part say. */
  private static Origin origin(Fields message, Part part, Origin around) {
    String url =
        firstOf(
            message.address("snapshot-content-location"),
            part.fields().address("content-location"),
            message.address("content-location"),
            part.fields().address("content-base"),
            around.url());
    Instant saved = Dates.instant(withoutComment(message.value("date")));
    return new Origin(
        url, saved == null ? around.retrieved() : saved, part.type().parameter("charset"));
  }

  /** Mail programs put the zone's name in brackets behind its offset. */
  private static @Nullable String withoutComment(@Nullable String date) {
    return date == null || date.indexOf('(') < 0 ? date : date.substring(0, date.indexOf('('));
  }

  /** Whether a page that the file breaks off behind is whole nevertheless. */
  private static boolean ends(Part part) {
    byte[] bytes = part.bytes();
    int start = Math.max(0, bytes.length - TAIL_BYTES);
    String tail = new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
    return tail.toLowerCase(Locale.ROOT).contains("</html");
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
