package dateline.collect.mhtml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a part is, as its Content-Type says (RFC 2045, section 5.1).
 *
 * @param name type and subtype in lower case: "text/html"
 * @param parameters by their names in lower case
 */
record ContentType(String name, Map<String, String> parameters) {

  ContentType {
    parameters = Map.copyOf(parameters);
  }

  /** The type that a field's value names, or plain text where there is none. */
  static ContentType of(@Nullable String value) {
    if (value == null) {
      return new ContentType("text/plain", Map.of());
    }
    int end = value.indexOf(';');
    String name = end < 0 ? value : value.substring(0, end);
    return new ContentType(
        name.strip().toLowerCase(Locale.ROOT),
        end < 0 ? Map.of() : new Scan(value, end + 1).parameters());
  }

  boolean isMultipart() {
    return name.startsWith("multipart/");
  }

  boolean isHtml() {
    return name.equals("text/html") || name.equals("application/xhtml+xml");
  }

  boolean isText() {
    return name.equals("text/plain");
  }

  /** A parameter's value, or null where it is missing or blank. */
  @Nullable String parameter(String parameterName) {
    String value = parameters.get(parameterName);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** One pass over the parameters: name=token or name="words", parted by semicolons. */
  private static final class Scan {
    private final String text;
    private int at;

    Scan(String text, int start) {
      this.text = text;
      at = start;
    }

    Map<String, String> parameters() {
      Map<String, String> found = new HashMap<>();
      while (at < text.length()) {
        String name = upTo("=;").toLowerCase(Locale.ROOT);
        if (at < text.length() && text.charAt(at++) == '=') {
          String value = value();
          found.putIfAbsent(name, value);
        }
      }
      return found;
    }

    private String value() {
      while (at < text.length() && text.charAt(at) <= ' ') {
        at++;
      }
      if (at >= text.length() || text.charAt(at) != '"') {
        String token = upTo(";");
        at++;
        return token;
      }
      StringBuilder words = new StringBuilder();
      for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
        boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length();
        words.append(text.charAt(escaped ? ++at : at));
      }
      upTo(";");
      at++;
      return words.toString();
    }

    private String upTo(String ends) {
      int start = at;
      while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(start, at).strip();
    }
  }
}
