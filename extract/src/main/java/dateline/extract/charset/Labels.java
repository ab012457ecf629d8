package dateline.extract.charset;

import dateline.extract.letters.Letters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The labels by which pages name their charset, after section 4.2 of the WHATWG Encoding Standard.
 * Immutable.
 */
final class Labels {
  private static final String TABLE = "labels.txt";

  private final Map<String, Charset> byLabel = new HashMap<>();

  /** Reads the table of labels that lies beside this class. */
  Labels() {
    try (InputStream in = Labels.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("The table of charset labels is missing: " + TABLE);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the table of charset labels: " + TABLE, e);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(": ");
    String name = line.substring(0, colon);
    if (Charset.isSupported(name)) {
      Charset charset = Charset.forName(name);
      for (String label : line.substring(colon + 2).split(" ")) {
        byLabel.put(label, charset);
      }
    }
  }

  /** The charset that a label means on the web; empty for a label that browsers do not know. */
  Optional<Charset> charset(String label) {
    return Optional.ofNullable(byLabel.get(Letters.lower(label.strip())));
  }
}
