package dateline.quality.lineage;

import java.util.List;

/**
 * Tells classes apart by measures: multinomial logistic regression with a quadratic penalty, on
 * standardised measures, fitted by gradient descent from zero, so that the same examples give the
 * same weights. Immutable once fitted.
 */
final class Regression {
  private static final int STEPS = 3_000;
  private static final double RATE = 0.3;

  private final double[] means;
  private final double[] scales;
  private final double[][] weights;

  /** One labelled case. */
  record Example(List<Double> measures, int label) {}

  private Regression(double[] means, double[] scales, int classes) {
    this.means = means;
    this.scales = scales;
    weights = new double[classes][means.length + 1];
  }

  /**
   * Fits the classes 0 to {@code classes - 1}.
   *
   * @param penalty how much large weights cost, beside the mean loss of an example
   */
  static Regression fit(List<Example> examples, int classes, double penalty) {
    int size = examples.getFirst().measures().size();
    double[] means = new double[size];
    double[] scales = new double[size];
    for (int i = 0; i < size; i++) {
      int measure = i;
      double mean =
          examples.stream().mapToDouble(e -> e.measures().get(measure)).average().orElse(0);
      double variance =
          examples.stream()
              .mapToDouble(e -> Math.pow(e.measures().get(measure) - mean, 2))
              .average()
              .orElse(0);
      means[i] = mean;
      scales[i] = variance == 0 ? 1 : Math.sqrt(variance);
    }
    Regression regression = new Regression(means, scales, classes);
    for (int step = 0; step < STEPS; step++) {
      regression.descend(examples, penalty);
    }
    return regression;
  }

  private void descend(List<Example> examples, double penalty) {
    double[][] gradient = new double[weights.length][means.length + 1];
    for (Example example : examples) {
      double[] input = standard(example.measures());
      double[] shares = shares(input);
      for (int k = 0; k < weights.length; k++) {
        double error = shares[k] - (example.label() == k ? 1 : 0);
        for (int i = 0; i < input.length; i++) {
          gradient[k][i] += error * input[i] / examples.size();
        }
      }
    }
    for (int k = 0; k < weights.length; k++) {
      for (int i = 0; i < weights[k].length; i++) {
        double shrink = i == means.length ? 0 : penalty * weights[k][i];
        weights[k][i] -= RATE * (gradient[k][i] + shrink);
      }
    }
  }

  /** The measures in standard deviations, and a one for the bias. */
  private double[] standard(List<Double> measures) {
    double[] input = new double[measures.size() + 1];
    for (int i = 0; i < measures.size(); i++) {
      input[i] = (measures.get(i) - means[i]) / scales[i];
    }
    input[measures.size()] = 1;
    return input;
  }

  private double[] shares(double[] input) {
    double[] shares = new double[weights.length];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      double score = 0;
      for (int i = 0; i < input.length; i++) {
        score += weights[k][i] * input[i];
      }
      shares[k] = Math.exp(score);
      sum += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= sum;
    }
    return shares;
  }

  /** The likeliest class. */
  int classify(List<Double> measures) {
    double[] shares = shares(standard(measures));
    int best = 0;
    for (int k = 1; k < shares.length; k++) {
      best = shares[k] > shares[best] ? k : best;
    }
    return best;
  }
}
