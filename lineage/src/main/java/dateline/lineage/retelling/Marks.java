package dateline.lineage.retelling;

import dateline.lineage.signature.Signature;
import dateline.lineage.words.Quotations;
import dateline.lineage.words.Words;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The sentences of a text, each as the marks by which it can be known again in other words: its
 * numbers, its names, and the stems of its words. Numbers and names outlive a translation, so a
 * text has them in one alphabet and cut short, because languages inflect them. What stands in
 * quotation marks is the speaker's, and has no marks.
 *
 * <p>Cyrillic is spelled out the simple way of Unicode CLDR's Cyrillic-Latin; names in other
 * scripts are compared within their script. Immutable and safe to share between threads.
 */
public final class Marks {

  /** So many sentences are read; more are longer than any report. */
  private static final int MOST_SENTENCES = 300;

  /** A sentence of fewer words belongs to the next: it is an abbreviation's end, or a name's. */
  private static final int FEWEST_WORDS = 4;

  /** A longer sentence is cut: it is a list, or no sentence. */
  private static final int MOST_WORDS = 80;

  /** So many names and numbers of a sentence are paired; a list has more. */
  private static final int MOST_FACTS = 12;

  /** Fewer names and numbers in common say nothing of the subject. */
  private static final int FEWEST_SHARED = 4;

  /** Among fewer names and numbers nothing was chosen. */
  private static final int FEWEST_CHOSEN = 10;

  /** Names are told by their first letters. */
  private static final int NAME_LETTERS = 4;

  /** Shorter words are grammar more often than not. */
  private static final int FEWEST_LETTERS = 4;

  /** A word's stem, as far as many languages together have one: its first letters. */
  private static final int STEM_LETTERS = 5;

  private static final String ENDS = ".!?…。！？؟।";
  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ";
  private static final String[] LATIN =
      "a,b,v,g,d,e,zh,z,i,i,k,l,m,n,o,p,r,s,t,u,f,kh,ts,ch,sh,shch,,y,,e,yu,ya,i,i,e,g"
          .split(",", -1);

  private final long[][] facts;
  private final long[][] numbers;
  private final long[][] all;
  private final int[] words;
  private final int[] starts;
  private final int[] ends;

  private Marks(
      long[][] facts, long[][] numbers, long[][] all, int[] words, int[] starts, int[] ends) {
    this.numbers = numbers;
    this.starts = starts;
    this.ends = ends;
    this.facts = facts;
    this.all = all;
    this.words = words;
  }

  /** The marks of a text's sentences. */
  public static Marks of(Words words) {
    return new Reading(words).marks();
  }

  /**
   * The signature of what the text tells: of the pairs of names and numbers that stand in one
   * sentence. Rewritings and translations have many of these pairs in common, reports of one's own
   * few; so {@link dateline.lineage.signature.SignatureIndex} finds them among millions, as it
   * finds texts by their words. Empty for a text that names little.
   */
  public Signature signature() {
    int[] pairs = new int[facts.length * MOST_FACTS * (MOST_FACTS - 1) / 2];
    int count = 0;
    for (long[] sentence : facts) {
      int most = Math.min(sentence.length, MOST_FACTS);
      for (int i = 0; i < most; i++) {
        for (int j = i + 1; j < most; j++) {
          pairs[count++] = (int) Words.mix(sentence[i] * 31 + sentence[j]);
        }
      }
    }
    return Signature.ofShingles(pairs, count);
  }

  /**
   * The share of names and numbers that two texts have in common, among those of the text with
   * fewer, 0 to 1; 0 where it is a handful.
   */
  public double sharedFacts(Marks other) {
    Set<Long> mine = distinctFacts();
    Set<Long> others = other.distinctFacts();
    int fewer = Math.min(mine.size(), others.size());
    mine.retainAll(others);
    return mine.size() < FEWEST_SHARED ? 0 : (double) mine.size() / fewer;
  }

  /**
   * The share of names and numbers that two texts have in common, among those of the text with
   * fewer, 0 to 1; 1 where that text has too few to have chosen among them.
   */
  double selected(Marks other) {
    Set<Long> mine = distinctFacts();
    Set<Long> others = other.distinctFacts();
    int fewer = Math.min(mine.size(), others.size());
    mine.retainAll(others);
    return fewer < FEWEST_CHOSEN ? 1 : (double) mine.size() / fewer;
  }

  private Set<Long> distinctFacts() {
    Set<Long> distinct = new HashSet<>();
    for (long[] sentence : facts) {
      for (long fact : sentence) {
        distinct.add(fact);
      }
    }
    return distinct;
  }

  /** How many sentences there are. */
  public int sentences() {
    return words.length;
  }

  /** How many words a sentence has. */
  int words(int sentence) {
    return words[sentence];
  }

  /** Where a sentence's first word starts in the text, in UTF-16 code units. */
  int start(int sentence) {
    return starts[sentence];
  }

  /** Where a sentence's last word ends in the text (exclusive), in UTF-16 code units. */
  int end(int sentence) {
    return ends[sentence];
  }

