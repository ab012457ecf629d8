package dateline.stories.sketch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The weightiest words of an article as a sparse vector of unit length. Words are known by hashes
 * of 32 bits alone: among the few that two articles have, chance meetings are too rare to matter.
 *
 * <p>Immutable and thread-safe.
 */
public final class Terms {

  /** No words at all. */
  public static final Terms NONE = new Terms(new int[0], new float[0]);

  /** In ascending order. */
  private final int[] keys;

  private final float[] weights;

  private Terms(int[] keys, float[] weights) {
    this.keys = keys;
    this.weights = weights;
  }

  /** The {@code most} weightiest of some words; of equal ones the first by the alphabet. */
  public static Terms of(Map<String, Double> weights, int most) {
    List<Map.Entry<String, Double>> heaviest =
        weights.entrySet().stream()
            .filter(word -> word.getValue() > 0)
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .sorted(Comparator.comparingInt(word -> word.getKey().hashCode()))
            .toList();
    double squares = heaviest.stream().mapToDouble(w -> w.getValue() * w.getValue()).sum();
    int[] keys = new int[heaviest.size()];
    float[] unit = new float[heaviest.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = heaviest.get(i).getKey().hashCode();
      unit[i] = (float) (heaviest.get(i).getValue() / Math.sqrt(squares));
    }
    return new Terms(keys, unit);
  }

  /** The terms of keys in ascending order and their weights, which now belong to them. */
  static Terms of(int[] keys, float[] weights) {
    return keys.length == 0 ? NONE : new Terms(keys, weights);
  }

  /** The sum of several articles' terms, at unit length. */
  public static Terms sum(List<Terms> all) {
    TreeMap<Integer, Double> sums = new TreeMap<>();
    for (Terms terms : all) {
      for (int i = 0; i < terms.keys.length; i++) {
        sums.merge(terms.keys[i], (double) terms.weights[i], Double::sum);
      }
    }
    double squares = sums.values().stream().mapToDouble(x -> x * x).sum();
    int[] keys = new int[sums.size()];
    float[] weights = new float[keys.length];
    int i = 0;
    for (Map.Entry<Integer, Double> sum : sums.entrySet()) {
      keys[i] = sum.getKey();
      weights[i++] = (float) (sum.getValue() / Math.sqrt(squares));
    }
    return of(keys, weights);
  }

  public int size() {
    return keys.length;
  }

  public int key(int i) {
    return keys[i];
  }

  public float weight(int i) {
    return weights[i];
  }

  /** The cosine with others, 0 to 1. Symmetric. */
  public double cosine(Terms other) {
    double sum = 0;
    for (int i = 0, j = 0; i < keys.length && j < other.keys.length; ) {
      if (keys[i] == other.keys[j]) {
        sum += (double) weights[i++] * other.weights[j++];
      } else if (keys[i] < other.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Math.min(1, sum);
  }

  /** The cosine of these terms with those of them that another has too, 0 to 1. */
  public double within(Terms whole) {
    double squares = 0;
    for (int i = 0, j = 0; i < keys.length && j < whole.keys.length; ) {
      if (keys[i] == whole.keys[j]) {
        squares += (double) weights[i] * weights[i];
        i++;
        j++;
      } else if (keys[i] < whole.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Math.min(1, Math.sqrt(squares));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Terms that
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(keys);
  }

  @Override
  public String toString() {
    return "Terms[" + keys.length + "]";
  }
}
