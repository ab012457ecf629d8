package dateline.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import org.junit.jupiter.api.Test;

class HiddenBodyTest {
  private static final String PROSE =
      "<p>The council of the isles decided on Monday to repair the ferry for eleven crowns, its chair said.</p>";

  @Test
  void scriptsShowABodyThatIsSentHidden() throws ExtractionException {
    String page =
        "<html><head><title>Ferry to be repaired</title></head><body style='display:none'><h1>Ferry to be repaired</h1>"
            + PROSE.repeat(4)
            + "</body></html>";
    assertThat(new Extractor().extract(Page.of("hidden", Page.Form.HTML, page)).main().text())
        .startsWith("The council of the isles");
  }

  @Test
  void textThatIsSentHiddenIsReadWhereNothingElseIsShown() throws ExtractionException {
    String page =
        "<html><body><div>Loading</div><div hidden><h1>Ferry to be repaired</h1>"
            + PROSE.repeat(14)
            + "</div></body></html>";
    assertThat(new Extractor().extract(Page.of("pieces", Page.Form.HTML, page)).main().text())
        .startsWith("The council of the isles");
  }
}
