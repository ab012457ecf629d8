package dateline.collect.mhtml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a message or of one of its parts (RFC 5322, section 2.2), as far as bounds
 * allow: what a header has beyond them is not kept. Of fields with one name the first counts. Not
 * thread-safe.
 */
final class Fields {
  private static final int MOST_FIELDS = 200;
  private static final int MOST_BYTES = 64 << 10;

  private final Map<String, StringBuilder> values = new HashMap<>();
  private @Nullable StringBuilder last;
  private int bytes;

  /** Takes the next line of the header; one that begins with white space goes on with the last. */
  void add(byte[] line) {
    bytes += line.length;
    if (bytes > MOST_BYTES) {
      return;
    }
    String text = new String(line, StandardCharsets.ISO_8859_1);
    if (text.startsWith(" ") || text.startsWith("\t")) {
      if (last != null) {
        last.append(' ').append(text.strip());
      }
      return;
    }
    int colon = text.indexOf(':');
    String name = text.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
    last = null;
    if (!name.isEmpty() && values.size() < MOST_FIELDS && !values.containsKey(name)) {
      last = new StringBuilder(text.substring(colon + 1).strip());
      values.put(name, last);
    }
  }

  /**
   * The value of a field, unfolded; null where it is missing or empty.
   *
   * @param name in lower case
   */
  @Nullable String value(String name) {
    StringBuilder value = values.get(name);
    return value == null || value.isEmpty() ? null : value.toString();
  }

  /** What the content is; plain text where no field says so (RFC 2045, section 5.2). */
  ContentType type() {
    return ContentType.of(value("content-type"));
  }

  /** The web address in a field, or null; long ones are folded (RFC 2557, section 4.4.2). */
  @Nullable String address(String name) {
    String value = value(name);
    String address = value == null ? "" : value.replaceAll("[\\s<>]", "");
    boolean web = address.startsWith("http://") || address.startsWith("https://");
    return web ? address : null;
  }

  /** The name under which other parts know this one, without its brackets; or null. */
  @Nullable String id() {
    return unbracketed(value("content-id"));
  }

  static @Nullable String unbracketed(@Nullable String id) {
    return id == null ? null : id.replaceAll("[\\s<>]", "");
  }
}
