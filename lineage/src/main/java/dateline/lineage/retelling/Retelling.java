package dateline.lineage.retelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far two texts tell the same things in the same order, in whatever words.
 *
 * <p>Two reporters who were at the same place share names, numbers and facts, but each begins with
 * what struck him and goes on in his own way. Who rewrites or translates a report changes its words
 * and keeps its sentences, mostly one by one and in their order. So each sentence of one text is
 * laid on that of the other which shares most of its marks, once freely and once so that no
 * sentence goes back behind the one before it (a monotone alignment, as for parallel texts: Gale
 * and Church, "A Program for Aligning Sentences in Bilingual Corpora", 1993). A mark weighs by how
 * few sentences of the two texts have it.
 *
 * <p>The same for (a, b) and (b, a), but for the sides. Bounded by the number of sentences that
 * {@link Marks} reads, whatever the texts.
 *
 * @param orderedOfA the share of a's text, by words, that b tells too, in order; 0 to 1
 * @param orderedOfB the same for b
 * @param freeOfA the share of a's text that b tells too, in any order; 0 to 1
 * @param freeOfB the same for b
 * @param agreed the share of names and numbers, in sentences that are much alike, that both have; 0
 *     to 1, and 1 where no sentences are. A form of words that was filled in anew has new ones
 * @param figures the same for numbers alone; 1 where there are few. Whoever copies a report copies
 *     its figures, and whoever fills in a form of words has other figures
 * @param chain the longest row of sentences that answer each other in the order of both texts, as a
 *     share of the sentences of the longer text; 0 to 1. Two reports of one's own have such
 *     sentences too, in an order of their own
 * @param orderedBeside what {@link #ordered()} is without the sentence that says most, 0 to 1. One
 *     sentence alike is what both had from the police; a rewriting has others
 * @param chainBeside the same for {@code chain}
 * @param selected the share of names and numbers that both texts have, among those of the text with
 *     fewer, in any sentence; 0 to 1, and 1 where there is a handful. Who reports on his own brings
 *     some that nobody else has, and who rewrites chooses from what he has before him
 * @param words how many words of the shorter text stand in sentences that tell anything
 */
public record Retelling(
    double orderedOfA,
    double orderedOfB,
    double freeOfA,
    double freeOfB,
    double agreed,
    double figures,
    double chain,
    double orderedBeside,
    double chainBeside,
    double selected,
    double words) {

  /** The retelling of texts that tell nothing. */
  public static final Retelling NONE = new Retelling(0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0);

  /** Sentences that have no more in common are not the same sentence. */
  private static final double SAME = 0.2;

  /** Sentences that have less in common do not answer each other. */
  private static final double FAINT = 0.1;

  /** Fewer numbers say nothing; each is counted from both sides. */
  private static final int FEWEST_FIGURES = 6;

  /** Of fewer sentences one or two say little. */
  private static final int FEWEST = 8;

  /** Sentences that have so much in common have one form of words. */
  private static final double MUCH_ALIKE = 0.35;

  /** The retelling of two texts of one language. */
  public static Retelling of(Marks a, Marks b) {
    return new Pair(a, b, true).retelling();
  }

  /** The same by names and numbers alone, for texts of two languages. */
  public static Retelling acrossLanguages(Marks a, Marks b) {
    return new Pair(a, b, false).retelling();
  }

  /**
   * The sentences that two texts tell both, in the order of the first: pairs of sentences of which
   * each is most like the other.
   *
   * @param oneLanguage whether the texts are in one language
   */
  public static List<Echo> echoes(Marks a, Marks b, boolean oneLanguage) {
    return new Pair(a, b, oneLanguage).echoes();
  }

  /** The larger of the shares that one text tells in the other's order. */
  public double ordered() {
    return Math.max(orderedOfA, orderedOfB);
  }

  /** The larger of the shares that one text has in common with the other, in any order. */
  public double free() {
    return Math.max(freeOfA, freeOfB);
  }

  /** The marks of a sentence with their weights, and the length of the vector that they make. */
  @SuppressWarnings("ArrayRecordComponent") // lives for one comparison
  private record Weighed(long[] marks, double[] weights, double norm) {

    double cosine(Weighed other) {
      double shared = 0;
      for (int i = 0, j = 0; i < marks.length && j < other.marks.length; ) {
        if (marks[i] == other.marks[j]) {
          shared += weights[i];
          i++;
          j++;
        } else if (marks[i] < other.marks[j]) {
          i++;
        } else {
          j++;
        }
      }
      return shared == 0 ? 0 : shared / (norm * other.norm);
    }
  }

  /** Some kind of facts of a sentence. */
  private interface Facts {
    long[] of(Marks marks, int sentence);
  }

  private static final class Pair {
    private final Marks a;
    private final Marks b;
    private final boolean withStems;
    private final Map<Long, Integer> sentencesOf = new HashMap<>();
    private final Weighed[] ofA;
    private final Weighed[] ofB;
    private final double[][] alike;

    Pair(Marks a, Marks b, boolean withStems) {
      this.a = a;
      this.b = b;
      this.withStems = withStems;
      count(a);
      count(b);
      ofA = weigh(a);
      ofB = weigh(b);
      alike = alike();
    }

    private void count(Marks marks) {
      for (int i = 0; i < marks.sentences(); i++) {
        for (long mark : marks(marks, i)) {
          sentencesOf.merge(mark, 1, Integer::sum);
        }
      }
    }

    private long[] marks(Marks marks, int sentence) {
      return withStems ? marks.all(sentence) : marks.facts(sentence);
    }

    private Weighed[] weigh(Marks marks) {
      Weighed[] weighed = new Weighed[marks.sentences()];
      for (int i = 0; i < weighed.length; i++) {
        weighed[i] = weigh(marks(marks, i));
      }
      return weighed;
    }

    private Weighed weigh(long[] marks) {
      int all = a.sentences() + b.sentences();
      double[] weights = new double[marks.length];
      double norm = 0;
      for (int i = 0; i < marks.length; i++) {
        double rarity = Math.log((all + 1.0) / sentencesOf.getOrDefault(marks[i], 1));
        weights[i] = rarity * rarity;
        norm += weights[i];
      }
      return new Weighed(marks, weights, Math.sqrt(norm));
    }

    private double[][] alike() {
      double[][] cosines = new double[ofA.length][ofB.length];
      for (int i = 0; i < ofA.length; i++) {
        for (int j = 0; j < ofB.length; j++) {
          cosines[i][j] = ofA[i].cosine(ofB[j]);
        }
      }
      return cosines;
    }

    Retelling retelling() {
      double wordsOfA = words(a, ofA);
      double wordsOfB = words(b, ofB);
      if (wordsOfA == 0 || wordsOfB == 0) {
        return NONE;
      }
      double orderedOfA = ordered(true) / wordsOfA;
      double orderedOfB = ordered(false) / wordsOfB;
      double freeOfA = free(true) / wordsOfA;
      double freeOfB = free(false) / wordsOfB;
      double agreed = agreed(Marks::facts, 1);
      double figures = agreed(Marks::numbers, FEWEST_FIGURES);
      double chain = chain();
      leaveOutBest();
      return new Retelling(
          orderedOfA,
          orderedOfB,
          freeOfA,
          freeOfB,
          agreed,
          figures,
          chain,
          Math.max(ordered(true) / wordsOfA, ordered(false) / wordsOfB),
          chain(),
          a.selected(b),
          Math.min(wordsOfA, wordsOfB));
    }

    /** Forgets that the two sentences answer each other which say most, by likeness and length. */
    private void leaveOutBest() {
      int bestOfA = 0;
      int bestOfB = 0;
      for (int i = 0; i < ofA.length; i++) {
        for (int j = 0; j < ofB.length; j++) {
          if (said(i, j) > said(bestOfA, bestOfB)) {
            bestOfA = i;
            bestOfB = j;
          }
        }
      }
      Arrays.fill(alike[bestOfA], 0);
      for (double[] row : alike) {
        row[bestOfB] = 0;
      }
    }

    private double said(int i, int j) {
      return alike[i][j] * (a.words(i) + b.words(j));
    }

    /** Looks at each sentence of a text beside that of the other which is most like it. */
    private double agreed(Facts facts, int fewest) {
      int[] counts = new int[2];
      agreed(true, facts, counts);
      agreed(false, facts, counts);
      return counts[1] < fewest ? 1 : (double) counts[0] / counts[1];
    }

    /** Adds how many names and numbers both have, and how many they could have in common. */
    private void agreed(boolean ofA, Facts facts, int[] counts) {
      Marks own = ofA ? a : b;
      Marks other = ofA ? b : a;
      for (int i = 0; i < own.sentences(); i++) {
        int best = mostAlike(ofA, i, other.sentences());
        if (best >= 0 && alike(ofA, i, best) >= MUCH_ALIKE) {
          long[] mine = facts.of(own, i);
          long[] others = facts.of(other, best);
          counts[0] += shared(mine, others);
          counts[1] += Math.min(mine.length, others.length);
        }
      }
    }

    private int mostAlike(boolean ofA, int sentence, int others) {
      int best = -1;
      for (int j = 0; j < others; j++) {
        if (best < 0 || alike(ofA, sentence, j) > alike(ofA, sentence, best)) {
          best = j;
        }
      }
      return best;
    }

    List<Echo> echoes() {
      List<Echo> echoes = new ArrayList<>();
      for (int i = 0; i < ofA.length; i++) {
        int best = mostAlike(true, i, ofB.length);
        boolean each = best >= 0 && mostAlike(false, best, ofA.length) == i;
        if (each && alike[i][best] >= MUCH_ALIKE) {
          echoes.add(new Echo(a.start(i), a.end(i), b.start(best), b.end(best), alike[i][best]));
        }
      }
      return echoes;
    }

    private static int shared(long[] one, long[] other) {
      int shared = 0;
      for (long mark : one) {
        shared += Arrays.binarySearch(other, mark) >= 0 ? 1 : 0;
      }
      return shared;
    }

    /** Sentences without marks say nothing and count for nothing. */
    private static double words(Marks marks, Weighed[] weighed) {
      double words = 0;
      for (int i = 0; i < weighed.length; i++) {
        words += weighed[i].norm() > 0 ? marks.words(i) : 0;
      }
      return words;
    }

    /** How alike two sentences are, or 0 where that is too little to be the same sentence. */
    private double same(boolean ofA, int own, int other) {
      double alike = alike(ofA, own, other);
      return alike < SAME ? 0 : alike;
    }

    private double alike(boolean ofA, int own, int other) {
      return ofA ? alike[own][other] : alike[other][own];
    }

    /**
     * The longest row of sentences of which each is most like one of the other text, and that one
     * most like it, in the order of both texts, as a share of the sentences of the longer text.
     */
    private double chain() {
      int[] longest = new int[ofB.length];
      int most = 0;
      for (int i = 0; i < ofA.length; i++) {
        int best = mostAlike(true, i, ofB.length);
        if (best >= 0 && alike[i][best] >= FAINT && mostAlike(false, best, ofA.length) == i) {
          int before = 0;
          for (int j = 0; j < best; j++) {
            before = Math.max(before, longest[j]);
          }
          longest[best] = before + 1;
          most = Math.max(most, before + 1);
        }
      }
      return (double) most / Math.max(FEWEST, Math.max(ofA.length, ofB.length));
    }

    private double free(boolean ofA) {
      Marks own = ofA ? a : b;
      Marks other = ofA ? b : a;
      double sum = 0;
      for (int i = 0; i < own.sentences(); i++) {
        double best = 0;
        for (int j = 0; j < other.sentences(); j++) {
          best = Math.max(best, same(ofA, i, j));
        }
        sum += best * own.words(i);
      }
      return sum;
    }

    /** The best way to lay the sentences of one text on the other's so that none goes back. */
    private double ordered(boolean ofA) {
      Marks own = ofA ? a : b;
      int others = (ofA ? b : a).sentences();
      double[] best = new double[others];
      for (int i = 0; i < own.sentences(); i++) {
        double before = 0;
        for (int j = 0; j < others; j++) {
          before = Math.max(before, best[j]);
          best[j] = before + same(ofA, i, j) * own.words(i);
        }
      }
      double sum = 0;
      for (double value : best) {
        sum = Math.max(sum, value);
      }
      return sum;
    }
  }
}
