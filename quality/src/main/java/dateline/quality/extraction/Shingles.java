package dateline.quality.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares two texts by their multisets of four words, as the article extraction benchmark (Zyte,
 * 2020) does: a page's shares add up to 1, so that every page weighs the same.
 */
final class Shingles {
  private static final int N = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private Shingles() {}

  /** Shares of what is in both, in the text alone, and in the truth alone. */
  record Overlap(double found, double wrong, double missed) {
    double f1() {
      return found == 0 ? 0 : 2 * found / (2 * found + wrong + missed);
    }
  }

  static Overlap compare(String text, String truth) {
    Map<String, Integer> here = of(text);
    Map<String, Integer> there = of(truth);
    Set<String> all = new HashSet<>(here.keySet());
    all.addAll(there.keySet());
    double found = 0;
    double wrong = 0;
    double missed = 0;
    for (String shingle : all) {
      int a = here.getOrDefault(shingle, 0);
      int b = there.getOrDefault(shingle, 0);
      found += Math.min(a, b);
      wrong += Math.max(0, a - b);
      missed += Math.max(0, b - a);
    }
    double sum = Math.max(1, found + wrong + missed);
    return new Overlap(found / sum, wrong / sum, missed / sum);
  }

  private static Map<String, Integer> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - N + 1) && !words.isEmpty(); i++) {
      String shingle = String.join(" ", words.subList(i, Math.min(words.size(), i + N)));
      shingles.merge(shingle, 1, Integer::sum);
    }
    return shingles;
  }
}
