package dateline.collect.world;

import java.util.Locale;
import java.util.Map;

/**
 * One question as it came in at a {@link TestServer}.
 *
 * @param target path and query
 * @param headers by their names in lower case
 */
public record Asked(String method, String target, Map<String, String> headers) {
  public Asked {
    headers = Map.copyOf(headers);
  }

  /** A header's value, or "" where it is missing. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }
}
