package dateline.stories.sketch;

import dateline.stories.encoding.Encoder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Headline and first sentences of an article as vectors of unit length, a byte a number.
 *
 * <p>Sentences are kept apart since two reports of one happening agree in some of their sentences
 * and go their own ways in others: the best match of each says more than the mean of all. Immutable
 * and thread-safe.
 */
public final class Opening {

  /** An opening without words, which is like nothing. */
  public static final Opening EMPTY = new Opening(0, new byte[0], new float[0], null);

  private static final int FULL = 127;

  private final int width;

  /** One vector behind the other. */
  private final byte[] vectors;

  /** What a number of each vector stands for. */
  private final float[] scales;

  private final @Nullable String space;

  private Opening(int width, byte[] vectors, float[] scales, @Nullable String space) {
    this.width = width;
    this.vectors = vectors;
    this.scales = scales;
    this.space = space;
  }

  /**
   * The opening of some sentences.
   *
   * @param sentences vectors of one length; null vectors are left out
   */
  public static Opening of(List<float[]> sentences) {
    List<float[]> said = sentences.stream().filter(vector -> largest(vector) > 0).toList();
    if (said.isEmpty()) {
      return EMPTY;
    }
    int width = said.getFirst().length;
    byte[] vectors = new byte[said.size() * width];
    float[] scales = new float[said.size()];
    for (int s = 0; s < scales.length; s++) {
      float[] vector = said.get(s);
      scales[s] = largest(vector) / FULL;
      for (int i = 0; i < width; i++) {
        vectors[s * width + i] = (byte) Math.round(vector[i] / scales[s]);
      }
    }
    return new Opening(width, vectors, scales, null);
  }

  /** The opening whose parts {@link #vectors} and {@link #scales} gave. */
  static Opening of(byte[] vectors, float[] scales) {
    return scales.length == 0
        ? EMPTY
        : new Opening(vectors.length / scales.length, vectors, scales, null);
  }

  /** The same opening in a space of its encoder, as {@link Encoder#space} names it. */
  public Opening in(@Nullable String name) {
    return new Opening(width, vectors, scales, name);
  }

  /** In which space of its encoder the vectors lie; null where that is not known. */
  public @Nullable String space() {
    return space;
  }

  /** Whether an encoder has put both openings into one space. */
  public boolean sharesSpace(Opening other) {
    return space != null && space.equals(other.space);
  }

  private static float largest(float[] vector) {
    float largest = 0;
    for (float x : vector) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  byte[] vectors() {
    return vectors;
  }

  float[] scales() {
    return scales;
  }

  /** How many numbers each vector has; 0 without words. */
  public int width() {
    return width;
  }

  /** The numbers of the vectors as {@code int}s, which a processor multiplies many at a time. */
  public int[] widened() {
    return widened(new int[vectors.length]);
  }

  /** The same numbers, written into an array where it has room for them, else into a new one. */
  public int[] widened(int[] room) {
    int[] wide = room.length < vectors.length ? new int[vectors.length] : room;
    for (int i = 0; i < vectors.length; i++) {
      wide[i] = vectors[i];
    }
    return wide;
  }

  /**
   * How far the sentences of one find their like in the other: the cosine of the best match of each
   * sentence, averaged over the sentences of each side and then over both. From 0 to 1; 0 where one
   * has no words or they were made by different encoders. Symmetric.
   *
   * @param wide this opening {@linkplain #widened() widened}
   * @param otherWide the other one widened
   */
  public double like(int[] wide, Opening other, int[] otherWide) {
    if (width == 0 || width != other.width) {
      return 0;
    }
    float[] here = new float[scales.length];
    float[] there = new float[other.scales.length];
    for (int a = 0; a < here.length; a++) {
      for (int b = 0; b < there.length; b++) {
        float cosine = scales[a] * other.scales[b] * dot(wide, a, otherWide, b);
        here[a] = Math.max(here[a], cosine);
        there[b] = Math.max(there[b], cosine);
      }
    }
    return Math.min(1, (mean(here) + mean(there)) / 2);
  }

  private int dot(int[] here, int sentence, int[] there, int otherSentence) {
    int from = sentence * width;
    int shift = otherSentence * width - from;
    int sum = 0;
    for (int i = from; i < from + width; i++) {
      sum += here[i] * there[i + shift];
    }
    return sum;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The first sentence, which is the headline where there is one, or no numbers. */
  public float[] first() {
    float[] first = new float[width];
    for (int i = 0; i < width; i++) {
      first[i] = scales[0] * vectors[i];
    }
    return first;
  }

  /** The middle of the sentences at unit length, or no numbers where there are no words. */
  public float[] middle() {
    float[] middle = new float[width];
    double squares = 0;
    for (int i = 0; i < width; i++) {
      for (int s = 0; s < scales.length; s++) {
        middle[i] += scales[s] * vectors[s * width + i];
      }
      squares += (double) middle[i] * middle[i];
    }
    for (int i = 0; i < width && squares > 0; i++) {
      middle[i] /= (float) Math.sqrt(squares);
    }
    return middle;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Opening that
        && Arrays.equals(vectors, that.vectors)
        && Arrays.equals(scales, that.scales)
        && Objects.equals(space, that.space);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(vectors);
  }

  @Override
  public String toString() {
    return "Opening[" + scales.length + " x " + width + "]";
  }
}
