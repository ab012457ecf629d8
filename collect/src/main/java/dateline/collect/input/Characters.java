package dateline.collect.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to characters: the one place where this room asks for it. */
public final class Characters {
  private Characters() {}

  /**
   * The characters of a page; bytes that fit no charset become U+FFFD.
   *
   * @param charset the charset that the carrier names, or null
   */
  public static String decode(byte[] bytes, @Nullable String charset) {
    Charset named = StandardCharsets.UTF_8;
    int skip = 0;
    if (startsWith(bytes, 0xFE, 0xFF)) {
      named = StandardCharsets.UTF_16BE;
      skip = 2;
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      named = StandardCharsets.UTF_16LE;
      skip = 2;
    } else if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      skip = 3;
    } else if (charset != null) {
      try {
        named = Charset.forName(charset);
      } catch (IllegalArgumentException unknown) {
        named = StandardCharsets.UTF_8;
      }
    }
    return new String(bytes, skip, bytes.length - skip, named);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
