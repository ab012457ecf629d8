package dateline.claims;

import dateline.extract.Article;
import dateline.language.Annotation;
import java.util.List;

/** Finds the statements of an article: who said what. Immutable. */
public final class Statements {

  /** The statements of an article, in order of the text. */
  public List<Statement> find(Article article, Annotation annotation) {
    return List.of();
  }
}
