package dateline.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.markup.Markup;
import dateline.extract.markup.Outline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
  private static final String SITE = "The Vale Post";
  private static final String HOST = "valepost.example";

  private static @Nullable String headline(String html) {
    Outline page = new Outline(Markup.parse(html, null));
    return Headline.of(page, new MetadataReader().read(page), SITE, HOST);
  }

  private static String ld(String headline) {
    return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\""
        + headline
        + "\"}</script>";
  }

  private static String og(String title) {
    return "<meta property=og:title content=\"" + title + "\">";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          Old bridge closed for repairs | City | The Vale Post ! Old bridge closed for repairs | City
          Old bridge closed for repairs - Vale Post            ! Old bridge closed for repairs
          The Vale Post: Old bridge closed for repairs         ! Old bridge closed for repairs
          The Vale Post：Old bridge closed for repairs          ! Old bridge closed for repairs
          Old bridge closed for repairsㅣThe Vale Post          ! Old bridge closed for repairs
          Old bridge closed for repairs--The Vale Post         ! Old bridge closed for repairs
          Old bridge closed for repairs-The Vale Post          ! Old bridge closed for repairs
          Old bridge closed for repairs | valepost.example     ! Old bridge closed for repairs
          Vale Post wins prize for bridge report               ! Vale Post wins prize for bridge report
          Bridge: closed for repairs                           ! Bridge: closed for repairs
          Bridge &amp;amp; tunnel closed for repairs           ! Bridge & tunnel closed for repairs
          """)
  void theSitesNameIsNoPartOfIt(String title, String headline) {
    assertThat(headline("<title>" + title + "</title><p>Text.")).isEqualTo(headline);
  }

  @Test
  void whatEveryTitleHasIsTheHeadlineAndTheRestFurniture() {
    assertThat(
            headline(
                "<title>Old bridge closed for repairs - City - The Vale Post</title>"
                    + og("Old bridge closed for repairs")))
        .isEqualTo("Old bridge closed for repairs");
    assertThat(
            headline(
                ld("Old bridge closed for repairs - City news")
                    + "<h1>Old bridge closed for repairs</h1>"))
        .isEqualTo("Old bridge closed for repairs");
  }

  @Test
  void jsonLdIsBelieved() {
    assertThat(headline(ld("Bridge: closed till May") + og("Closed!") + "<h1>Closed till May</h1>"))
        .isEqualTo("Bridge: closed till May");
  }

  @Test
  void jsonLdThatStandsAloneIsOutvotedByWhatReadersSee() {
    assertThat(
            headline(ld("Bridge facts 2026") + og("Closed till May") + "<h1>Closed till May</h1>"))
        .isEqualTo("Closed till May");
  }

  @Test
  void jsonLdThatIsCutOffOrGarbledIsNot() {
    String whole = "The old bridge over the river is closed for repairs until the end of May";
    assertThat(headline(ld("The old bridge over the river is closed…") + "<h1>" + whole + "</h1>"))
        .isEqualTo(whole);
    assertThat(headline(ld("BrÃ¼cke bis Mai gesperrt") + "<h1>Brücke bis Mai gesperrt</h1>"))
        .isEqualTo("Brücke bis Mai gesperrt");
    String longest = "The old bridge " + "and the road ".repeat(7);
    assertThat(headline(ld(longest.strip()) + "<h1>" + longest + "are closed</h1>"))
        .isEqualTo(longest + "are closed");
  }

  @Test
  void aKickerIsNoPartOfItWhereTheRestIsConfirmed() {
    assertThat(
            headline(
                og("The old bridge is closed till May")
                    + "<h1><span>City</span> : <span>The old bridge is closed till May</span></h1>"))
        .isEqualTo("The old bridge is closed till May");
    assertThat(
            headline(
                og("The river: The old bridge is closed till May")
                    + "<h1><span>City - </span>The old bridge is closed till May</h1>"))
        .isEqualTo("The old bridge is closed till May");
  }

  @Test
  void aHeadingOfThePageThatNoTitleKnowsIsNone() {
    assertThat(headline(og("The old bridge is closed - The Vale Post") + "<h1>Log in</h1>"))
        .isEqualTo("The old bridge is closed");
    assertThat(headline("<title>The Vale Post</title><h1>The Vale Post</h1><h2>Closed</h2>"))
        .isEqualTo("Closed");
    assertThat(headline("<p>Text.")).isNull();
  }

  @Test
  void signsWithoutWidthAreLeftOut() {
    assertThat(headline("<h1>Bridge re\u00adpairs\u200b  begin</h1>"))
        .isEqualTo("Bridge repairs begin");
  }
}
