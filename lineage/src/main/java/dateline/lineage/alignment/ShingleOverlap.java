package dateline.lineage.alignment;

import dateline.lineage.words.Words;

/**
 * How many shingles two texts share, exactly.
 *
 * <p>In the measurements of Clough and Stevenson ("Developing a corpus of plagiarised short
 * answers", 2011) trigram containment parts rewritten from independent texts best among single
 * measures.
 *
 * @param ofA the share of the first text's shingles that the second has, 0 to 1
 * @param ofB the share of the second text's shingles that the first has, 0 to 1
 * @param shared how many shingles both have
 */
public record ShingleOverlap(double ofA, double ofB, int shared) {

  /** The overlap of two texts of which nothing is compared. */
  public static final ShingleOverlap NONE = new ShingleOverlap(0, 0, 0);

  /** The overlap of two texts whose words are known. */
  public static ShingleOverlap of(Words a, Words b) {
    return of(Shingles.of(a), Shingles.of(b));
  }

  /** The overlap of two texts whose shingles are known. */
  public static ShingleOverlap of(Shingles a, Shingles b) {
    int shared = a.shared(b);
    return new ShingleOverlap(share(shared, a.size()), share(shared, b.size()), shared);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
