package dateline.lineage.signature;

import dateline.lineage.words.Words;
import java.util.Arrays;

/**
 * A text's MinHash signature: 128 bytes from which the resemblance of two texts can be estimated.
 *
 * <p>Depends only on the folded words of the text, so not on case, punctuation, width or layout,
 * and on no language. Immutable and safe to share between threads. Equal texts have equal
 * signatures on every machine and in every version: the constants must not change, because
 * signatures are stored.
 */
public final class Signature {

  /** How many permutations are taken, each of which gives one byte. */
  public static final int PERMUTATIONS = 128;

  /**
   * How many bands a signature has. With 3 rows a band, two texts of resemblance 0.1, 0.2, 0.3, 0.5
   * meet in a band with probability 0.05, 0.30, 0.69, 1.00 (the curve 1 - (1 - s³)⁴²); 32 bands of
   * 4 gave 0.00, 0.05, 0.24, 0.88, and rewritten news shares some 0.3.
   */
  public static final int BANDS = 42;

  private static final int ROWS = 3;

  /** Texts of fewer words have no signature: their few shingles say too little. */
  public static final int MIN_WORDS = 8;

  /** How likely two bytes of different shingles are equal. */
  private static final double CHANCE = 1.0 / 256;

  private static final int[] FACTORS = new int[PERMUTATIONS];
  private static final int[] SUMMANDS = new int[PERMUTATIONS];

  static {
    for (int i = 0; i < PERMUTATIONS; i++) {
      // Odd factors make each function a permutation of the 32-bit numbers.
      FACTORS[i] = (int) Words.mix(2L * i + 1) | 1;
      SUMMANDS[i] = (int) Words.mix(2L * i + 2);
    }
  }

  private static final Signature EMPTY = new Signature(new byte[0]);

  private final byte[] bytes;

  private Signature(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The signature of a text; empty for a text of fewer than {@link #MIN_WORDS} words. */
  public static Signature of(String text) {
    return of(Words.of(text));
  }

  /** The signature of a text whose words are known. */
  public static Signature of(Words words) {
    if (words.weight() < 2 * MIN_WORDS) {
      return EMPTY;
    }
    int[] shingles = new int[words.size()];
    int count = 0;
    for (int i = 0; i < words.size() && i + words.shingleLength(i) <= words.size(); i++) {
      shingles[count++] = (int) words.shingle(i);
    }
    return ofShingles(shingles, count);
  }

  /**
   * The signature of a set of shingles of any kind, each as a hash; empty for fewer than a text of
   * {@link #MIN_WORDS} has.
   *
   * @param shingles in any order, also several times
   * @param count how many of the array are to be read
   */
  public static Signature ofShingles(int[] shingles, int count) {
    return count < MIN_WORDS - 2 ? EMPTY : new Signature(lowestBytes(minima(shingles, count)));
  }

  private static int[] minima(int[] shingles, int count) {
    int[] minima = new int[PERMUTATIONS];
    Arrays.fill(minima, Integer.MAX_VALUE);
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      lower(minima, shingles[i], shingles[i + 1], shingles[i + 2], shingles[i + 3]);
    }
    for (; i < count; i++) {
      lower(minima, shingles[i], shingles[i], shingles[i], shingles[i]);
    }
    return minima;
  }

  /** Four shingles a pass: the plain loop over arrays is what the compiler turns into SIMD. */
  private static void lower(int[] minima, int first, int second, int third, int fourth) {
    int[] factors = FACTORS;
    int[] summands = SUMMANDS;
    for (int j = 0; j < PERMUTATIONS; j++) {
      int factor = factors[j];
      int summand = summands[j];
      int left = Math.min(first * factor + summand, second * factor + summand);
      int right = Math.min(third * factor + summand, fourth * factor + summand);
      minima[j] = Math.min(minima[j], Math.min(left, right));
    }
  }

  private static byte[] lowestBytes(int[] minima) {
    byte[] bytes = new byte[PERMUTATIONS];
    for (int j = 0; j < PERMUTATIONS; j++) {
      bytes[j] = (byte) Words.mix(minima[j]);
    }
    return bytes;
  }

  /**
   * The signature that {@link #toBytes()} gave.
   *
   * @throws IllegalArgumentException if there are neither 0 nor {@link #PERMUTATIONS} bytes
   */
  public static Signature fromBytes(byte[] bytes) {
    if (bytes.length == 0) {
      return EMPTY;
    }
    if (bytes.length != PERMUTATIONS) {
      throw new IllegalArgumentException(
          "A signature has 0 or "
              + PERMUTATIONS
              + " bytes, not "
              + bytes.length
              + "; make it again from the text");
    }
    return new Signature(bytes.clone());
  }

  /** This signature as bytes: {@link #PERMUTATIONS}, or none for an empty signature. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Whether the text was too short to have a signature. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** The bytes of a band as one number, with the band's number in it. */
  long band(int band) {
    long key = band + 1L;
    for (int row = 0; row < ROWS; row++) {
      key = key << 8 | (bytes[band * ROWS + row] & 0xff);
    }
    return key;
  }

  /** Whether the signature whose bytes start at a place has the same bytes in a band. */
  boolean sharesBand(int band, byte[] others, int start) {
    int from = band * ROWS;
    for (int i = from; i < from + ROWS; i++) {
      if (bytes[i] != others[start + i]) {
        return false;
      }
    }
    return true;
  }

  /** How many bytes are those of the signature whose bytes start at a place. */
  int equalBytes(byte[] others, int start) {
    int equal = 0;
    for (int i = 0; i < PERMUTATIONS; i++) {
      equal += bytes[i] == others[start + i] ? 1 : 0;
    }
    return equal;
  }

  /**
   * The estimated resemblance (Jaccard index of the shingles) of the two texts, 0 to 1, with a
   * standard error of at most 0.045; 0 where either signature is empty.
   */
  public double resemblance(Signature other) {
    if (isEmpty() || other.isEmpty()) {
      return 0;
    }
    return resemblance(equalBytes(other.bytes, 0));
  }

  /** What a number of equal bytes says, without those that are equal by chance. */
  static double resemblance(int equalBytes) {
    double share = (double) equalBytes / PERMUTATIONS;
    return Math.max(0, (share - CHANCE) / (1 - CHANCE));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature && Arrays.equals(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
