package dateline.app;

import dateline.stories.encoding.EncoderFiles;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person can set, in {@code dateline.properties} in the data folder. Without the file all is
 * as {@link #DEFAULT}.
 *
 * @param threads how many pages are read at a time; at least 1
 * @param host the address at which the desk listens; the default can be reached from this machine
 *     only
 * @param port the port of the desk, 0 to 65535, 0 for any that is free
 * @param encoder the sentence encoder that stories are found with; null for the one that comes with
 *     the program
 * @param collect what is collected from the web, and how
 */
record Settings(
    int threads, String host, int port, @Nullable EncoderFiles encoder, CollectSettings collect) {

  /** One thread for each core, and a desk for this machine alone. */
  public static final Settings DEFAULT =
      new Settings(
          Runtime.getRuntime().availableProcessors(),
          "127.0.0.1",
          8080,
          null,
          CollectSettings.DEFAULT);

  static final String FILE = "dateline.properties";
  private static final String THREADS = "threads";
  private static final String HOST = "desk.host";
  private static final String PORT = "desk.port";
  private static final Set<String> KEYS =
      Stream.of(Set.of(THREADS, HOST, PORT), EncoderSettings.KEYS, CollectSettings.KEYS)
          .flatMap(Set::stream)
          .collect(Collectors.toCollection(TreeSet::new));

  /** Says which setting is wrong, where it stands and what would be right. */
  public static final class SettingsException extends RuntimeException {
    SettingsException(String message) {
      super(message);
    }
  }

  /**
   * The settings of a data folder.
   *
   * @throws SettingsException if there is a key that is not known or a value that makes no sense
   */
  public static Settings of(Path dataFolder) {
    Path file = dataFolder.resolve(FILE);
    if (!Files.exists(file)) {
      return DEFAULT;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new SettingsException("The settings in " + file + " cannot be read: " + e.getMessage());
    }
    return of(
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(key -> key, properties::getProperty)),
        file);
  }

  private static Settings of(Map<String, String> values, Path file) {
    for (String key : values.keySet()) {
      if (!KEYS.contains(key)) {
        throw new SettingsException(
            "Unknown setting \""
                + key
                + "\" in "
                + file
                + "; known are "
                + String.join(", ", KEYS));
      }
    }
    return new Settings(
        number(values, THREADS, 1, 1024, DEFAULT.threads(), file),
        values.getOrDefault(HOST, DEFAULT.host()).strip(),
        number(values, PORT, 0, 65535, DEFAULT.port(), file),
        EncoderSettings.of(values, file),
        CollectSettings.of(values, file));
  }

  static int number(
      Map<String, String> values, String key, int least, int most, int otherwise, Path file) {
    String value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through to the one message for all that is no such number
    }
    throw new SettingsException(
        "Setting "
            + key
            + " in "
            + file
            + " is \""
            + value
            + "\"; it takes a whole number from "
            + least
            + " to "
            + most);
  }
}
