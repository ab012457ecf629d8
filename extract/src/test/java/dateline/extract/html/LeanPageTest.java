package dateline.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.ExtractionException;
import dateline.extract.Page;
import dateline.extract.byline.Byline;
import dateline.extract.credit.Agencies;
import dateline.extract.date.DateReader;
import dateline.extract.markup.Markup;
import dateline.extract.markup.Outline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What is kept from the parser changes nothing in what is read, whatever stands between its tags.
 */
class LeanPageTest {
  private static final String URL = "https://vale.example/harbour";
  private static final int DEPTH = 200;
  private static final HtmlReader READER =
      new HtmlReader(new DateReader(), new Byline(), new Agencies());

  /** A page's tags, each with the text behind it. */
  private static final List<String> TAGS = List.of(news().split("(?=<)"));

  private static final int BROKEN = 6;

  private static final List<String> PIECES =
      List.of(
          "<script>go('<p>a</p>')</script>",
          "<script>{\"datePublished\": \"2031-05-02\"}</script>",
          "<script><!-- write('<script>a</script>') --></script>",
          "<script type='application/ld+json'>{\"headline\": \"Harbour\"}</script>",
          "<script ",
          "</script>",
          "<style>p { display: none }</style>",
          "<style",
          "<svg a='>'><path d='m'/> <g></g></svg>",
          "<svg><title>Logo</title><p>a</svg>",
          "<svg/>",
          "<!--",
          "-->",
          "<!-- <script> -->",
          "<!--[if IE]><style><![endif]-->",
          "<![CDATA[<script>]]>",
          "<textarea>",
          "<title><script>",
          "</title>",
          "<iframe>",
          "<plaintext>",
          "\"",
          "'",
          ">",
          "<");

  @Property(tries = 300)
  void aPageWithBrokenElementsGivesTheArticleOfAWholeReading(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder html = new StringBuilder();
    for (String tag : TAGS) {
      boolean broken = random.nextInt(TAGS.size()) < BROKEN;
      html.append(broken ? PIECES.get(random.nextInt(PIECES.size())) : "").append(tag);
    }
    String page = html.toString();
    Document whole = Parser.htmlParser().setMaxDepth(DEPTH).parseInput(page, URL);
    assertThat(article(Markup.parse(page, URL), page)).isEqualTo(article(whole, page));
  }

  /** The article, or empty where the page has none. */
  private static Optional<Article> article(Document document, String html) {
    Page page = new Page("page", Page.Form.HTML, html, URL, null, Page.Stated.NOTHING);
    try {
      return Optional.of(READER.read(new Outline(document), page, SiteTemplate.NONE));
    } catch (ExtractionException refused) {
      return Optional.empty();
    }
  }

  private static String news() {
    try (InputStream in = LeanPageTest.class.getResourceAsStream("news/page.html")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
