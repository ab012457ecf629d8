package dateline.stories.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Short and former names of countries in many languages, which CLDR lacks. */
public final class CountryNicknames {

  /** ISO 3166 codes by name. */
  static final Map<String, String> READ = read();

  private CountryNicknames() {}

  private static Map<String, String> read() {
    Map<String, String> codes = new LinkedHashMap<>();
    try (InputStream in = CountryNicknames.class.getResourceAsStream("countries.txt")) {
      if (in == null) {
        throw new IllegalStateException("The table countries.txt is missing from the jar");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && line.length() > 3)
          .forEach(line -> {
            for (String name : line.substring(3).split(",")) {
              codes.put(name.strip(), line.substring(0, 2));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("The table countries.txt cannot be read", e);
    }
    return codes;
  }
}
