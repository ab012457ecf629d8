package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A real post that an outlet lifted from another, as its REST API gives it. */
class LiftedPostTest {
  @Test
  void itsClosingLinkIsItsPrimarySource() throws IOException, ExtractionException {
    String json;
    try (DirectoryStream<Path> seeds = Files.newDirectoryStream(Shared.path("seeds"), "003*")) {
      json = Files.readString(seeds.iterator().next());
    }
    Article article = new Extractor().extract(Page.of("003", Page.Form.WORDPRESS, json)).main();
    assertThat(article.published()).isEqualTo(PageDate.stated("2026-05-29T01:20:00Z"));
    assertThat(article.modified()).isEqualTo(PageDate.stated("2026-05-29T03:22:06Z"));
    assertThat(article.headline()).startsWith("Moscow, Taliban forge").doesNotContain("&");
    PrimarySource source = article.primarySource();
    assertThat(source).isNotNull();
    assertThat(source.name()).isEqualTo("Foxnews");
    assertThat(source.url()).startsWith("https://www.foxnews.com/");
    assertThat(article.body().paragraphs()).isEqualTo(21);
    assertThat(article.text()).doesNotContain("Foxnews").endsWith("reported May 14.");
    assertThat(article.language()).isEqualTo("en");
  }
}
