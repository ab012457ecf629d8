package dateline.extract.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.extract.Article;
import dateline.extract.Credit;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Image;
import dateline.extract.Page;
import dateline.extract.PageDate;
import dateline.extract.PageDate.Origin;
import dateline.extract.PrimarySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressReaderTest {
  private static final String POST =
      """
      {"id":9,"date":"2030-02-03T20:20:00","date_gmt":"2030-02-04T01:20:00","modified_gmt":"2030-02-04T03:00:06",
       "link":"https:\\/\\/lifted.example\\/?p=9",
       "title":{"rendered":"Mill &#038; quay: who pays?"},
       "content":{"rendered":"\\n<p>The mill at Osterby stopped on Sunday, the council said, and nobody knows who will pay.<\\/p>\\n
      <p>&#8220;We have asked three times,&#8221; said the mayor, Nils Aker.<\\/p>\\n
      <p><a href=\\"https:\\/\\/www.morningherald.example\\/mill-osterby\\">Morning Herald<\\/a><\\/p>\\n<p><\\/p>","protected":false},
       "author":6}
      """;

  private final Extractor extractor = new Extractor();

  @Test
  void readsAPost() throws ExtractionException {
    Article article = extractor.extract(Page.of("9", Page.Form.WORDPRESS, POST)).main();
    assertThat(article.headline()).isEqualTo("Mill & quay: who pays?");
    assertThat(article.published())
        .isEqualTo(PageDate.stated("2030-02-04T01:20:00Z").by(Origin.STRUCTURED_DATA));
    assertThat(article.modified())
        .isEqualTo(PageDate.stated("2030-02-04T03:00:06Z").by(Origin.STRUCTURED_DATA));
    assertThat(article.url()).isEqualTo("https://lifted.example/?p=9");
    assertThat(article.site()).isEqualTo("lifted.example");
    assertThat(article.text())
        .isEqualTo(
            "The mill at Osterby stopped on Sunday, the council said, and nobody knows who will pay."
                + "\n\n“We have asked three times,” said the mayor, Nils Aker.");
  }

  @Test
  void aClosingLinkToAnotherSiteIsThePrimarySourceAndNoText() throws ExtractionException {
    Article article = extractor.extract(Page.of("9", Page.Form.WORDPRESS, POST)).main();
    assertThat(article.primarySource())
        .isEqualTo(
            new PrimarySource(
                "https://www.morningherald.example/mill-osterby",
                "Morning Herald",
                "Morning Herald"));
    assertThat(article.credits()).containsExactly(new Credit("Morning Herald", "Morning Herald"));
  }

  @Test
  void theFeaturedPictureIsNotRepeatedWhereTheTextShowsItInAnotherSize()
      throws ExtractionException {
    String pictured =
        POST.replace(
                "\"rendered\":\"\\n<p>",
                "\"rendered\":\"<figure><img src='https:\\/\\/lifted.example\\/mill-1024x683.jpg'>"
                    + "<figcaption>The mill. Photo: Ana Lind<\\/figcaption><\\/figure>"
                    + "<figure><img src='https:\\/\\/lifted.example\\/quay.jpg'><\\/figure><p>")
            .replace(
                "\"author\":6}",
                "\"_embedded\":{\"wp:featuredmedia\":[{\"source_url\":"
                    + "\"https://lifted.example/mill.jpg\",\"caption\":{\"rendered\":"
                    + "\"<p>The mill. Photo: Ana Lind</p>\"}}]}}");
    Article article = extractor.extract(Page.of("9", Page.Form.WORDPRESS, pictured)).main();
    assertThat(article.images())
        .containsExactly(
            new Image("https://lifted.example/mill.jpg", "The mill.", "Ana Lind"),
            new Image("https://lifted.example/quay.jpg", null, null));
  }

  @Test
  void aTableInItsFigureIsText() throws ExtractionException {
    String table =
        POST.replace(
            "<p><\\/p>",
            "<figure class='wp-block-table'><table><tr><td>Mill<\\/td><td>1870<\\/td><\\/tr>"
                + "<tr><td>Quay<\\/td><td>1902<\\/td><\\/tr><\\/table><\\/figure><p>So it stands.<\\/p>");
    Article article = extractor.extract(Page.of("9", Page.Form.WORDPRESS, table)).main();
    assertThat(article.text()).contains("Mill | 1870\nQuay | 1902");
  }

  @Test
  void withoutTheTimeInUtcTheLocalTimeStaysWithoutZone() throws ExtractionException {
    String local = POST.replace("\"date_gmt\":\"2030-02-04T01:20:00\",", "");
    Article article = extractor.extract(Page.of("9", Page.Form.WORDPRESS, local)).main();
    assertThat(article.published())
        .isEqualTo(PageDate.stated("2030-02-03T20:20:00").by(Origin.STRUCTURED_DATA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {"id": 3,                                             | is no JSON
          [1, 2]                                                | a list of 2
          {"name": "x"}                                         | no content.rendered
          {"content": {"rendered": "", "protected": true}}      | protected by a password
          {"code": "rest_post_invalid_id", "message": "No post"} | reports an error, "No post"
          {"content": {"rendered": "<p> </p>"}}                 | no text in content.rendered
          """)
  void refusesWhatIsNoPostAndSaysWhy(String json, String reason) {
    assertThatThrownBy(() -> extractor.extract(Page.of("9", Page.Form.WORDPRESS, json)))
        .isInstanceOf(ExtractionException.class)
        .hasMessageContaining(reason);
  }
}
