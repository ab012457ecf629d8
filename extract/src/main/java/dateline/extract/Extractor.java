package dateline.extract;

/** Leads from a page to the article on it. Thread-safe; make one and share it. */
public final class Extractor {

  /**
   * The article on a page, with the replies where the page is a forum thread.
   *
   * @throws ExtractionException if the page holds no text that could be an article; no other
   *     exception is thrown, whatever the page
   */
  public Extraction extract(Page page) throws ExtractionException {
    if (page.content().isBlank()) {
      throw new ExtractionException("The page is empty (" + page.sourceId() + ")");
    }
    Body body = new Body.Builder().add(Body.Kind.PARAGRAPH, page.content()).build();
    return new Extraction(
        Article.builder(Article.Kind.ARTICLE).body(body).build(), java.util.List.of());
  }
}
