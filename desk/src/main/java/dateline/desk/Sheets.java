package dateline.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The templates, and the style and sign that go with them. Thread-safe. */
final class Sheets {
  private static final int PRINT_HEX_DIGITS = 12;

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final byte[] style = resource("desk.css");
  private final byte[] icon = resource("icon.svg");
  private final String print = fingerprint(style);

  /** A page set in its template. The words that were searched for stand in the search box again. */
  String set(String template, Object page, String words) {
    StringOutput html = new StringOutput(16 * 1024);
    engine.render(
        template + ".jte",
        Map.of("page", page, "style", "/desk.css?v=" + print, "words", words),
        html);
    return html.toString();
  }

  byte[] style() {
    return style;
  }

  byte[] icon() {
    return icon;
  }

  /**
   * Tells one style from another, so that a browser can keep it for as long as it does not change.
   */
  String print() {
    return print;
  }

  private static byte[] resource(String name) {
    try (InputStream in = Sheets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The file dateline/desk/" + name + " is not on the class path; build the desk again");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("dateline/desk/" + name + " cannot be read", e);
    }
  }

  private static String fingerprint(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, PRINT_HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
