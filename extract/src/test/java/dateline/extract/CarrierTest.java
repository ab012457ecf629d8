package dateline.extract;

import static dateline.extract.Page.Stated.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.PageDate.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierTest {
  private static final String URL = "https://www.vale-post.example/2026/ferry";
  private static final String FIRST =
      "The ferry to Orm stayed in harbour on Tuesday after its captain refused to sail.";
  private static final String SECOND =
      "He told the owners that two of the four engines had not been looked at since the autumn.";

  private final Extractor extractor = new Extractor();

  private static String content(Page.Form form) {
    return switch (form) {
      case HTML ->
          "<html><head><title>Other words</title></head><body><h1>Other words</h1><p>"
              + FIRST
              + "</p><p>"
              + SECOND
              + "</p></body></html>";
      case TEXT -> "Other words\n\nBy Olm Dag\n3 March 2026\n\n" + FIRST + "\n\n" + SECOND;
      case WORDPRESS ->
          "{\"date\":\"2026-03-03T10:00:00\",\"title\":{\"rendered\":\"Other words\"},"
              + "\"content\":{\"rendered\":\"<p>"
              + FIRST
              + "</p><p>"
              + SECOND
              + "</p>\"}}";
    };
  }

  private Article read(Page.Form form, Page.Stated stated, String url) throws ExtractionException {
    return extractor.extract(new Page("p", form, content(form), url, null, stated)).main();
  }

  @Test
  void aYearOfNineFiguresIsNoDate() throws ExtractionException {
    String year = "+999999999-05-08T06:48:00Z";
    Page.Stated stated = new Page.Stated(null, List.of(), year, year, null, null);
    assertThat(read(Page.Form.HTML, stated, URL).published()).isNull();
  }

  @Test
  void theMomentOfAListStandsInForADateThatIsMissingOrCoarse() throws ExtractionException {
    PageDate listed = dated("", "2026-03-04T08:15:30.5Z");
    assertThat(listed).isNotNull();
    assertThat(listed.value()).isEqualTo("2026-03-04T08:15:30Z");
    assertThat(listed.origin()).isEqualTo(Origin.CARRIER);
    assertThat(listed.from()).isEqualTo(PageDate.From.INFERRED);
    assertThat(dated("2026-03", "2026-03-04T08:15:30Z")).isEqualTo(listed);
    assertThat(dated("2026-02", "2026-03-04T08:15:30Z")).isEqualTo(dated("2026-02", null));
    assertThat(dated("2026-03-03", "2026-03-04T08:15:30Z")).isEqualTo(dated("2026-03-03", null));
  }

  private @Nullable PageDate dated(String stated, @Nullable String listed)
      throws ExtractionException {
    String meta = "<head><meta property='article:published_time' content='" + stated + "'>";
    String html = content(Page.Form.HTML).replace("<head>", meta);
    Page page = new Page("p", Page.Form.HTML, html, URL, null, NOTHING);
    return extractor
        .extract(page.listed(listed == null ? null : Instant.parse(listed)))
        .main()
        .published();
  }

  @Test
  void aTitleWithoutAnEndIsNone() throws ExtractionException {
    String endless = "Share ".repeat(1_000);
    Page.Stated stated = new Page.Stated(endless, List.of(), null, null, endless, null);
    assertThat(read(Page.Form.HTML, stated, URL).headline()).isEqualTo("Other words");
    assertThat(stated.site()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Page.Form.class)
  void whatTheCarrierSaysIsBelieved(Page.Form form) throws ExtractionException {
    Article article =
        read(
            form,
            new Page.Stated(
                "Ferry stays in harbour",
                List.of("Ana Lind"),
                "2026-01-17T12:00:00+01:00",
                "2026-01-18",
                "Vale Post",
                "en-GB"),
            URL);
    assertThat(article.headline()).isEqualTo("Ferry stays in harbour");
    assertThat(article.authors()).containsExactly("Ana Lind");
    assertThat(article.published())
        .isEqualTo(PageDate.stated("2026-01-17T12:00:00+01:00").by(Origin.CARRIER));
    assertThat(article.modified()).isEqualTo(PageDate.stated("2026-01-18").by(Origin.CARRIER));
    assertThat(article.site()).isEqualTo("Vale Post");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-17T12:00:00", "2026-01-17T12:00", "2026-01-17", "2026-01"})
  void aTimeKeepsItsForm(String time) throws ExtractionException {
    Page.Stated stated = new Page.Stated(null, List.of(), time, null, null, null);
    for (Page.Form form : Page.Form.values()) {
      assertThat(read(form, stated, URL).published())
          .isEqualTo(PageDate.stated(time).by(Origin.CARRIER));
    }
  }

  @ParameterizedTest
  @EnumSource(Page.Form.class)
  void aPageWithoutANameIsCalledByItsHost(Page.Form form) throws ExtractionException {
    assertThat(read(form, Page.Stated.NOTHING, URL).site()).isEqualTo("vale-post.example");
  }

  @Test
  void anOpeningPostIsDatedByItsCarrierAndItsRepliesAreNot() throws ExtractionException {
    String thread =
        """
        Quay talk

        Where has the ferry gone

        Started by tarhand, May 27, 2026, 01:12 PM

        Previous topic - Next topic

        tarhand

        The ferry to Orm was not at its place this morning, and nobody at the office could say why.

        rope_end

        Quote from: tarhand on May 27, 2026, 01:12 PM

        May 28, 2026, 09:00 AM

        It is in the yard at Nether Quay with two of its engines out, I saw it from the road today.

        Quick Reply
        """;
    Extraction found =
        extractor.extract(
            new Page(
                "t",
                Page.Form.TEXT,
                thread,
                URL,
                null,
                new Page.Stated(null, List.of(), "2026-05-27T13:12:00Z", null, "Quay Talk", null)));
    assertThat(found.main().kind()).isEqualTo(Article.Kind.POST);
    assertThat(found.main().published())
        .isEqualTo(PageDate.stated("2026-05-27T13:12:00Z").by(Origin.CARRIER));
    assertThat(found.main().site()).isEqualTo("Quay Talk");
    assertThat(found.replies())
        .allSatisfy(reply -> assertThat(reply.site()).isEqualTo("Quay Talk"))
        .noneMatch(reply -> found.main().published().equals(reply.published()));
  }
}
