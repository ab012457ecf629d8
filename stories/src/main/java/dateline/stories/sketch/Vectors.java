package dateline.stories.sketch;

import java.util.List;

/** Arithmetic on vectors of unit length. */
public final class Vectors {

  private Vectors() {}

  /**
   * The middle of some vectors, at unit length, or zeros where they cancel out. Those of another
   * length than the first are left out.
   */
  public static float[] mean(List<float[]> vectors) {
    int length = vectors.isEmpty() ? 0 : vectors.getFirst().length;
    double[] sum = new double[length];
    for (float[] vector : vectors) {
      for (int i = 0; i < length && vector.length == length; i++) {
        sum[i] += vector[i];
      }
    }
    double squares = 0;
    for (double x : sum) {
      squares += x * x;
    }
    float[] mean = new float[length];
    for (int i = 0; i < length && squares > 0; i++) {
      mean[i] = (float) (sum[i] / Math.sqrt(squares));
    }
    return mean;
  }

  /** The cosine of two vectors of unit length; 0 where their lengths differ. */
  public static double cosine(float[] a, float[] b) {
    return a.length == b.length ? dot(a, 0, b, 0, a.length) : 0;
  }

  /** Four sums, so that the machine can add side by side; always in the same order. */
  private static double dot(float[] a, int fromA, float[] b, int fromB, int length) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      s0 += a[fromA + i] * b[fromB + i];
      s1 += a[fromA + i + 1] * b[fromB + i + 1];
      s2 += a[fromA + i + 2] * b[fromB + i + 2];
      s3 += a[fromA + i + 3] * b[fromB + i + 3];
    }
    for (; i < length; i++) {
      s0 += a[fromA + i] * b[fromB + i];
    }
    return (double) s0 + s1 + s2 + s3;
  }
}
