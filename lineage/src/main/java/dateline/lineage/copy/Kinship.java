package dateline.lineage.copy;

import dateline.lineage.alignment.Alignment;
import dateline.lineage.alignment.Passage;
import dateline.lineage.retelling.Retelling;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the words alone say of two texts, a and b. Quotations that both carry count for nothing. The
 * limits were set on labelled rewritings and on made-up news, where independent reports of one
 * event share at most a tenth of their shingles.
 */
final class Kinship {

  /** Fewer shared own words prove nothing: a title, a name with its offices, a boilerplate line. */
  private static final int MIN_OWN_WORDS = 15;

  /** A run of so many own words does not come twice by chance. */
  private static final int LONG_PASSAGE = 25;

  /** How sure such a run alone makes it: a statute or a letter may be quoted without marks. */
  private static final double PERHAPS = 0.45;

  /** A run of so many words is two sentences or more: reporters are given few such. */
  private static final int SENTENCES = 40;

  /** How sure such a run alone makes it. */
  private static final double LIKELY = 0.6;

  /** From this share on, all of a text is in the other. */
  private static final double WHOLE = 0.95;

  /** Who leaves out no more than a quarter, and changes nothing, prints the text as it is. */
  private static final double HARDLY_CUT = 0.7;

  /** Who cuts paragraphs and changes nothing leaves passages of at least so many words. */
  private static final int UNEDITED_WORDS = 70;

  private static final double MOST = 0.6;
  private static final double HALF = 0.5;
  private static final double MUCH = 0.3;

  /** How sure it is where so much was taken word for word. */
  private static final double LIFTED = 0.85;

  /** A text of less than this part of the other's length is an excerpt rather than an edit. */
  private static final double SHORT = 0.4;

  /** Texts of at least this ratio of lengths are not part and whole. */
  private static final double SAME_LENGTH = 0.75;

  /** Nothing is left to be told of texts of which one has so much of the other's words. */
  private static final double UNCHANGED = 0.9;

  /**
   * Whoever copies leaves more figures as they were, also in an account that is brought up to date.
   */
  private static final double SAME_FIGURES = 0.55;

  /** Who keeps so much of the order of the sentences has rewritten, and not cut out. */
  private static final double RETOLD = 0.4;

  /** Texts of less than this part in common, by their words and their facts, are independent. */
  private static final double POSSIBLE = 0.35;

  /**
   * What both texts have in this last part of them, or this first, may be the outlets' own line.
   */
  private static final double EDGE = 0.2;

  /** What stands behind the last word of a text. */
  private static final int LAST_SIGNS = 4;

  private final Alignment alignment;
  private final boolean sameOutlet;
  private final int longest;
  private final Retelling told;
  private final double dependence;

  private Kinship(Alignment alignment, boolean sameOutlet, Retelling told, double dependence) {
    this.alignment = alignment;
    this.sameOutlet = sameOutlet;
    this.told = told;
    this.dependence = dependence;
    longest = inner(alignment).mapToInt(Passage::ownWords).max().orElse(0);
  }

  /** What the words say of two pieces in one language. */
  static Kinship ofOneLanguage(Alignment alignment, Witness a, Witness b) {
    boolean sameOutlet = a.piece().outlet().equals(b.piece().outlet());
    if (most(alignment) >= UNCHANGED) {
      return new Kinship(alignment, sameOutlet, Retelling.NONE, 0);
    }
    Retelling told = Retelling.of(a.marks(), b.marks());
    int edges = alignment.ownSharedWords() - inner(alignment).mapToInt(Passage::ownWords).sum();
    int shorter = Math.max(1, Math.min(alignment.wordsOfA(), alignment.wordsOfB()));
    double dependence = Dependence.ofOneLanguage(told, (double) edges / shorter);
    return new Kinship(alignment, sameOutlet, told, dependence);
  }

  /** What names and numbers say of two pieces in different languages. */
  static Kinship ofTwoLanguages(Alignment alignment, Witness a, Witness b) {
    boolean sameOutlet = a.piece().outlet().equals(b.piece().outlet());
    Retelling told = Retelling.acrossLanguages(a.marks(), b.marks());
    return new Kinship(alignment, sameOutlet, told, Dependence.ofTwoLanguages(told));
  }

  /** What the words say of two prints of one source. */
  static Kinship ofPrints(Alignment alignment) {
    return new Kinship(alignment, false, Retelling.NONE, 0);
  }

  /** Whether half of a text or more is in the other: then nobody needs to look for more. */
  private static boolean copied(Alignment alignment) {
    return most(alignment) >= HALF && alignment.ownSharedWords() >= MIN_OWN_WORDS;
  }

  private static Stream<Passage> inner(Alignment alignment) {
    return alignment.passages().stream().filter(passage -> !onEdge(passage, alignment));
  }

