package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.PageDate.Origin;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real post that an outlet lifted from another, as its REST API gives it. */
class LiftedPostTest {
  @Test
  void itsClosingLinkIsItsPrimarySource() throws IOException, ExtractionException {
    String json;
    try (DirectoryStream<Path> seeds = Files.newDirectoryStream(Shared.path("seeds"), "003*")) {
      json = Files.readString(seeds.iterator().next());
    }
    Article article = new Extractor().extract(Page.of("003", Page.Form.WORDPRESS, json)).main();
    assertThat(article.published())
        .isEqualTo(PageDate.stated("2026-05-29T01:20:00Z").by(Origin.STRUCTURED_DATA));
    assertThat(article.modified())
        .isEqualTo(PageDate.stated("2026-05-29T03:22:06Z").by(Origin.STRUCTURED_DATA));
    JsonNode post = JsonMapper.shared().readTree(json);
    Document content = Jsoup.parseBodyFragment(post.path("content").path("rendered").asString());
    assertThat(article.headline()).isEqualTo(post.path("title").path("rendered").asString());
    Element onlyLink = content.selectFirst("a");
    PrimarySource source = article.primarySource();
    assertThat(source).isNotNull();
    assertThat(source.name()).isEqualTo(onlyLink.text());
    assertThat(source.url()).isEqualTo(onlyLink.attr("href"));
    assertThat(article.body().paragraphs()).isEqualTo(21);
    assertThat(article.text())
        .doesNotContain(onlyLink.text())
        .startsWith(content.select("p").first().text())
        .endsWith(content.select("p").get(20).text());
    assertThat(article.language()).isEqualTo("en");
  }
}
