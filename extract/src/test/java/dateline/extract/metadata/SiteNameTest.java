package dateline.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import dateline.extract.markup.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteNameTest {
  private static final String TITLE = "<title>Milk runs out | Harbour Post</title>";
  private static final String TEXT =
      "<p>Shops on the outer islands ran out of fresh milk on Monday, the eighth day of the ferry strike, grocers said.</p>"
          + "<p>The owner of the largest shop said that she had sold the last bottle at seven in the morning.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        TITLE + "<div><h1>Milk runs out</h1>" + TEXT + "</div>",
        TITLE + "<div id=main><h2>Milk runs out</h2>" + TEXT + "</div>",
        TITLE + "<div><h1>Milk runs out</h1></div><div>" + TEXT + "</div>",
        TITLE
            + "<meta property=og:title content='Milk runs out'><div class=content><h1>Milk runs out</h1>"
            + TEXT
            + "</div>",
        "<title>Milk runs out - Harbour Post</title><div class=post><h1>Milk runs out</h1>"
            + TEXT
            + "</div>",
      })
  void aBoxAroundTheTextIsNoMarkOfTheSite(String html) throws ExtractionException {
    Article article = new Extractor().extract(Page.of("milk", Page.Form.HTML, html)).main();
    assertThat(article.headline()).isEqualTo("Milk runs out");
    assertThat(article.site()).isNotEqualTo("Milk runs out");
  }

  @Test
  void aFirstBoxWithTheNameAloneIsOne() {
    String html = TITLE + "<div>Harbour Post</div><h1>Milk runs out</h1>" + TEXT;
    assertThat(SiteName.of(Markup.parse(html, null), null)).isEqualTo("Harbour Post");
  }

  @ParameterizedTest
  @CsvSource({
    "hillnews.example, The Hill Street News, true",
    "www.hsnews.example, Hill Street News, false",
    "hsnews.example, Hill Street News, true",
    "hillhill.example, Hill Street News, false",
    "newshill.example, Hill Street News, false",
    "hillpost.example, Hill Street News, false",
    "example, Hill Street News, false",
    "a.example, A, false"
  })
  void aHostMayBeShortForAName(String host, String name, boolean wanted) {
    assertThat(SiteName.isShortFor(host, name)).isEqualTo(wanted);
  }
}
