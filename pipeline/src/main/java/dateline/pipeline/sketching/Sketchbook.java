package dateline.pipeline.sketching;

import dateline.extract.Article;
import dateline.stories.sketch.Sketch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the sketches of all versions of articles, and the name of what made them. */
public interface Sketchbook {

  /**
   * A version of an article that has a sketch.
   *
   * @param place its place in the book, above 0
   * @param id the article's id
   */
  record Entry(long place, String id, Article article) {}

  /** A sketch and the place to put it at. */
  record Remade(long place, Sketch sketch) {}

  /** Whether there is no sketch in it. */
  boolean isEmpty();

  /** What made the sketches in it; null where that was never noted. */
  @Nullable String maker();

  /** Notes what has made all the sketches in it. */
  void madeBy(String maker);

  /** The entries that follow a place, in order, at most {@code limit}. */
  List<Entry> after(long place, int limit);

  /** Puts sketches in place of those that were there, all or none. */
  void replace(List<Remade> sketches);
}
