package dateline.collect.input;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells files that are no pages by the bytes that they begin with. */
final class Magic {
  private static final Map<String, String> NAMES = names();

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
  static @Nullable String of(byte[] head) {
    for (Map.Entry<String, String> entry : NAMES.entrySet()) {
      if (starts(head, entry.getKey().chars().toArray())) {
        return entry.getValue();
      }
    }
    if (head.length > 262
        && new String(head, 257, 5, java.nio.charset.StandardCharsets.ISO_8859_1).equals("ustar")) {
      return "a tar archive";
    }
    return null;
  }

  static boolean starts(byte[] head, int... start) {
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
  static boolean binary(byte[] head) {
    int zeros = 0;
    for (byte b : head) {
      if (b == 0) {
        zeros++;
      }
    }
    return zeros * 100L > head.length;
  }
}
