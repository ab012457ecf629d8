package dateline.lineage.alignment;

import dateline.lineage.words.Quotations;
import dateline.lineage.words.Words;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The distinct shingles (runs of three words) of a text, without those that lie in quotations.
 * Immutable and safe to share between threads.
 */
public final class Shingles {
  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  /** The shingles of a text's words. */
  public static Shingles of(Words words) {
    BitSet quoted = Quotations.of(words);
    long[] shingles = new long[words.size()];
    int count = 0;
    for (int i = 0; i < words.size() && i + words.shingleLength(i) <= words.size(); i++) {
      int unquoted = quoted.nextClearBit(i);
      if (unquoted < i + words.shingleLength(i)) {
        shingles[count++] = words.shingle(i);
      }
    }
    Arrays.sort(shingles, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || shingles[i] != shingles[i - 1]) {
        shingles[distinct++] = shingles[i];
      }
    }
    return new Shingles(Arrays.copyOf(shingles, distinct));
  }

  /** How many there are. */
  public int size() {
    return sorted.length;
  }

  /** How many another text has too. */
  public int shared(Shingles other) {
    int shared = 0;
    for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
      if (sorted[i] == other.sorted[j]) {
        shared++;
        i++;
        j++;
      } else if (sorted[i] < other.sorted[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
