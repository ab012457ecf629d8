package dateline.extract.markup;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses HTML as browsers do, with a bound on its depth. Stateless. */
public final class Markup {
  /** Deeper elements become siblings of the deepest; real pages stay below a hundred. */
  private static final int MAX_DEPTH = 200;

  private Markup() {}

  /**
   * The element tree of a page.
   *
   * @param url the page's address against which links are resolved, or null
   */
  public static Document parse(String html, @Nullable String url) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    return parser.parseInput(html, url == null ? "" : url);
  }
}
