package dateline.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Credit;
import dateline.extract.Dateline;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Link;
import dateline.extract.Page;
import dateline.extract.PageDate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden pages: page.html becomes expected.txt. */
class HtmlPagesTest {
  private final Extractor extractor = new Extractor();

  @ParameterizedTest
  @ValueSource(strings = {"news", "columns", "blog", "wall", "scripted"})
  void readsThePage(String name) throws IOException {
    Page page = Page.of(name, Page.Form.HTML, resource(name + "/page.html"));
    assertThat(told(page)).isEqualTo(resource(name + "/expected.txt"));
  }

  private String told(Page page) {
    try {
      return told(extractor.extract(page).main());
    } catch (ExtractionException refused) {
      return "refused: " + refused.getMessage() + "\n";
    }
  }

  private static String told(Article article) {
    StringBuilder told = new StringBuilder();
    line(told, "headline", article.headline());
    line(told, "deck", article.deck());
    line(told, "site", article.site());
    line(told, "canonical", article.canonicalUrl());
    line(told, "authors", article.authors());
    line(told, "published", date(article.published()));
    line(told, "modified", date(article.modified()));
    Dateline dateline = article.dateline();
    line(
        told,
        "dateline",
        dateline == null ? null : dateline.place() + " " + orNone(dateline.date()));
    line(told, "language", article.language());
    line(told, "credits", article.credits().stream().map(Credit::name).toList());
    var source = article.primarySource();
    line(told, "primary source", source == null ? null : source.name() + " " + source.url());
    line(
        told,
        "images",
        article.images().stream().map(i -> i.caption() + " <" + i.credit() + ">").toList());
    line(told, "links", article.links().stream().map(Link::href).toList());
    told.append('\n');
    for (Body.Block block : article.body().blocks()) {
      told.append(block.kind()).append(' ').append(article.body().textOf(block)).append('\n');
    }
    return told.toString();
  }

  private static String date(PageDate date) {
    return date == null ? null : date.value() + " " + date.from();
  }

  private static void line(StringBuilder told, String name, Object value) {
    told.append(name).append(": ").append(orNone(value)).append('\n');
  }

  private static Object orNone(Object value) {
    return value == null ? "none" : value;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlPagesTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
