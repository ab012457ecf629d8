package dateline.language.capitals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of a language that tell what the name beside them names; in lower case.
 *
 * @param titles stand before persons
 * @param speech verbs beside persons
 * @param places prepositions before places
 * @param bodies words of organizations' names
 * @param of words that join an office to what it is of
 * @param nounsAreCapitalized whether every noun has a capital, and titles are parts of compounds
 */
record CueWords(
    Set<String> titles,
    Set<String> speech,
    Set<String> places,
    Set<String> bodies,
    Set<String> of,
    boolean nounsAreCapitalized) {

  /** Letters of the shortest title that is looked for at the end of a compound. */
  private static final int MIN_COMPOUND = 4;

  /** Languages with a list. */
  static final List<String> LANGUAGES = List.of("de", "es", "fr", "it", "pt", "ru");

  static CueWords of(String language) {
    String file = language + ".txt";
    Map<String, Set<String>> sets = new HashMap<>();
    try (InputStream in = CueWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The word list " + file + " is missing from the jar");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && line.indexOf(':') > 0)
          .forEach(line -> {
            int colon = line.indexOf(':');
            List<String> words = List.of(line.substring(colon + 1).strip().split(" "));
            sets.put(line.substring(0, colon), new HashSet<>(words));
          });
    } catch (IOException e) {
      throw new UncheckedIOException("The word list " + file + " cannot be read", e);
    }
    return new CueWords(
        sets.getOrDefault("title", Set.of()),
        sets.getOrDefault("speech", Set.of()),
        sets.getOrDefault("place", Set.of()),
        sets.getOrDefault("body", Set.of()),
        sets.getOrDefault("of", Set.of()),
        sets.containsKey("capitals"));
  }

  /** Whether a word is a title, or in German ends with one: "außenministerin". */
  boolean isTitle(String word) {
    if (titles.contains(word)) {
      return true;
    }
    for (int from = 1; nounsAreCapitalized && from + MIN_COMPOUND <= word.length(); from++) {
      if (titles.contains(word.substring(from))) {
        return true;
      }
    }
    return false;
  }
}
