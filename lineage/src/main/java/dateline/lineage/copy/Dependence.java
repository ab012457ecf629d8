package dateline.lineage.copy;

import dateline.lineage.retelling.Retelling;

/**
 * How likely two texts depend on one another (one was made from the other, or both from a third),
 * by their words alone.
 *
 * <p>A logistic regression over what {@link dateline.lineage.alignment} and {@link
 * dateline.lineage.retelling} measure. Its weights are fitted on judged pairs: rewritings and
 * independent answers of the corpus of Clough and Stevenson ("Developing a corpus of plagiarised
 * short answers", 2011), and our own made-up press; {@code quality/run lineage} prints how well the
 * probabilities hold on pairs that the weights were not fitted on. Pure and thread-safe.
 */
final class Dependence {
  private static final double OWN_WORDS = 5;

  private Dependence() {}

  /**
   * The probability for two texts of one language, 0 to 1.
   *
   * @param contained the larger of the shares of own words that one has in common with the other
   * @param shingles the larger of the shares of shingles
   */
  static double ofOneLanguage(double contained, double shingles, Retelling retelling) {
    return logistic(
        OWN_WORDS * contained
            + 6.1 * shingles
            + 11.9 * retelling.ordered()
            - 8 * (1 - retelling.agreed())
            - 4);
  }

  /** The probability for two texts of different languages, 0 to 1. */
  static double ofTwoLanguages(Retelling facts) {
    return logistic(13 * facts.ordered() - 8 * (1 - facts.agreed()) - 6);
  }

  private static double logistic(double evidence) {
    return 1 / (1 + Math.exp(-evidence));
  }
}
