package dateline.lineage.copy;

import dateline.lineage.retelling.Retelling;

/**
 * How likely two texts depend on one another (one was made from the other, or both from a third),
 * by what they tell.
 *
 * <p>Logistic regressions over what {@link dateline.lineage.retelling} measures. For one language
 * there are two, and the lesser probability counts. The first asks whether the texts tell the same
 * in one order; its weights were fitted on some 750 judged pairs: the short answers of Clough and
 * Stevenson ("Developing a corpus of plagiarised short answers", 2011), reports of real events by
 * many outlets, and our own made-up press. The second asks whether more is alike than what all
 * reporters are given: one sentence alike is left out, a row of sentences without likeness (the
 * order of time) counts little, and names and numbers that only the shorter list has speak against
 * it. Its weights were fitted on some 290 pairs of the short answers, at a third, and of our press;
 * then its last was lowered, since an origin too few is worse than one too many. Pure and
 * thread-safe.
 */
final class Dependence {
  /**
   * The order of fewer words says less: two sentences on one match can hardly stand otherwise.
   * Agencies' texts have some three hundred.
   */
  private static final double FEWEST_WORDS = 100;

  /** A rewriter adds a name or two, and spells some otherwise. */
  private static final double MOSTLY_SELECTED = 0.9;

  private Dependence() {}

  /**
   * The probability for two texts of one language, 0 to 1.
   *
   * @param shared the part of the shorter text that both have as a set phrase, and that says
   *     nothing
   */
  static double ofOneLanguage(Retelling told, double shared) {
    return Math.min(sameOrder(told, shared), moreThanGiven(told, shared));
  }

  private static double sameOrder(Retelling told, double shared) {
    double ordered = Math.max(0, told.ordered() - shared) * said(told);
    double chain = Math.max(0, told.chain() - shared);
    return logistic(18 * ordered + 3.9 * told.agreed() + 12.4 * chain - 11.4);
  }

  private static double moreThanGiven(Retelling told, double shared) {
    double ordered = Math.max(0, told.orderedBeside() - shared) * said(told);
    double chain = Math.max(0, told.chainBeside() - shared);
    double ownFacts = Math.max(0, MOSTLY_SELECTED - told.selected());
    return logistic(18.5 * ordered + 3.9 * told.agreed() + 2.2 * chain - 5.4 * ownFacts - 6.1);
  }

  /** The probability for two texts of different languages, 0 to 1. */
  static double ofTwoLanguages(Retelling facts) {
    return logistic(17.4 * facts.chain() - 5.9);
  }

  private static double said(Retelling told) {
    return Math.min(1, told.words() / FEWEST_WORDS);
  }

  private static double logistic(double evidence) {
    return 1 / (1 + Math.exp(-evidence));
  }
}
