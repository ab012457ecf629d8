package dateline.claims;

import dateline.extract.Article;
import dateline.language.Annotation;
import java.util.Collection;
import java.util.List;

/** Finds the actors of an article, and brings those of many articles together. Immutable. */
public final class Actors {

  /** The actors of an article, by name. */
  public List<Actor> of(Article article, Annotation annotation) {
    return List.of();
  }

  /**
   * Actors of many articles with those of one full name made one. The order of the given actors
   * makes no difference.
   */
  public List<Actor> merge(Collection<Actor> actors) {
    return List.copyOf(actors);
  }
}
