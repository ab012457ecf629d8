package dateline.extract;

import dateline.extract.byline.Byline;
import dateline.extract.charset.Decoder;
import dateline.extract.charset.Magic;
import dateline.extract.credit.Agencies;
import dateline.extract.date.DateReader;
import dateline.extract.dump.DumpReader;
import dateline.extract.forum.HtmlForum;
import dateline.extract.html.HtmlReader;
import dateline.extract.html.SiteTemplate;
import dateline.extract.language.LanguageDetector;
import dateline.extract.markup.Markup;
import dateline.extract.markup.Outline;
import dateline.extract.wordpress.WordPressReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads from a page to the article on it. Thread-safe; make one and share it. */
public final class Extractor {
  /** Longer pages are refused: no article needs so much. UTF-16 code units. */
  public static final int MAX_LENGTH = 10_000_000;

  private final HtmlReader html;
  private final WordPressReader wordPress;
  private final HtmlForum forums = new HtmlForum();
  private final DumpReader dumps = new DumpReader();
  private final Carrier carrier;
  private final Decoder decoder = new Decoder();
  private final LanguageDetector languages = new LanguageDetector();

  public Extractor() {
    DateReader dates = new DateReader();
    Byline byline = new Byline();
    Agencies agencies = new Agencies();
    html = new HtmlReader(dates, byline, agencies);
    wordPress = new WordPressReader(dates, byline, agencies);
    carrier = new Carrier(dates, byline);
  }

  /**
   * The article on an HTML page as it came over the wire.
   *
   * @param html the page's bytes; their charset is told as browsers tell it
   * @param url the page's address, or null where it is not known
   * @throws ExtractionException if the page holds no text that could be an article, or the bytes
   *     are no characters, such as those of a picture
   */
  public Extraction extract(byte[] html, @Nullable String url) throws ExtractionException {
    String sourceId = url == null || url.isBlank() ? "page" : url;
    String other = Magic.of(html);
    if (other != null) {
      throw new ExtractionException("The page is " + other + ", not HTML (" + sourceId + ")");
    }
    String content = decoder.decode(html, null);
    return extract(new Page(sourceId, Page.Form.HTML, content, url, null, Page.Stated.NOTHING));
  }

  /**
   * The article on a page, with the replies where the page is a forum thread.
   *
   * @throws ExtractionException if the page holds no text that could be an article, or its content
   *     was no characters before it was decoded; no other exception is thrown, whatever the page
   */
  public Extraction extract(Page page) throws ExtractionException {
    return extract(page, SiteTemplate.NONE);
  }

  /**
   * The same, without what is known to stand on many pages of the page's site.
   *
   * @param site what {@link SiteTemplate#learn} found on pages of the site
   * @throws ExtractionException if the page holds no text that could be an article; no other
   *     exception is thrown, whatever the page
   */
  public Extraction extract(Page page, SiteTemplate site) throws ExtractionException {
    if (page.content().isBlank()) {
      throw new ExtractionException("The page is empty (" + page.sourceId() + ")");
    }
    if (Magic.binary(page.content())) {
      throw new ExtractionException(
          "The page is binary data, not characters (" + page.sourceId() + ")");
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
      return told(
          switch (page.form()) {
            case HTML -> html(page, site);
            case WORDPRESS -> new Extraction(wordPress.read(page), List.of());
            case TEXT -> dumps.read(page.withContent(site.without(page.content())));
          },
          page);
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

  private Extraction html(Page page, SiteTemplate site) throws ExtractionException {
    Outline outline = new Outline(Markup.parse(page.content(), page.url()));
    Optional<Extraction> thread = forums.read(outline, page);
    return thread.isPresent()
        ? thread.get()
        : new Extraction(html.read(outline, page, site), List.of());
  }

  /** With the language of each text, and what the carrier says. */
  private Extraction told(Extraction extraction, Page page) {
    Article main = carrier.told(told(extraction.main(), page), page);
    return new Extraction(
        main,
        extraction.replies().stream()
            .map(reply -> carrier.toldReply(told(reply, page), page))
            .toList());
  }

  /** The text's own language where it is long enough; else what carrier or page say. */
  private Article told(Article article, Page page) {
    String stated = Carrier.primaryTag(page.stated().language());
    String otherwise = stated == null ? Carrier.primaryTag(article.language()) : stated;
    String detected = languages.detect(article.text(), otherwise);
    String language = detected == null ? otherwise : detected;
    return article.toBuilder()
        .language(language)
        .pageKind(
            article.kind() == Article.Kind.ARTICLE ? article.pageKind() : PageKind.FORUM_THREAD)
        .build();
  }
}
