package dateline.lineage.alignment;

import dateline.lineage.words.Quotations;
import dateline.lineage.words.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The passages that two texts, a and b, share, and what share of each text they make up.
 *
 * <p>Passages follow one another in a without overlap; in b they may stand in any order and overlap
 * (a page that prints a paragraph twice has both from the one in b). Takes time linear in the two
 * texts also for a page of one word repeated, since each seed is tried at a bounded number of
 * places. Immutable and safe to share between threads.
 */
public final class Alignment {

  /** How many words a shared run must have to be a passage: shorter ones occur by chance. */
  static final int MIN_WORDS = 6;

  /** How many places of b a seed is tried at. The rest of a boilerplate phrase is not looked at. */
  private static final int MAX_TRIALS = 16;

  private final List<Passage> passages;
  private final Side a;
  private final Side b;

  private Alignment(List<Passage> passages, Side a, Side b) {
    this.passages = List.copyOf(passages);
    this.a = a;
    this.b = b;
  }

  /** How long the first text is, in UTF-16 code units. */
  public int lengthOfA() {
    return a.length;
  }

  /** How long the second text is, in UTF-16 code units. */
  public int lengthOfB() {
    return b.length;
  }

  /** The alignment of two texts. */
  public static Alignment of(String a, String b) {
    return of(Words.of(a), Words.of(b));
  }

  /** The alignment of two texts whose words are known. */
  public static Alignment of(Words a, Words b) {
    return new Matching(a, b).align();
  }

  /** The shared passages in their order in a. */
  public List<Passage> passages() {
    return passages;
  }

  /** The share of a's words that is found in b, 0 to 1. */
  public double containmentOfA() {
    return a.share(a.covered, a.words);
  }

  /** The share of b's words that is found in a, 0 to 1. */
  public double containmentOfB() {
    return b.share(b.covered, b.words);
  }

  /**
   * The share of a's own words, those outside of quotations, that is found in b, 0 to 1; 0 where a
   * has none.
   */
  public double ownContainmentOfA() {
    return a.share(a.coveredOwn, a.own);
  }

  /** The share of b's own words that is found in a, 0 to 1; 0 where b has none. */
  public double ownContainmentOfB() {
    return b.share(b.coveredOwn, b.own);
  }

  /** The share of the shared words that a has in quotations, 0 to 1; 0 where none is shared. */
  public double quotedShare() {
    return a.share(a.covered - a.coveredOwn, a.covered);
  }

  /** How many of a's own words are found in b. */
  public int ownSharedWords() {
    return a.coveredOwn;
  }

  /** How many words a and b have in all, quotations included. */
  public int wordsOfA() {
    return a.words;
  }

  /** See {@link #wordsOfA()}. */
  public int wordsOfB() {
    return b.words;
  }

  /** How many words of one text there are, are shared, and are its own. */
  private record Side(int length, int words, int covered, int own, int coveredOwn) {

    static Side of(Words words, BitSet covered, BitSet quoted) {
      BitSet coveredOwn = (BitSet) covered.clone();
      coveredOwn.andNot(quoted);
      return new Side(
          words.text().length(),
          words.size(),
          covered.cardinality(),
          words.size() - quoted.cardinality(),
          coveredOwn.cardinality());
    }

    double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  /** One run over a. */
  private static final class Matching {
    private final Words a;
    private final Words b;
    private final Seeds seeds;
    private final BitSet quotedInA;
    private final BitSet coveredInA = new BitSet();
    private final BitSet coveredInB = new BitSet();
    private final List<Passage> passages = new ArrayList<>();
    private int bestPlace;
    private int bestLength;

    Matching(Words a, Words b) {
      this.a = a;
      this.b = b;
      seeds = new Seeds(b);
      quotedInA = Quotations.of(a);
    }

    Alignment align() {
      if (a == b && weight(0, a.size()) >= 2 * MIN_WORDS) {
        add(0, 0, a.size());
      } else {
        match();
      }
      return new Alignment(
          passages, Side.of(a, coveredInA, quotedInA), Side.of(b, coveredInB, Quotations.of(b)));
    }

    private void match() {
      int free = 0;
      int expected = 0;
      int word = 0;
      while (word + Seeds.LENGTH <= a.size()) {
        findLongest(word, expected);
        if (bestLength < Seeds.LENGTH) {
          word++;
          continue;
        }
        int back = stretchBack(word, bestPlace, free);
        int start = word - back;
        int length = bestLength + back;
        if (weight(start, length) < 2 * MIN_WORDS) {
          word++;
          continue;
        }
        add(start, bestPlace - back, length);
        word = start + length;
        free = word;
        expected = bestPlace + bestLength;
      }
    }

    /**
     * The longest agreement at a word; of equally long ones the first at or after the last found.
     */
    private void findLongest(int word, int expected) {
      bestPlace = -1;
      bestLength = 0;
      int trials = 0;
      int place = seeds.first(a, word);
      while (place >= 0 && trials++ < MAX_TRIALS) {
        int length = seeds.agreement(a, word, place);
        boolean inOrder = bestPlace < expected && place >= expected;
        if (length > bestLength || (length == bestLength && inOrder)) {
          bestLength = length;
          bestPlace = place;
        }
        place = seeds.next(place);
      }
    }

    private int stretchBack(int word, int place, int free) {
      int back = 0;
      while (word - back > free
          && place - back > 0
          && a.hash(word - back - 1) == b.hash(place - back - 1)) {
        back++;
      }
      return back;
    }

    private int weight(int start, int length) {
      int weight = 0;
      for (int i = start; i < start + length && weight < 2 * MIN_WORDS; i++) {
        weight += a.weight(i);
      }
      return weight;
    }

    private void add(int start, int place, int length) {
      coveredInA.set(start, start + length);
      coveredInB.set(place, place + length);
      int quoted = quotedInA.get(start, start + length).cardinality();
      int first = firstWhole(start, place, length);
      int last = lastWhole(start, place, length);
      boolean any = first <= last;
      passages.add(
          new Passage(
              a.start(start + (any ? first : 0)),
              a.end(start + (any ? last : length - 1)),
              b.start(place + (any ? first : 0)),
              b.end(place + (any ? last : length - 1)),
              length,
              length - quoted));
    }

    /** The first word of a run that is no rest of a number or an abbreviation: not "4" of "1.4". */
    private int firstWhole(int start, int place, int length) {
      int first = 0;
      while (first < length && (a.goesOn(start + first - 1) || b.goesOn(place + first - 1))) {
        first++;
      }
      return first;
    }

    private int lastWhole(int start, int place, int length) {
      int last = length - 1;
      while (last >= 0 && (a.goesOn(start + last) || b.goesOn(place + last))) {
        last--;
      }
      return last;
    }
  }
}
