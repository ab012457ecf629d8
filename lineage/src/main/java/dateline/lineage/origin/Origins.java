package dateline.lineage.origin;

import dateline.lineage.Piece;
import dateline.lineage.copy.Copy;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How many independent origins a story has, at least and at most, and which.
 *
 * @param low how many are left when whatever may depend on another is not counted; at least 1 where
 *     there is a piece that is no spam
 * @param high how many are left when only certain copies are not counted
 * @param origins the {@code high} origins: articles by id, then names in alphabetical order
 */
public record Origins(int low, int high, List<Origin> origins) {

  public Origins {
    origins = List.copyOf(origins);
  }

  /**
   * The origins of the pieces of a story. Spam and replies are none (replies alone count as
   * pieces). The order of the arguments does not matter.
   *
   * @param story the pieces of one story
   * @param copies the copies that are known of these pieces, all of them or their tree; others are
   *     passed over
   */
  public static Origins of(Collection<Piece> story, Collection<Copy> copies) {
    return new Collapse(story, copies).origins();
  }

  /**
   * The origin behind each piece of a story, by the piece's id: that of {@link #origins()} which
   * its certain copies lead to. Spam and replies have none. The order of the arguments does not
   * matter.
   *
   * @param story the pieces of one story
   * @param copies as in {@link #of}
   */
  public static Map<String, Origin> byPiece(Collection<Piece> story, Collection<Copy> copies) {
    return new Collapse(story, copies).byPiece();
  }
}
