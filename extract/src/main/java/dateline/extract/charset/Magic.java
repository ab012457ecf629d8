package dateline.extract.charset;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells files that are no pages by the bytes that they begin with. Stateless. */
public final class Magic {
  private static final Map<String, String> NAMES = names();

  private static final int MOST_CHARS = 4_096;

  /** So many control characters stray into texts, too. */
  private static final int STRAY = 2;

  private Magic() {}

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("%PDF-", "a PDF document");
    names.put("\u0089PNG", "a picture (PNG)");
    names.put("\u00FF\u00D8\u00FF", "a picture (JPEG)");
    names.put("GIF8", "a picture (GIF)");
    names.put("RIFF", "a picture, sound or film (RIFF)");
    names.put("\u007FELF", "a program");
    names.put("\u00D0\u00CF\u0011\u00E0", "an old office document");
    names.put("\u001F\u008B", "gzip data");
    names.put("PK\u0003\u0004", "a zip archive");
    names.put("7z\u00BC\u00AF", "a 7z archive");
    names.put("Rar!", "a RAR archive");
    names.put("BZh", "a bzip2 archive");
    names.put("\u00FD7zXZ", "an xz archive");
    names.put("(\u00B5/\u00FD", "a Zstandard archive");
    names.put("SQLite format 3", "a database (SQLite)");
    names.put("OggS", "sound or film (Ogg)");
    names.put("ID3", "sound (MP3)");
    return names;
  }

  /** What the bytes are, or null where they are none of the kinds known here. */
  public static @Nullable String of(byte[] head) {
    for (Map.Entry<String, String> entry : NAMES.entrySet()) {
      if (starts(head, entry.getKey().chars().toArray())) {
        return entry.getValue();
      }
    }
    if (head.length > 262
        && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
      return "a tar archive";
    }
    return null;
  }

  /** Whether the bytes begin with these. */
  public static boolean starts(byte[] head, int... start) {
    if (head.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((head[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether more than one byte in a hundred is NUL, which text in bytes never is. */
  public static boolean binary(byte[] head) {
    int zeros = 0;
    for (byte b : head) {
      if (b == 0) {
        zeros++;
      }
    }
    return zeros * 100L > head.length;
  }

  /**
   * Whether so many of the first characters are control characters that they were no characters
   * before they were decoded: of any bytes one in ten becomes one, and texts have hardly any.
   */
  public static boolean binary(String text) {
    int length = Math.min(text.length(), MOST_CHARS);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      controls += c < ' ' && !Character.isWhitespace(c) ? 1 : 0;
    }
    return controls > STRAY && controls * 50L > length;
  }
}
