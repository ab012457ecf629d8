package dateline.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import org.junit.jupiter.api.Test;

class ScriptedTextTest {
  private static final String HEADLINE = "Ferry to Vessel Sound will be repaired";
  private static final String SENTENCE =
      "The council of the isles decided on Monday to repair the ferry for eleven crowns, its chair said. ";
  private static final String NOTICE =
      "We keep cookies on your device so that pages open faster, and share what we learn with partners. ";

  private static String found(String script) {
    return ScriptedText.find("<p>Loading</p><script>" + script + "</script>", HEADLINE);
  }

  @Test
  void findsPlainTextInJson() {
    assertThat(found("window.state={\"a\":\"b\",\"text\":\"" + SENTENCE.repeat(6) + "\"};"))
        .isEqualTo(SENTENCE.repeat(6));
  }

  @Test
  void findsTextInJsonThatIsAString() {
    String json = "{\\x22text\\x22:\\x22" + SENTENCE.repeat(6) + "\\x22}";

    assertThat(found("let it = 'don\\'t';state=JSON.parse('" + json + "')"))
        .isEqualTo(SENTENCE.repeat(6));
  }

  @Test
  void decodesWhatIsEscaped() {
    String html = "\\u003cp class=\\\"a\\\"\\u003e" + SENTENCE.repeat(3) + "\\n\\u003c\\/p\\u003e";

    assertThat(found("{\"html\":\"" + html.repeat(2) + "\"}"))
        .isEqualTo(("<p class=\"a\">" + SENTENCE.repeat(3) + "\n</p>").repeat(2));
  }

  @Test
  void takesTheLongestOfThoseThatFitTheHeadline() {
    assertThat(
            found(
                "[\""
                    + SENTENCE.repeat(5)
                    + "\",\""
                    + SENTENCE.repeat(7)
                    + "\",\""
                    + NOTICE.repeat(20)
                    + "\"]"))
        .isEqualTo(SENTENCE.repeat(7));
  }

  @Test
  void passesOverWhatIsNoText() {
    assertThat(found("{\"notice\":\"" + NOTICE.repeat(9) + "\"}")).isNull();
    assertThat(found("{\"summary\":\"" + SENTENCE + "\"}")).isNull();
    assertThat(found("{\"open\":\"" + SENTENCE.repeat(9))).isNull();
    assertThat(found("{\"css\":\"" + ".ferry{repair:sound}".repeat(90) + "\"}")).isNull();
    assertThat(ScriptedText.find("<p>" + "\"" + SENTENCE.repeat(9) + "\"", HEADLINE)).isNull();
  }

  @Test
  void isNotLookedForWhereThePageShowsItsText() throws ExtractionException {
    String shown = "<p>" + SENTENCE + SENTENCE + "</p>";
    String page =
        "<title>"
            + HEADLINE
            + "</title>"
            + shown
            + "<script>x={\"text\":\"Ferry. "
            + SENTENCE.repeat(9)
            + "\"}</script>";

    assertThat(new Extractor().extract(page(page)).main().text()).hasSizeLessThan(300);
  }

  @Test
  void aShellWithoutTextIsRefusedAsBefore() {
    String page =
        "<title>" + HEADLINE + "</title><script>x={\"n\":\"" + NOTICE.repeat(9) + "\"}</script>";

    assertThatThrownBy(() -> new Extractor().extract(page(page)))
        .isInstanceOf(ExtractionException.class)
        .hasMessageContaining("no text of an article");
  }

  private static Page page(String html) {
    return Page.of("shell", Page.Form.HTML, html);
  }
}
