package dateline.stories;

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
    return a.length == b.length ? Likeness.dot(a, 0, b, 0, a.length) : 0;
  }
}
