package dateline.lineage.copy;

import dateline.lineage.alignment.Alignment;
import dateline.lineage.alignment.Passage;
import dateline.lineage.alignment.ShingleOverlap;
import org.jspecify.annotations.Nullable;

/**
 * What the words alone say of two texts, a and b. Quotations that both carry count for nothing.
 *
 * @param kind how one copies the other, or null where the words do not say that one does
 * @param sure how sure that is, 0 to 1, whichever way the text went
 * @param partOf 1 where b is a part of a, -1 where a is a part of b, else 0
 * @param most the larger of the shares of own words that one text has in common with the other
 * @param related whether they have more words in common than chance gives
 */
record Kinship(Copy.@Nullable Kind kind, double sure, int partOf, double most, boolean related) {

  /** Fewer shared own words prove nothing: a title, a name with its offices, a boilerplate line. */
  private static final int MIN_OWN_WORDS = 15;

  /** A run of so many own words does not come twice by chance. */
  private static final int LONG_PASSAGE = 25;

  private static final double VERBATIM = 0.95;
  private static final double VERBATIM_OTHER = 0.85;
  private static final double MOST = 0.5;
  private static final double MUCH = 0.3;

  /** Share of shingles above which one of two texts was rewritten from the other or a third. */
  private static final double REWRITTEN = 0.15;

  private static final double RELATED = 0.05;

  /** Texts of at least this ratio of lengths are not part and whole. */
  private static final double SAME_LENGTH = 0.75;

  static Kinship of(Alignment alignment, ShingleOverlap overlap) {
    double ofA = alignment.ownContainmentOfA();
    double ofB = alignment.ownContainmentOfB();
    double most = Math.max(ofA, ofB);
    double least = Math.min(ofA, ofB);
    double shingles = Math.max(overlap.ofA(), overlap.ofB());
    int longest = alignment.passages().stream().mapToInt(Passage::ownWords).max().orElse(0);
    boolean enough = alignment.ownSharedWords() >= MIN_OWN_WORDS;
    int partOf = partOf(alignment, most);
    boolean related = shingles >= RELATED;
    if (enough && most >= VERBATIM && least >= VERBATIM_OTHER) {
      return new Kinship(Copy.Kind.VERBATIM, 0.98, partOf, most, true);
    }
    if (enough && most >= MOST && least >= MOST) {
      return new Kinship(Copy.Kind.NEAR_VERBATIM, 0.95, partOf, most, true);
    }
    if (enough && most >= MOST) {
      return new Kinship(Copy.Kind.EXCERPT, 0.9, partOf, most, true);
    }
    if (enough && most >= MUCH) {
      Copy.Kind kind = longest >= LONG_PASSAGE ? Copy.Kind.EXCERPT : Copy.Kind.REWRITE;
      return new Kinship(kind, 0.85, partOf, most, true);
    }
    if (longest >= LONG_PASSAGE) {
      return new Kinship(Copy.Kind.EXCERPT, 0.75, partOf, most, true);
    }
    if (shingles >= REWRITTEN && overlap.shared() >= MIN_OWN_WORDS) {
      return new Kinship(Copy.Kind.REWRITE, 0.45, 0, most, true);
    }
    return new Kinship(null, 0, 0, most, related);
  }

  private static int partOf(Alignment alignment, double most) {
    double lengths = (double) alignment.wordsOfA() / Math.max(1, alignment.wordsOfB());
    if (most < MOST || (lengths > SAME_LENGTH && lengths < 1 / SAME_LENGTH)) {
      return 0;
    }
    return lengths < 1 ? -1 : 1;
  }
}
