package dateline.pipeline.linking;

import dateline.lineage.Piece;
import dateline.lineage.copy.Witness;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The witnesses that were compared last: what is new is mostly compared with what came just before.
 * Not thread-safe.
 */
final class Witnesses {
  private static final int MOST = 1000;

  private final Map<String, Witness> last =
      new LinkedHashMap<>(MOST * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Witness> eldest) {
          return size() > MOST;
        }
      };

  /** The witness that a piece is. */
  Witness of(Piece piece) {
    Witness known = last.get(piece.id());
    if (known == null || !known.piece().equals(piece)) {
      known = Witness.of(piece);
      last.put(piece.id(), known);
    }
    return known;
  }
}
