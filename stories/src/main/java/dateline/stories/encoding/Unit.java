package dateline.stories.encoding;

/** Vectors of unit length. */
final class Unit {

  private Unit() {}

  /** Brings a vector to unit length in place; the null vector stays. */
  static float[] length(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
