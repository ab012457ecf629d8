package dateline.extract.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes the bytes of a page as browsers do.
 *
 * <p>Asked in this order, the first that answers decides: a byte order mark; the charset that the
 * transport names; the charset that the page names in its first 1024 bytes (HTML Standard, section
 * 13.2.3); whether all of it is valid UTF-8; the charset that the page names further on, where
 * browsers look too; a statistical detector; windows-1252. In one point bytes are believed before
 * the page: what archives and proxies re-encoded as UTF-8 keeps the {@code meta} element it had.
 * Thread-safe.
 */
public final class Decoder {
  /** Enough for the detector to tell one charset from another, in bytes. */
  private static final int DETECTOR_BYTES = 64 * 1024;

  /**
   * So many sequences of UTF-8 in a page, and no byte that is none, are no accident: of pairs of
   * bytes in the charsets of East Asia about one in ten is such a sequence, in others far fewer.
   */
  private static final int ENOUGH_SEQUENCES = 4;

  /** A text in UTF-16 without a mark shows itself by its zero bytes; that many of 100 suffice. */
  private static final int ZERO_BYTES_PERCENT = 30;

  private final Labels labels = new Labels();

  /**
   * The characters that the bytes stand for. Broken sequences become U+FFFD; NUL characters, which
   * no page shows and few databases keep, are dropped. Never throws.
   *
   * @param httpCharset the charset that the transport names, such as the one in a Content-Type
   *     header; null where it names none; a name that browsers do not know counts as none
   */
  public String decode(byte[] bytes, @Nullable String httpCharset) {
    Mark mark = mark(bytes);
    if (mark != null) {
      return text(bytes, mark.length, mark.charset);
    }
    Optional<Charset> named =
        Optional.ofNullable(httpCharset)
            .flatMap(label -> labels.charset(unquoted(label)))
            .or(() -> zeroBytes(bytes));
    return named.isPresent() ? text(bytes, 0, named.get()) : asThePageSays(bytes);
  }

  private String asThePageSays(byte[] bytes) {
    Charset said = new MetaPrescan(bytes, labels, MetaPrescan.LENGTH).charset().orElse(null);
    if (said != null && said.equals(StandardCharsets.UTF_8)) {
      return text(bytes, 0, said);
    }
    String utf8 = said == null || hasSequences(bytes) ? validUtf8(bytes) : null;
    if (utf8 != null) {
      return withoutNul(utf8);
    }
    return text(bytes, 0, said == null ? late(bytes) : said);
  }

  private Charset late(byte[] bytes) {
    return new MetaPrescan(bytes, labels, DETECTOR_BYTES).charset().orElseGet(() -> guess(bytes));
  }

  /** Whether the first bytes above ASCII, which many pages have none of, are sequences of UTF-8. */
  private static boolean hasSequences(byte[] bytes) {
    int sequences = 0;
    for (int i = 0; i < bytes.length && sequences < ENOUGH_SEQUENCES; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      int follow = bytes[i] < (byte) 0xE0 ? 1 : bytes[i] < (byte) 0xF0 ? 2 : 3;
      for (int end = i + follow; i < end; i++) {
        if (i + 1 >= bytes.length || (bytes[i + 1] & 0xC0) != 0x80) {
          return false;
        }
      }
      sequences++;
    }
    return sequences == ENOUGH_SEQUENCES;
  }

  private record Mark(Charset charset, int length) {}

  private static @Nullable Mark mark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return new Mark(StandardCharsets.UTF_8, 3);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return new Mark(StandardCharsets.UTF_16BE, 2);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return new Mark(StandardCharsets.UTF_16LE, 2);
    }
    return null;
  }

  private static String unquoted(String label) {
    return label.replace("\"", "").replace("'", "");
  }

  /** UTF-16 without a byte order mark, told by the zero bytes that Latin letters have in it. */
  private static Optional<Charset> zeroBytes(byte[] bytes) {
    int length = Math.min(bytes.length, MetaPrescan.LENGTH) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int enough = length / 2 * ZERO_BYTES_PERCENT / 100;
    if (length < 4 || Math.max(even, odd) <= enough || Math.min(even, odd) > enough / 4) {
      return Optional.empty();
    }
    return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static @Nullable String validUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private Charset guess(byte[] bytes) {
    var detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, DETECTOR_BYTES));
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    Charset fallback = labels.charset("windows-1252").orElse(StandardCharsets.ISO_8859_1);
    // The detector may have taken a text with one broken byte for UTF-8, which then is right.
    return found == null ? fallback : labels.charset(found).orElse(fallback);
  }

  private static String text(byte[] bytes, int from, Charset charset) {
    try {
      CharBuffer characters =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .replaceWith("\uFFFD")
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      return withoutNul(characters.toString());
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("A decoder that replaces has reported an error", e);
    }
  }

  private static String withoutNul(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }
}
