package dateline.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
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
}
