package dateline.stories.novelty;

import dateline.stories.names.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the pages of a story have said so far: in which words, language by language, and which words
 * stood together in a sentence. Not thread-safe.
 */
final class Said {

  private static final int BEGINNING = 3;

  /** The numbers of the sentences that have a word, by language and word. */
  private final Map<String, Map<String, List<Integer>>> sentences = new HashMap<>();

  /** Names and figures of all languages, by the first letters of what is left of them. */
  private final Map<String, Set<String>> signs = new HashMap<>();

  private int count;

  /** Adds a sentence. */
  void add(String language, Set<String> words) {
    Map<String, List<Integer>> here =
        sentences.computeIfAbsent(language, unused -> new HashMap<>());
    words.forEach(word -> here.computeIfAbsent(word, unused -> new ArrayList<>()).add(count));
    count++;
  }

  /** Adds a name or figure, as written. */
  void addSign(String written) {
    String folded = Folding.name(written);
    signs.computeIfAbsent(beginning(folded), unused -> new HashSet<>()).add(folded);
  }

  private static String beginning(String folded) {
    String skeleton = Folding.skeleton(folded);
    return skeleton.substring(0, Math.min(BEGINNING, skeleton.length()));
  }

  boolean isSilent() {
    return sentences.isEmpty();
  }

  /** Whether anything was said in a language. */
  boolean speaks(String language) {
    return sentences.containsKey(language);
  }

  /** The weight of the words that were not said in a language. */
  double fresh(String language, Map<String, Double> words) {
    Map<String, List<Integer>> here = sentences.getOrDefault(language, Map.of());
    return words.entrySet().stream()
        .filter(word -> !here.containsKey(word.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** The most weight that a single sentence in a language shares with these words. */
  double nearest(String language, Map<String, Double> words) {
    Map<String, List<Integer>> here = sentences.getOrDefault(language, Map.of());
    Map<Integer, Double> shared = new HashMap<>();
    words.forEach((word, weight) ->
        here.getOrDefault(word, List.of())
            .forEach(sentence -> shared.merge(sentence, weight, Double::sum)));
    return shared.values().stream().mapToDouble(x -> x).max().orElse(0);
  }

  /** Whether a name or figure was said in any language, in whatever spelling. */
  boolean hasSign(String written) {
    String folded = Folding.name(written);
    Set<String> near = signs.getOrDefault(beginning(folded), Set.of());
    boolean figure = Character.isDigit(written.charAt(0));
    return near.contains(folded)
        || (!figure && near.stream().anyMatch(other -> Folding.sameAcrossLanguages(folded, other)));
  }
}
