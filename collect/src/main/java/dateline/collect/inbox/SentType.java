package dateline.collect.inbox;

import dateline.collect.inbox.RefusedSending.Why;
import dateline.collect.input.MediaTypes;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of what was sent (RFC 9110, section 8.3.1).
 *
 * @param base the type in lower case
 * @param charset as the sender names it, null where there is none or it is no name
 * @param fileName one that things of the type have
 */
record SentType(String base, @Nullable String charset, String fileName) {
  private static final Pattern CHARSET =
      Pattern.compile(
          ";\\s*charset=\"?([A-Za-z0-9][A-Za-z0-9._:+-]{0,39})", Pattern.CASE_INSENSITIVE);

  /**
   * Reads a Content-Type.
   *
   * @throws RefusedSending if it is none that is read; says which are
   */
  static SentType of(@Nullable String written) throws RefusedSending {
    String type = written == null ? "" : written;
    String base = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String fileName = MediaTypes.fileName(base);
    if (fileName == null) {
      throw new RefusedSending(
          Why.TYPE,
          "Say in Content-Type what this is; "
              + (base.isEmpty() ? "nothing was said" : "\"" + shortened(base) + "\" is not read")
              + ", known are "
              + String.join(", ", MediaTypes.known()));
    }
    Matcher charset = CHARSET.matcher(type);
    return new SentType(base, charset.find() ? charset.group(1) : null, fileName);
  }

  /** As it is written down again. */
  String header() {
    return charset == null ? base : base + ";charset=" + charset;
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
