package dateline.quality.lineage;

import dateline.lineage.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * How much of a text is left in another when it was reworded: measures that a change of words wears
 * away one after the other, so that together they tell a cut from a light and a heavy rewriting.
 *
 * <p>Containment of runs of one to five words and the longest common subsequence are the measures
 * of Clough and Stevenson ("Developing a corpus of plagiarised short answers", 2011). All shares
 * are of the first text, 0 to 1; 0 where it has none of what is counted.
 *
 * @param words the share of distinct words that the second text has
 * @param pairs the same for runs of two words
 * @param triples the same for runs of three words
 * @param fives the same for runs of five words
 * @param content the same for words of five letters or more, by their first five letters: inflected
 *     forms meet
 * @param subsequence the length of the longest common subsequence, over all words
 * @param sentences the share of sentences of which one sentence of the second text has at least
 *     half of the content words
 * @param closest how much of its content words a sentence shares with the one that is closest to it
 *     in the second text, in the mean
 */
record Rewording(
    double words,
    double pairs,
    double triples,
    double fives,
    double content,
    double subsequence,
    double sentences,
    double closest) {

  /** Beyond so many words the subsequence is not looked for: its cost is a product of lengths. */
  private static final int MOST_WORDS = 4_000;

  private static final int STEM = 5;
  private static final double NEAR = 0.5;

  /** Sentences of fewer content words are headings and asides. */
  private static final int LEAST_IN_SENTENCE = 3;

  /** What of the first text is left in the second. Takes time in the product of both lengths. */
  public static Rewording of(Words from, Words to) {
    Sentences mine = Sentences.of(from);
    Sentences others = Sentences.of(to);
    return new Rewording(
        containment(from, to, 1),
        containment(from, to, 2),
        containment(from, to, 3),
        containment(from, to, 5),
        mine.contained(others),
        subsequence(from, to),
        mine.near(others),
        mine.closest(others));
  }

  private static double containment(Words from, Words to, int length) {
    Set<Long> mine = runs(from, length);
    int all = mine.size();
    mine.retainAll(runs(to, length));
    return all == 0 ? 0 : (double) mine.size() / all;
  }

  private static Set<Long> runs(Words words, int length) {
    Set<Long> runs = new HashSet<>();
    for (int i = 0; i + length <= words.size(); i++) {
      long run = 0;
      for (int j = i; j < i + length; j++) {
        run = Words.mix(run * 31 + words.hash(j));
      }
      runs.add(run);
    }
    return runs;
  }

  private static double subsequence(Words from, Words to) {
    int rows = Math.min(MOST_WORDS, from.size());
    int columns = Math.min(MOST_WORDS, to.size());
    int[] above = new int[columns + 1];
    int[] row = new int[columns + 1];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        row[j + 1] = from.hash(i) == to.hash(j) ? above[j] + 1 : Math.max(above[j + 1], row[j]);
      }
      int[] done = above;
      above = row;
      row = done;
    }
    return rows == 0 ? 0 : (double) above[columns] / rows;
  }

  /** The stems of the content words of each sentence, and in which sentences each stem stands. */
  private record Sentences(Map<Integer, Set<String>> stems, Map<String, Set<Integer>> places) {

    static Sentences of(Words words) {
      Sentences sentences = new Sentences(new HashMap<>(), new HashMap<>());
      int sentence = 0;
      for (int i = 0; i < words.size(); i++) {
        if (i > 0 && ends(words.text(), words.end(i - 1), words.start(i))) {
          sentence++;
        }
        if (words.end(i) - words.start(i) >= STEM) {
          sentences.add(sentence, words.text().substring(words.start(i), words.start(i) + STEM));
        }
      }
      return sentences;
    }

    private static boolean ends(String text, int from, int to) {
      for (int i = from; i < to; i++) {
        if (".!?\n。！？".indexOf(text.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }

    private void add(int sentence, String start) {
      String stem = start.toLowerCase(Locale.ROOT);
      stems.computeIfAbsent(sentence, unused -> new HashSet<>()).add(stem);
      places.computeIfAbsent(stem, unused -> new HashSet<>()).add(sentence);
    }

    double contained(Sentences other) {
      long shared = places.keySet().stream().filter(other.places::containsKey).count();
      return places.isEmpty() ? 0 : (double) shared / places.size();
    }

    double near(Sentences other) {
      return shares(other).map(share -> share >= NEAR ? 1 : 0).average().orElse(0);
    }

    double closest(Sentences other) {
      return shares(other).average().orElse(0);
    }

    private DoubleStream shares(Sentences other) {
      return stems.values().stream()
          .filter(sentence -> sentence.size() >= LEAST_IN_SENTENCE)
          .mapToDouble(sentence -> (double) other.most(sentence) / sentence.size());
    }

    private int most(Set<String> sentence) {
      Map<Integer, Integer> shared = new HashMap<>();
      for (String stem : sentence) {
        places.getOrDefault(stem, Set.of()).forEach(place -> shared.merge(place, 1, Integer::sum));
      }
      return shared.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
  }
}
