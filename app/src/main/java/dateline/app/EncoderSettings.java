package dateline.app;

import dateline.app.Settings.SettingsException;
import dateline.stories.encoding.EncoderFiles;
import dateline.stories.encoding.Pooling;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings that name a sentence encoder in place of the bundled one. */
final class EncoderSettings {
  private static final String MODEL = "stories.encoder.model";
  private static final String TOKENIZER = "stories.encoder.tokenizer";
  private static final String PREFIX = "stories.encoder.prefix";
  private static final String POOLING = "stories.encoder.pooling";
  private static final String LANGUAGES = "stories.encoder.languages";

  /** How it is said that an encoder reads every language. */
  private static final String ALL = "all";

  static final Set<String> KEYS = Set.of(MODEL, TOKENIZER, PREFIX, POOLING, LANGUAGES);

  private EncoderSettings() {}

  /**
   * The encoder that settings name, or null if they name none.
   *
   * @param file the file of the settings; files are looked for from its folder on
   * @throws SettingsException if a key is missing or a value makes no sense
   */
  static @Nullable EncoderFiles of(Map<String, String> values, Path file) {
    if (KEYS.stream().noneMatch(values::containsKey)) {
      return null;
    }
    return new EncoderFiles(
        path(values, MODEL, file),
        path(values, TOKENIZER, file),
        values.getOrDefault(PREFIX, ""),
        pooling(values, file),
        languages(values.getOrDefault(LANGUAGES, ALL)));
  }

  private static Path path(Map<String, String> values, String key, Path file) {
    String value = values.get(key);
    if (value == null || value.isBlank()) {
      throw new SettingsException(
          "A sentence encoder in "
              + file
              + " needs both "
              + MODEL
              + ", an ONNX file, and "
              + TOKENIZER
              + ", its tokenizer.json or vocab.txt; "
              + key
              + " is missing");
    }
    return file.resolveSibling(value.strip());
  }

  private static Pooling pooling(Map<String, String> values, Path file) {
    String value = values.getOrDefault(POOLING, "mean").strip();
    return switch (value) {
      case "mean" -> Pooling.MEAN;
      case "cls" -> Pooling.CLS;
      default ->
          throw new SettingsException(
              "Setting " + POOLING + " in " + file + " is \"" + value + "\"; it takes mean or cls");
    };
  }

  private static Set<String> languages(String value) {
    return value.strip().equals(ALL)
        ? Set.of()
        : Arrays.stream(value.split(","))
            .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.toSet());
  }
}
