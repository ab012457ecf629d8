package dateline.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKindsTest {
  private final Extractor extractor = new Extractor();

  private String text(String html) throws ExtractionException {
    return extractor.extract(Page.of("page", Page.Form.HTML, html)).main().text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Error response</title><h1>Error response</h1><p>Error code: 404</p><p>Message: File not found.</p>"
            + "<p>Error code explanation: 404 - Nothing matches the given URI.</p>",
        "<title>404 Not Found</title><h1>Not found</h1><p>The requested address was not found on this server.</p>",
      })
  void aServersErrorMessageIsNoArticle(String html) {
    assertThatThrownBy(() -> text(html))
        .isInstanceOf(ExtractionException.class)
        .hasMessageContaining("error message");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Harbour Post</h1><p>We value your privacy. Please accept all cookies to continue.</p>",
        "<h1>Harbour Post</h1><p>We value your privacy. To bring you the news free of charge we need your permission."
            + " Accept all cookies to continue.</p>",
      })
  void aWallOfOneSentenceIsNoArticle(String html) {
    assertThatThrownBy(() -> text(html))
        .isInstanceOf(ExtractionException.class)
        .hasMessageContaining("consent");
  }

  @Test
  void aReportOnErrorsAndCookiesIsOne() throws ExtractionException {
    assertThat(
            text(
                "<h1>Harbour office asks visitors about cookies</h1><p>Visitors of the harbour office's pages will be asked"
                    + " about cookies from Monday. Those who declined had until now seen error code 404.</p>"))
        .startsWith("Visitors of the harbour office");
  }
}
