package dateline.lineage.copy;

import dateline.lineage.alignment.Alignment;
import dateline.lineage.alignment.Passage;
import dateline.lineage.alignment.ShingleOverlap;
import java.util.List;
import java.util.Optional;

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

  /** From this share on, all of a text is in the other. */
  private static final double WHOLE = 0.95;

  /** Who leaves out no more than a quarter, and changes nothing, prints the text as it is. */
  private static final double HARDLY_CUT = 0.7;

  private static final double MOST = 0.6;
  private static final double HALF = 0.5;
  private static final double MUCH = 0.3;

  /** A text of less than this part of the other's length is an excerpt rather than an edit. */
  private static final double SHORT = 0.4;

  /** Texts of at least this ratio of lengths are not part and whole. */
  private static final double SAME_LENGTH = 0.75;

  private static final double REWRITTEN = 0.2;
  private static final int REWRITTEN_SHINGLES = 40;
  private static final double PERHAPS_REWRITTEN = 0.12;
  private static final int PERHAPS_SHINGLES = 24;

  /**
   * What both texts have in this last part of them, or this first, may be the outlets' own line.
   */
  private static final double EDGE = 0.2;

  private final Alignment alignment;
  private final boolean sameOutlet;
  private final int innerWords;
  private final double shingles;

  /** Shingles that both have, without those of passages on the edges. */
  private final int sharedShingles;

  private final int longest;

  Kinship(Alignment alignment, ShingleOverlap overlap, boolean sameOutlet) {
    this.alignment = alignment;
    this.sameOutlet = sameOutlet;
    shingles = Math.max(overlap.ofA(), overlap.ofB());
    List<Passage> inner = alignment.passages().stream().filter(p -> !onEdge(p)).toList();
    innerWords = inner.stream().mapToInt(Passage::ownWords).sum();
    sharedShingles = overlap.shared() - alignment.ownSharedWords() + innerWords;
    longest = inner.stream().mapToInt(Passage::ownWords).max().orElse(0);
  }

  /** Whether a passage ends both texts or starts both, as disclaimers and set phrases do. */
  private boolean onEdge(Passage passage) {
    int a = alignment.lengthOfA();
    int b = alignment.lengthOfB();
    return (passage.aStart() > (1 - EDGE) * a && passage.bStart() > (1 - EDGE) * b)
        || (passage.aEnd() < EDGE * a && passage.bEnd() < EDGE * b);
  }

  /** The larger of the shares of own words that one text has in common with the other. */
  double most() {
    return Math.max(alignment.ownContainmentOfA(), alignment.ownContainmentOfB());
  }

  /** How sure it is that one depends on the other, 0 to 1; 0 where the words do not say so. */
  double sure() {
    if (most() >= HALF && alignment.ownSharedWords() >= MIN_OWN_WORDS) {
      return most() >= WHOLE ? 0.98 : 0.93;
    }
    if (sameOutlet) {
      return 0; // An outlet repeats its own background from page to page.
    }
    if (most() >= MUCH && innerWords >= MIN_OWN_WORDS) {
      return 0.85;
    }
    if (shingles >= REWRITTEN && sharedShingles >= REWRITTEN_SHINGLES) {
      return 0.84;
    }
    if (longest >= LONG_PASSAGE) {
      return 0.5;
    }
    return shingles >= PERHAPS_REWRITTEN && sharedShingles >= PERHAPS_SHINGLES ? 0.45 : 0;
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
      return Optional.of(to >= HARDLY_CUT ? Copy.Kind.VERBATIM : cut);
    }
    if (from >= MOST) {
      return Optional.of(length < SHORT ? Copy.Kind.EXCERPT : Copy.Kind.NEAR_VERBATIM);
    }
    if (to >= MOST && length < 1 / SHORT) {
      return Optional.of(Copy.Kind.NEAR_VERBATIM);
    }
    boolean part = from >= HALF || to >= HALF || longest >= LONG_PASSAGE;
    return Optional.of(part ? Copy.Kind.EXCERPT : Copy.Kind.REWRITE);
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
