package dateline.stories.likeness;

import dateline.stories.sketch.Sketch;
import java.util.List;

/**
 * The sketches seen so far, and which of them are near another: the state that stories need.
 *
 * <p>Implementations are thread-safe. Two that were given the same sketches answer alike, whatever
 * the order in which they were given.
 */
public interface Neighbours {

  /** Keeps a sketch, in the place of an earlier one of the same id. */
  void put(Sketch sketch);

  /** Forgets the sketch of an id; an id that is not known is ignored. */
  void remove(String id);

  /**
   * The kept sketches that are {@linkplain Likeness#linked linked} to one, the most alike first,
   * then by id; without the one itself. None is missed.
   */
  List<Sketch> near(Sketch sketch);
}
