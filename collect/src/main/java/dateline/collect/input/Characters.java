package dateline.collect.input;

import dateline.extract.charset.Decoder;
import dateline.extract.charset.Magic;
import org.jspecify.annotations.Nullable;

/** Bytes to characters: the one place where this room asks for it. */
public final class Characters {
  private static final Decoder DECODER = new Decoder();

  private Characters() {}

  /**
   * The characters of a page; bytes that fit no charset become U+FFFD.
   *
   * @param charset the charset that the carrier names, or null
   */
  public static String decode(byte[] bytes, @Nullable String charset) {
    return DECODER.decode(bytes, charset);
  }

  /**
   * The characters of what is one page by itself.
   *
   * @param charset the charset that the carrier names, or null
   * @throws RefusedInput if the bytes are characters in no charset
   */
  public static String ofPage(byte[] bytes, @Nullable String charset) throws RefusedInput {
    String text = decode(bytes, charset);
    if (Magic.binary(text)) {
      throw new RefusedInput("is binary data, not characters; known are " + Format.KNOWN, bytes);
    }
    return text;
  }
}
