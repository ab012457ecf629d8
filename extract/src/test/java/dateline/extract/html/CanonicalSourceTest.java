package dateline.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import dateline.extract.PrimarySource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages that name a canonical address, and whose it is. */
class CanonicalSourceTest {
  private static final String NAME =
      "<meta property='og:site_name' content='Quarry Lane Blog'><title>Smoke over the lane</title>";

  private static final String TITLE =
      "<title>Smoke over the lane | Quarry Lane Blog</title></head><body><header><a href='/'>Quarry Lane Blog</a></header>";

  private static final String TEXT =
      "<article><h1>Smoke over the lane</h1>"
          + "<p>The sirens woke the whole lane at half past four, and the sky over the brickworks was red.</p>"
          + "<p>A van went round and told everybody to shut the windows and to stay where they were.</p>"
          + "<p>By seven the cars were covered with grey flakes, and the smell was that of varnish.</p>";

  private final Extractor extractor = new Extractor();

  private @Nullable PrimarySource source(String head, String host, String below)
      throws ExtractionException {
    String html =
        "<html><head><link rel=canonical href=https://"
            + host
            + "/morning>"
            + head
            + TEXT
            + below
            + "</article></body></html>";
    return extractor.extract(Page.of("morning.html", Page.Form.HTML, html)).main().primarySource();
  }

  private static String links(String host) {
    return ("<p><a href='https://" + host + "/more'>More</a></p>").repeat(5);
  }

  @Test
  void anAddressThatIsShortForTheNameIsThePagesOwn() throws ExtractionException {
    assertThat(source(NAME, "quarryblog.example", "")).isNull();
    assertThat(source(TITLE, "quarryblog.example", "")).isNull();
    assertThat(source(TITLE, "www.qlaneblog.example", "")).isNull();
  }

  @Test
  void aNameThatTheHeadStatesBesideTheAddressIsThatOfItsSite() throws ExtractionException {
    assertThat(source(NAME, "annasnotes.example", "")).isNull();
    assertThat(source(NAME, "annasnotes.example", links("annasnotes.example"))).isNull();
  }

  @Test
  void whereMostLinksLeadIsThePagesSite() throws ExtractionException {
    assertThat(source(TITLE, "annasnotes.example", links("annasnotes.example"))).isNull();
    assertThat(source(NAME, "tarntidings.example", links("quarrylaneblog.example")))
        .extracting(PrimarySource::url)
        .isEqualTo("https://tarntidings.example/morning");
  }

  @Test
  void aPageThatOnlyCallsItselfOtherwiseWasTakenFromThere() throws ExtractionException {
    assertThat(source(TITLE, "tarntidings.example", ""))
        .extracting(PrimarySource::url)
        .isEqualTo("https://tarntidings.example/morning");
    // A link in the text is the text's, and the text is theirs.
    assertThat(
            source(TITLE, "tarntidings.example", "<a href=https://tarntidings.example/>Tarn</a>"))
        .isNotNull();
  }

  @Test
  void aNameInAnotherScriptDoesNotMakeTheHostAnotherSite() throws ExtractionException {
    assertThat(source(TITLE.replace("Quarry Lane Blog", "Вестник карьера"), "tarn.example", ""))
        .isNull();
  }

  @Test
  void whereThePageCameFromDecides() throws ExtractionException {
    String html = "<link rel=canonical href=https://tarntidings.example/morning>" + NAME + TEXT;
    Page page =
        new Page(
            "morning",
            Page.Form.HTML,
            html,
            "https://annasnotes.example/m",
            null,
            Page.Stated.NOTHING);
    assertThat(extractor.extract(page).main().primarySource()).isNotNull();
  }

  @Test
  void aPageThatCreditsTheOthersWasTakenFromThere() throws ExtractionException {
    assertThat(source(NAME, "tarntidings.example", "<p>With inputs from Tarn Tidings</p>"))
        .extracting(PrimarySource::url)
        .isEqualTo("https://tarntidings.example/morning");
  }
}