  /** The names and numbers of a sentence, ascending. */
  long[] facts(int sentence) {
    return facts[sentence];
  }

  /** The numbers of a sentence, ascending. */
  long[] numbers(int sentence) {
    return numbers[sentence];
  }

  /** The names and numbers of a sentence and the stems of its other words, ascending. */
  long[] all(int sentence) {
    return all[sentence];
  }

  private static final class Reading {
    private final Words words;
    private final String text;
    private final Set<Long> small = new HashSet<>();
    private final BitSet quoted;
    private final long[][] facts = new long[MOST_SENTENCES][];
    private final long[][] numbers = new long[MOST_SENTENCES][];
    private final long[][] all = new long[MOST_SENTENCES][];
    private final int[] lengths = new int[MOST_SENTENCES];
    private final int[] starts = new int[MOST_SENTENCES];
    private final int[] ends = new int[MOST_SENTENCES];
    private int sentences;

    Reading(Words words) {
      this.words = words;
      text = words.text();
      quoted = Quotations.of(words);
      for (int word = 0; word < words.size(); word++) {
        if (!Character.isUpperCase(text.charAt(words.start(word)))) {
          small.add(words.hash(word));
        }
      }
    }

    Marks marks() {
      int first = 0;
      for (int word = 0; word < words.size() && sentences < MOST_SENTENCES; word++) {
        int length = word + 1 - first;
        boolean cut = length == MOST_WORDS || word + 1 == words.size();
        if (cut || (length >= FEWEST_WORDS && endsSentence(word))) {
          add(first, word + 1);
          first = word + 1;
        }
      }
      return new Marks(
          Arrays.copyOf(facts, sentences),
          Arrays.copyOf(numbers, sentences),
          Arrays.copyOf(all, sentences),
          Arrays.copyOf(lengths, sentences),
          Arrays.copyOf(starts, sentences),
          Arrays.copyOf(ends, sentences));
    }

    /** Whether a sentence's end stands between a word and the next. */
    private boolean endsSentence(int word) {
      for (int at = words.end(word); at < words.start(word + 1); at++) {
        char c = text.charAt(at);
        if (c == '\n' || ENDS.indexOf(c) >= 0) {
          return true;
        }
      }
      return false;
    }

    private void add(int from, int to) {
      long[] named = new long[to - from];
      long[] marked = new long[to - from];
      long[] figures = new long[to - from];
      int names = 0;
      int digits = 0;
      int marks = 0;
      for (int word = quoted.nextClearBit(from); word < to; word = quoted.nextClearBit(word + 1)) {
        if (isFact(word)) {
          named[names] = fact(word);
          if (isNumber(word)) {
            figures[digits++] = named[names];
          }
          marked[marks++] = named[names++];
        } else if (words.end(word) - words.start(word) >= FEWEST_LETTERS
            || words.weight(word) == 1) {
          marked[marks++] = hash(letters(word, STEM_LETTERS));
        }
      }
      facts[sentences] = distinct(named, names);
      numbers[sentences] = distinct(figures, digits);
      all[sentences] = distinct(marked, marks);
      lengths[sentences] = to - from - quoted.get(from, to).cardinality();
      starts[sentences] = words.start(from);
      ends[sentences] = words.end(to - 1);
      sentences++;
    }

    /** A number, or a word that the text never writes small. */
    private boolean isFact(int word) {
      char first = text.charAt(words.start(word));
      boolean longEnough = words.end(word) - words.start(word) >= FEWEST_LETTERS - 1;
      return Character.isDigit(first)
          || (Character.isUpperCase(first) && longEnough && !small.contains(words.hash(word)));
    }

    private boolean isNumber(int word) {
      return Character.isDigit(text.charAt(words.start(word)));
    }

    private long fact(int word) {
      return isNumber(word) ? words.hash(word) : hash("^" + letters(word, NAME_LETTERS));
    }

    private String letters(int word, int most) {
      String plain =
          Normalizer.normalize(
              text.substring(words.start(word), words.end(word)).toLowerCase(Locale.ROOT),
              Normalizer.Form.NFD);
      StringBuilder letters = new StringBuilder();
      for (int i = 0; i < plain.length() && letters.length() < most; i++) {
        char letter = plain.charAt(i);
        int cyrillic = CYRILLIC.indexOf(letter);
        if (cyrillic >= 0) {
          letters.append(LATIN[cyrillic]);
        } else if (Character.isLetterOrDigit(letter)) {
          letters.append(letter);
        }
      }
      letters.setLength(Math.min(most, letters.length()));
      return letters.toString();
    }

    private static long hash(String letters) {
      long hash = 1;
      for (int i = 0; i < letters.length(); i++) {
        hash = hash * 0x100000001b3L + letters.charAt(i);
      }
      return Words.mix(hash);
    }

    private static long[] distinct(long[] marks, int count) {
      return Arrays.stream(marks, 0, count).sorted().distinct().toArray();
    }
  }
}
