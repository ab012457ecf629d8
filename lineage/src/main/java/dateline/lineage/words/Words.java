package dateline.lineage.words;

import java.util.Arrays;

/**
 * The folded words of one text in order, each as a 64-bit hash with its place in the text.
 *
 * <p>Reads the characters once and allocates no strings: time and memory are linear in the text's
 * length, whatever the text. Immutable once made, and safe to share between threads.
 */
public final class Words {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final String text;
  private long[] hashes;
  private int[] starts;
  private int[] ends;
  private boolean[] solitary;
  private int size;
  private int weight;

  private Words(String text) {
    this.text = text;
    int guess = text.length() / 5 + 8;
    hashes = new long[guess];
    starts = new int[guess];
    ends = new int[guess];
    solitary = new boolean[guess];
  }

  /** The words of a text. */
  public static Words of(String text) {
    Words words = new Words(text);
    words.read();
    return words;
  }

  private void read() {
    long hash = FNV_OFFSET;
    int start = -1;
    int end = -1;
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      char folded = Folding.fold(units[i]);
      if (folded == Folding.IGNORED) {
        continue;
      }
      boolean alone = Folding.solitary(folded);
      if (start >= 0 && (folded == Folding.SEPARATOR || alone)) {
        add(hash, start, end, false);
        start = -1;
      }
      if (alone) {
        i = addSolitary(i);
      } else if (folded != Folding.SEPARATOR) {
        if (start < 0) {
          start = i;
          hash = FNV_OFFSET;
        }
        hash = (hash ^ folded) * FNV_PRIME;
        end = i + 1;
      }
    }
    if (start >= 0) {
      add(hash, start, end, false);
    }
  }

  /** Adds the character at a place as a word of its own; returns the place of its last unit. */
  private int addSolitary(int at) {
    int point = text.codePointAt(at);
    int end = at + Character.charCount(point);
    if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      add((FNV_OFFSET ^ Folding.fold((char) point)) * FNV_PRIME, at, end, true);
    } else if (Character.isLetterOrDigit(point)) {
      add((FNV_OFFSET ^ Character.toLowerCase(point)) * FNV_PRIME, at, end, true);
    }
    return end - 1;
  }

  private void add(long hash, int start, int end, boolean alone) {
    if (size == hashes.length) {
      int larger = size + (size >> 1) + 8;
      hashes = Arrays.copyOf(hashes, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      solitary = Arrays.copyOf(solitary, larger);
    }
    hashes[size] = mix(hash);
    starts[size] = start;
    ends[size] = end;
    solitary[size] = alone;
    weight += alone ? 1 : 2;
    size++;
  }

  /** Spreads a hash over all its bits (the finalizer of SplitMix64). */
  public static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** The text that was read. */
  public String text() {
    return text;
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /**
   * How much text that is: two for a word, one for a character of a script without spaces, so that
   * a limit of <i>n</i> words reads {@code 2 * n} in every script.
   */
  public int weight() {
    return weight;
  }

  /** The weight of one word; see {@link #weight()}. */
  public int weight(int word) {
    return solitary[word] ? 1 : 2;
  }

  /** The hash of a word. Equal words, folded, have equal hashes. */
  public long hash(int word) {
    return hashes[word];
  }

  /** Where a word starts in the text, in UTF-16 code units. */
  public int start(int word) {
    return starts[word];
  }

  /** Where a word ends in the text (exclusive), in UTF-16 code units. */
  public int end(int word) {
    return ends[word];
  }

  /**
   * Whether a number or an abbreviation goes on behind a word, as in "1.4", "9,000" and "a.m."; a
   * reader takes such words for one. False for a place before the first word.
   */
  public boolean goesOn(int word) {
    int at = word < 0 ? text.length() : ends[word];
    if (at + 1 >= text.length()) {
      return false;
    }
    char sign = text.charAt(at);
    char next = text.charAt(at + 1);
    return sign == '.'
        ? Character.isLetterOrDigit(next)
        : (sign == ',' || sign == ':')
            && Character.isDigit(next)
            && Character.isDigit(text.charAt(at - 1));
  }

  /**
   * How many words the shingle that starts at a word has: 3, the usual choice for news, and 4 where
   * the words are single characters.
   */
  public int shingleLength(int word) {
    return solitary[word] ? 4 : 3;
  }

  /**
   * The hash of the shingle that starts at a word: it and the words after it in their order. Only
   * for {@code word + shingleLength(word) <= size()}.
   */
  public long shingle(int word) {
    long hash = hashes[word];
    int end = word + shingleLength(word);
    for (int i = word + 1; i < end; i++) {
      hash = Long.rotateLeft(hash, 23) * 0x9e3779b97f4a7c15L + hashes[i];
    }
    return mix(hash);
  }
}
