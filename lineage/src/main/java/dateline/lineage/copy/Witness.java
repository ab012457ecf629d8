package dateline.lineage.copy;

import dateline.lineage.Piece;
import dateline.lineage.alignment.Shingles;
import dateline.lineage.retelling.Marks;
import dateline.lineage.signature.Signature;
import dateline.lineage.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A piece with what comparing it with many others needs of its text, each read at most once.
 *
 * <p>The name is that of textual criticism: a witness is one copy of a text from which, with
 * others, the tree of copies is told. Not thread-safe.
 */
public final class Witness {
  private final Piece piece;
  private final Words words;
  private @Nullable Shingles shingles;
  private @Nullable Marks marks;

  private Witness(Piece piece) {
    this.piece = piece;
    words = Words.of(piece.text());
  }

  /** The witness that a piece is. */
  public static Witness of(Piece piece) {
    return new Witness(piece);
  }

  /** The piece. */
  public Piece piece() {
    return piece;
  }

  /** The signature of what the piece tells; see {@link Marks#signature()}. */
  public Signature facts() {
    return marks().signature();
  }

  Words words() {
    return words;
  }

  Shingles shingles() {
    Shingles known = shingles == null ? Shingles.of(words) : shingles;
    shingles = known;
    return known;
  }

  Marks marks() {
    Marks known = marks == null ? Marks.of(words) : marks;
    marks = known;
    return known;
  }
}
