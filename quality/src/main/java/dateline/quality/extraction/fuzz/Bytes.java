package dateline.quality.extraction.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Mutations of the bytes of a page, before it is decoded. */
@SuppressWarnings("ImmutableEnumChecker") // its lambdas hold nothing
enum Bytes {
  FLIP_BYTES((page, dice) -> {
    byte[] flipped = page.clone();
    for (int i = dice.size(500); i > 0 && flipped.length > 0; i--) {
      int at = dice.below(flipped.length);
      flipped[at] = (byte) (dice.once(2) ? flipped[at] ^ 1 << dice.below(8) : dice.below(256));
    }
    return flipped;
  }),
  TRUNCATE_BYTES((page, dice) -> Arrays.copyOf(page, dice.below(page.length + 1))),
  OTHER_CHARSET((page, dice) -> {
    String text = new String(page, StandardCharsets.ISO_8859_1);
    return latin(
        text.replaceFirst("(?i)charset\\s*=\\s*[\"']?[\\w-]+", "charset=" + charset(dice)));
  }),
  CHARSET_IN_FRONT((page, dice) ->
      joined(
          latin(
              dice.of(
                      "<meta charset=%s>",
                      "<?xml version='1.0' encoding='%s'?>",
                      "<meta http-equiv=content-type content='text/html; charset=%s'>",
                      "<meta charset=\"%s",
                      "<meta charset=%s charset=utf-8 content=charset",
                      "<!-- %s -->",
                      "<meta %s")
                  .replace("%s", charset(dice))),
          page)),
  MARK((page, dice) ->
      joined(
          latin(
              dice.of(
                  "\u00ef\u00bb\u00bf",
                  "\u00fe\u00ff",
                  "\u00ff\u00fe",
                  "\u00ff\u00fe\0\0",
                  "+/v8",
                  "\u00ef\u00bb")),
          page)),
  WIDE((page, dice) ->
      new String(page, StandardCharsets.ISO_8859_1)
          .getBytes(dice.once(2) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)),
  HIGH_BYTES((page, dice) -> {
    byte[] run = new byte[dice.size(100_000)];
    for (int i = 0; i < run.length; i++) {
      run[i] = (byte) (0x80 + dice.below(128));
    }
    int at = dice.below(page.length + 1);
    return joined(joined(Arrays.copyOf(page, at), run), Arrays.copyOfRange(page, at, page.length));
  }),
  NOTHING((page, dice) -> new byte[0]);

  private static final String[] CHARSETS = {
    "utf-7",
    "utf-16",
    "utf-16le",
    "utf-32",
    "iso-2022-jp",
    "iso-2022-kr",
    "iso-2022-cn",
    "hz-gb-2312",
    "gb18030",
    "big5",
    "shift_jis",
    "euc-kr",
    "x-user-defined",
    "replacement",
    "windows-874",
    "koi8-u",
    "macintosh",
    "ibm866",
    "nonsense",
    "",
    "\"",
    "'\"'",
    "utf-8;",
    "\0",
    "ucs-2",
    "cp1047",
    "x-JIS0208"
  };

  @FunctionalInterface
  private interface Way {
    byte[] broken(byte[] page, Dice dice);
  }

  private final Way way;

  Bytes(Way way) {
    this.way = way;
  }

  /** A broken copy of a page's bytes. */
  byte[] broken(byte[] page, Dice dice) {
    return way.broken(page, dice);
  }

  private static String charset(Dice dice) {
    return dice.once(6) ? "a".repeat(dice.size(3_000)) : dice.of(CHARSETS);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