  /** Whether a passage ends both texts or starts both, as disclaimers and set phrases do. */
  private static boolean onEdge(Passage passage, Alignment alignment) {
    int a = alignment.lengthOfA();
    int b = alignment.lengthOfB();
    boolean ends = passage.aEnd() > a - LAST_SIGNS && passage.bEnd() > b - LAST_SIGNS;
    boolean small = passage.aStart() > a / 2 && passage.bStart() > b / 2;
    return (ends && small)
        || (passage.aStart() > (1 - EDGE) * a && passage.bStart() > (1 - EDGE) * b)
        || (passage.aEnd() < EDGE * a && passage.bEnd() < EDGE * b);
  }

  /** The larger of the shares of own words that one text has in common with the other. */
  double most() {
    return most(alignment);
  }

  private static double most(Alignment alignment) {
    return Math.max(alignment.ownContainmentOfA(), alignment.ownContainmentOfB());
  }

  /**
   * Whether a form of words was filled in anew: an agency that reports two quakes, a market that
   * closes every day. The sentences are alike, and the figures in them are others.
   */
  boolean filledAnew() {
    return told.figures() < SAME_FIGURES;
  }

  /** How sure it is that one depends on the other, 0 to 1; 0 where the words do not say so. */
  double sure() {
    if (copied(alignment)) {
      return most() >= WHOLE ? 0.98 : 0.93;
    }
    if (sameOutlet) {
      return 0; // An outlet repeats its own background from page to page.
    }
    int innerWords = inner(alignment).mapToInt(Passage::ownWords).sum();
    double inner = most() * innerWords / Math.max(1, alignment.ownSharedWords());
    if (innerWords >= MIN_OWN_WORDS && inner >= MUCH && !oneSentence(innerWords)) {
      return Math.max(dependence, LIFTED);
    }
    double sure = Math.max(dependence, sureOfLongest());
    return sure >= POSSIBLE ? sure : 0;
  }

  /** Whether all that is shared is a sentence, which both may have from the police. */
  private boolean oneSentence(int innerWords) {
    return longest < LONG_PASSAGE && innerWords - longest < MIN_OWN_WORDS / 2;
  }

  private double sureOfLongest() {
    if (longest >= SENTENCES) {
      return LIKELY;
    }
    return longest >= LONG_PASSAGE ? PERHAPS : 0;
  }

  /** How one copied the other, or nothing where the words do not say that it did. */
  Optional<Copy.Kind> kind(boolean aCopied) {
    if (sure() == 0) {
      return Optional.empty();
    }
    double from = aCopied ? alignment.ownContainmentOfA() : alignment.ownContainmentOfB();
    double to = aCopied ? alignment.ownContainmentOfB() : alignment.ownContainmentOfA();
    double length = aCopied ? lengths() : 1 / lengths();
    if (from >= WHOLE) {
      Copy.Kind cut = to >= HALF ? Copy.Kind.NEAR_VERBATIM : Copy.Kind.EXCERPT;
      return Optional.of(to >= HARDLY_CUT && !edited(aCopied) ? Copy.Kind.VERBATIM : cut);
    }
    if (from >= MOST) {
      return Optional.of(length < SHORT ? Copy.Kind.EXCERPT : Copy.Kind.NEAR_VERBATIM);
    }
    if (to >= MOST && length < 1 / SHORT) {
      return Optional.of(Copy.Kind.NEAR_VERBATIM);
    }
    boolean retold = from < HALF && to < HALF && told.ordered() >= RETOLD;
    boolean part = !retold && (from >= HALF || to >= HALF || longest >= LONG_PASSAGE);
    return Optional.of(part ? Copy.Kind.EXCERPT : Copy.Kind.REWRITE);
  }

  /**
   * Whether words were changed here and there: then what is shared comes in many short passages.
   */
  private boolean edited(boolean aCopied) {
    int words = aCopied ? alignment.wordsOfA() : alignment.wordsOfB();
    return alignment.passages().size() > 1 + words / UNEDITED_WORDS;
  }

  /**
   * How a printed a source of which b is another printing, as far as b shows it; nothing where the
   * two share too little to be one text. What b lacks of a may be a's own, what a lacks of b, b's.
   */
  Optional<Copy.Kind> printed() {
    double share = alignment.ownContainmentOfA();
    if (sure() < Copy.CERTAIN || most() < HALF) {
      return Optional.empty();
    }
    if (share >= WHOLE) {
      return Optional.of(Copy.Kind.VERBATIM);
    }
    return Optional.of(share >= MOST ? Copy.Kind.NEAR_VERBATIM : Copy.Kind.EXCERPT);
  }

  /** 1 where b is a part of a, -1 where a is a part of b, else 0. */
  int partOf() {
    if (most() < HALF || (lengths() > SAME_LENGTH && lengths() < 1 / SAME_LENGTH)) {
      return 0;
    }
    return lengths() < 1 ? -1 : 1;
  }

  private double lengths() {
    return (double) Math.max(1, alignment.wordsOfA()) / Math.max(1, alignment.wordsOfB());
  }
}
