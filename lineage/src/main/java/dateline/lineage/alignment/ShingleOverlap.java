package dateline.lineage.alignment;

import dateline.lineage.words.Quotations;
import dateline.lineage.words.Words;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How many shingles (runs of three words) two texts share, exactly, without those that lie in
 * quotations.
 *
 * <p>In the measurements of Clough and Stevenson ("Developing a corpus of plagiarised short
 * answers", 2011) trigram containment parts rewritten from independent texts best among single
 * measures.
 *
 * @param ofA the share of the first text's distinct shingles that the second has, 0 to 1
 * @param ofB the share of the second text's distinct shingles that the first has, 0 to 1
 * @param shared how many distinct shingles both have
 */
public record ShingleOverlap(double ofA, double ofB, int shared) {

  /** The overlap of two texts. */
  public static ShingleOverlap of(Words a, Words b) {
    long[] left = shingles(a);
    long[] right = a == b ? left : shingles(b);
    int shared = 0;
    for (int i = 0, j = 0; i < left.length && j < right.length; ) {
      if (left[i] == right[j]) {
        shared++;
        i++;
        j++;
      } else if (left[i] < right[j]) {
        i++;
      } else {
        j++;
      }
    }
    return new ShingleOverlap(share(shared, left.length), share(shared, right.length), shared);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static long[] shingles(Words words) {
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
    return Arrays.copyOf(shingles, distinct);
  }
}
