package dateline.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkupTest {

  /** The parser alone would copy a name of eight megabytes four thousand times. */
  @Test
  void aNameThatDoesNotEndIsCut() {
    String page = "<p>Before the storm.</p><" + "x".repeat(8_000_000) + "><p>After it.</p>";
    Document document = Markup.parse(page, null);
    assertThat(document.select("p").eachText()).contains("Before the storm.", "After it.");
    assertThat(document.getAllElements()).allMatch(e -> e.normalName().length() < 3_000);
  }

  @Test
  void aLongPageIsReadAsItIs() {
    String page = "<p>Twelve ferries a day.</p>".repeat(40_000);
    assertThat(Markup.parse(page, null).select("p")).hasSize(40_000);
  }

  @Test
  void aNameGoesOnOverFurtherSigns() {
    String page = "<p>Before the storm.</p>" + "<i.length;o++)t".repeat(100_000);
    Document document = Markup.parse(page, null);
    assertThat(document.getAllElements()).allMatch(e -> e.normalName().length() < 3_000);
  }

  @Test
  void linksOfALongAddressAreResolvedAgainstItsFolder() {
    assertThat(link("https://a.example/b/c")).isEqualTo("https://a.example/b/d");
    assertThat(link("https://a.example/b/" + "c".repeat(600))).isEqualTo("https://a.example/b/d");
    assertThat(link("https://a.example/b/?" + "c/".repeat(600))).isEqualTo("https://a.example/b/d");
    assertThat(link("https://a.example/" + "c/".repeat(600))).isEqualTo("d");
    assertThat(link("https://" + "a".repeat(300) + ".example/b/")).isEqualTo("d");
    assertThat(link(null)).isEqualTo("d");
  }

  private static String link(@Nullable String url) {
    Element link = Markup.parse("<a href=d>The ferry</a>", url).expectFirst("a");
    return Reference.of(link, "href");
  }
}
