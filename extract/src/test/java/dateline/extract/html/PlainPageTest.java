package dateline.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.extract.Article;
import dateline.extract.Credit;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import org.junit.jupiter.api.Test;

/** Pages with little markup and no class names, such as those made for the printer. */
class PlainPageTest {
  private static final String TEXT =
      "<p>The old lock at Merrow opened for boats on Friday, thirty-nine years after a storm broke its gates.</p>"
          + "<p>Two hundred people stood on the towpath when the first of them, a coal barge, came through.</p>"
          + "<p>The lock will be open at weekends until October, the canal society said on Friday evening.</p>";

  private final Extractor extractor = new Extractor();

  private Article read(String above, String below) throws ExtractionException {
    String page =
        "<html><head><title>Old lock at Merrow opens again</title>"
            + "<link rel=canonical href=https://www.bay.test/merrow-lock></head><body>"
            + "<h1>Old lock at Merrow opens again</h1>"
            + above
            + TEXT
            + below
            + "</body></html>";
    return extractor.extract(Page.of("merrow", Page.Form.HTML, page)).main();
  }

  private static void hasTheTextAlone(Article article) {
    assertThat(article.text()).startsWith("The old lock").endsWith("Friday evening.");
    assertThat(article.body().paragraphs()).isEqualTo(3);
  }

  @Test
  void aTitleThatDoesNotEndIsNone() {
    String page =
        "<html><head><title>Old lock at Merrow opens again</head><body>"
            + TEXT.repeat(9)
            + "<p>This article has been withdrawn.</p></body></html>";

    assertThatThrownBy(() -> extractor.extract(Page.of("merrow", Page.Form.HTML, page)))
        .isInstanceOf(ExtractionException.class)
        .hasMessageContaining("no headline");
  }

  @Test
  void aCreditLineInBoldTypeIsNoHeading() throws ExtractionException {
    Article article =
        read("", "<p><strong>Source: Merrow Wire</strong></p><p><b>More news</b></p>");
    hasTheTextAlone(article);
    assertThat(article.credits()).extracting(Credit::name).containsExactly("Merrow Wire");
  }

  @Test
  void anOutletInBracketsBelowTheTextIsACredit() throws ExtractionException {
    Article article = read("", "<p>(Merrow Press Agency)</p>");
    hasTheTextAlone(article);
    assertThat(article.credits())
        .containsExactly(new Credit("Merrow Press Agency", "(Merrow Press Agency)"));
  }

  @Test
  void aNameAloneBelowTheDateIsAByline() throws ExtractionException {
    Article article = read("<p>9 May 2026, 10:15</p><p><i>Ana Lind</i></p>", "");
    hasTheTextAlone(article);
    assertThat(article.authors()).containsExactly("Ana Lind");
    assertThat(read("<p>9 May 2026</p><h3>Merrow Lock</h3>", "").text()).startsWith("Merrow Lock");
  }

  @Test
  void itsOwnAddressIsNoText() throws ExtractionException {
    hasTheTextAlone(
        read("", "<hr><p>Printed from https://www.bay.test/merrow-lock on 9 May 2026</p>"));
    assertThat(read("", "<p>The society's reports are at https://canals.test/reports.</p>").text())
        .endsWith("https://canals.test/reports.");
  }
}
