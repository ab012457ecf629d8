package dateline.extract;

import dateline.extract.byline.Byline;
import dateline.extract.credit.Agencies;
import dateline.extract.date.DateReader;
import dateline.extract.html.HtmlReader;
import dateline.extract.html.Markup;
import dateline.extract.wordpress.WordPressReader;
import java.util.List;
import org.jsoup.nodes.Document;

/** Leads from a page to the article on it. Thread-safe; make one and share it. */
public final class Extractor {
  /** Longer pages are refused: no article needs so much. UTF-16 code units. */
  public static final int MAX_LENGTH = 10_000_000;

  private final HtmlReader html;
  private final WordPressReader wordPress;

  public Extractor() {
    DateReader dates = new DateReader();
    Byline byline = new Byline();
    Agencies agencies = new Agencies();
    html = new HtmlReader(dates, byline, agencies);
    wordPress = new WordPressReader(dates, byline, agencies);
  }

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
    if (page.content().length() > MAX_LENGTH) {
      throw new ExtractionException(
          "The page has "
              + page.content().length()
              + " characters, more than the "
              + MAX_LENGTH
              + " that are read ("
              + page.sourceId()
              + ")");
    }
    try {
      return switch (page.form()) {
        case HTML -> html(page);
        case WORDPRESS -> article(wordPress.read(page));
        case TEXT -> text(page);
      };
    } catch (RuntimeException unforeseen) {
      throw new ExtractionException(
          "The page could not be read, which is a fault of Dateline: "
              + unforeseen
              + " ("
              + page.sourceId()
              + ")",
          unforeseen);
    }
  }

  private Extraction html(Page page) throws ExtractionException {
    Document document = Markup.parse(page.content(), page.url());
    return article(html.read(document, page));
  }

  private Extraction text(Page page) {
    Body.Builder body = new Body.Builder();
    page.content().lines().forEach(line -> body.add(Body.Kind.PARAGRAPH, line));
    return article(Article.builder(Article.Kind.ARTICLE).body(body.build()).build());
  }

  private static Extraction article(Article article) {
    return new Extraction(article, List.of());
  }
}
