package dateline.collect.mhtml;

import dateline.collect.input.RefusedInput;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a part were made fit for mail (Content-Transfer-Encoding; RFC 2045, section 6).
 * What is broken in it is read as mail programs read it: what cannot be decoded is left out or
 * stands as it is, and what is cut off ends there.
 */
enum Encoding {
  NONE,
  QUOTED_PRINTABLE,
  BASE64;

  /**
   * The encoding of a name.
   *
   * @param name null where none is named, which means none
   * @throws RefusedInput if it is none that is read
   */
  static Encoding of(@Nullable String name) throws RefusedInput {
    return switch (name == null ? "" : name.strip().toLowerCase(Locale.ROOT)) {
      case "", "7bit", "8bit", "binary" -> NONE;
      case "quoted-printable" -> QUOTED_PRINTABLE;
      case "base64" -> BASE64;
      default ->
          throw new RefusedInput(
              "is a web page saved as one file (MHTML) in the encoding \"%s\", which is not read; save it as .html"
                  .formatted(name));
    };
  }

  /** How many encoded bytes stand for so many decoded ones, at the most and with line ends. */
  long most(int decoded) {
    return this == NONE ? decoded : 4L * decoded;
  }

  /** The bytes that the encoded ones stand for. */
  byte[] decoded(byte[] encoded) {
    return switch (this) {
      case NONE -> encoded;
      case QUOTED_PRINTABLE -> quotedPrintable(encoded);
      case BASE64 -> base64(encoded);
    };
  }

  private static byte[] quotedPrintable(byte[] encoded) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
    int at = 0;
    while (at < encoded.length) {
      if (encoded[at] != '=') {
        decoded.write(encoded[at++]);
        continue;
      }
      int lineEnd = lineEnd(encoded, at + 1);
      if (lineEnd >= 0) {
        at = lineEnd;
        continue;
      }
      int high = digit(encoded, at + 1);
      int low = digit(encoded, at + 2);
      boolean pair = high >= 0 && low >= 0;
      decoded.write(pair ? high << 4 | low : encoded[at]);
      at += pair ? 3 : 1;
    }
    return decoded.toByteArray();
  }

  /** Where the next line begins if nothing but white space stands before it, else -1. */
  private static int lineEnd(byte[] encoded, int start) {
    int at = start;
    while (at < encoded.length && (encoded[at] == ' ' || encoded[at] == '\t')) {
      at++;
    }
    if (at < encoded.length && encoded[at] == '\r') {
      at++;
    }
    if (at == encoded.length) {
      return at;
    }
    return encoded[at] == '\n' ? at + 1 : -1;
  }

  private static int digit(byte[] encoded, int at) {
    return at < encoded.length ? Character.digit(encoded[at], 16) : -1;
  }

  private static byte[] base64(byte[] encoded) {
    byte[] letters = new byte[encoded.length];
    int length = 0;
    for (byte b : encoded) {
      if (b == '=') {
        break;
      }
      if (isLetter(b)) {
        letters[length++] = b;
      }
    }
    // A single letter behind the last four holds six bits, which are no byte yet.
    int whole = length % 4 == 1 ? length - 1 : length;
    return Base64.getDecoder().decode(Arrays.copyOf(letters, whole));
  }

  private static boolean isLetter(byte b) {
    return (b >= 'A' && b <= 'Z')
        || (b >= 'a' && b <= 'z')
        || (b >= '0' && b <= '9')
        || b == '+'
        || b == '/';
  }
}
