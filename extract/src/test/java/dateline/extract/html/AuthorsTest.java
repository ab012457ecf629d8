package dateline.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Credit;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {
  private static final String TITLE = "<h1>Old bridge closed for repairs until the end of May</h1>";

  private static final String TEXT =
      """
      <p>The council of the town closed the old bridge over the river on Monday, and nobody can cross it now.</p>
      <p>Engineers found cracks in two of its seven pillars, which have stood in the water for ninety years.</p>
      <p>Drivers have to take the road past the mill, a detour of nine kilometres, until the work is done.</p>
      <p>The mayor said that the town had saved for the repairs since the flood, and that it was high time.</p>
      <p>Shopkeepers on the far bank asked for a ferry, which the council will talk about in a week.</p>
      <p>The bridge was last closed eleven years ago, when a barge had hit it in the fog and sunk.</p>
      """;

  private static final Extractor EXTRACTOR = new Extractor();

  private Article read(String html) throws ExtractionException {
    return EXTRACTOR
        .extract(
            new Page(
                "page",
                Page.Form.HTML,
                html,
                "https://www.valepost.example/bridge",
                null,
                Page.Stated.NOTHING))
        .main();
  }

  private List<String> authors(String html) throws ExtractionException {
    return read(html).authors();
  }

  private static String article(String head, String foot) {
    return "<body><article>" + TITLE + head + TEXT + foot + "</article></body>";
  }

  private static String ld(String author) {
    return "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":"
        + author
        + "},{\"@type\":\"Person\",\"@id\":\"#p1\",\"name\":\"Ana Lind\"}]}</script>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          "Ana Lind"                                                          ! Ana Lind
          ["Ana Lind", {"@type":"Person","name":"Tom Reyes"}]                 ! Ana Lind;Tom Reyes
          {"@type":"Person","name":"Ana Lind and Tom Reyes"}                  ! Ana Lind;Tom Reyes
          {"@type":"Person","name":["Ana Lind","Tom Reyes"]}                  ! Ana Lind;Tom Reyes
          {"@type":["Person"],"givenName":"Ana","familyName":"Lind"}          ! Ana Lind
          {"@id":"#p1"}                                                       ! Ana Lind
          [{"@id":"#p1"},{"@type":"Person","name":"Tom Reyes, Kordpress"}]    ! Ana Lind;Tom Reyes
          "&lt;b&gt;Ana Lind&lt;/b&gt;"                                       ! Ana Lind
          {"@type":"Person","name":"ANA LIND"}                                ! ANA LIND
          [{"@type":"Organization","name":"Tal Zwei"},{"name":"Ana Lind"}]    ! Ana Lind
          """)
  void jsonLdNamesThemInManyForms(String author, String names) throws ExtractionException {
    assertThat(authors(ld(author) + article("", ""))).isEqualTo(Arrays.asList(names.split(";")));
  }

  @Test
  void anAgencyInTheirPlaceIsACredit() throws ExtractionException {
    Article read = read(ld("[{\"@type\":\"Organization\",\"name\":\"dpa\"}]") + article("", ""));
    assertThat(read.authors()).isEmpty();
    assertThat(read.credits()).extracting(Credit::name).containsExactly("dpa");
  }

  @Test
  void whoeverStandsBesideThemInTheBylineWroteToo() throws ExtractionException {
    String bylines =
        "<div class=bylines><a rel=author>Tom Reyes</a> <a rel=author>Ana Lind</a>"
            + "<span>Harbour Desk</span></div>";
    assertThat(authors(ld("\"Ana Lind\"") + article(bylines, "")))
        .containsExactly("Ana Lind", "Tom Reyes");
  }

  @Test
  void theBylineDecidesBetweenPlacesThatDisagree() throws ExtractionException {
    String meta = "<meta name=author content='Tom Reyes, Mia Osk'>";
    String byline = "<p class=byline>By Tom Reyes and Mia Osk</p>";
    assertThat(authors(ld("\"Ana Lind\"") + meta + article(byline, "")))
        .containsExactly("Tom Reyes", "Mia Osk");
    assertThat(authors(ld("\"Ana Lind\"") + article("<p class=byline>By Tom Reyes</p>", "")))
        .containsExactly("Ana Lind");
  }

  @Test
  void whoEditedDidNotWrite() throws ExtractionException {
    String head = "<div class=author>Tom Reyes</div><div class=author>Editor: Ana Lind</div>";
    assertThat(authors(ld("\"Ana Lind\"") + article(head, ""))).containsExactly("Tom Reyes");
  }

  @Test
  void capitalsAreCalmedWhereThePageWritesTheNameOtherwise() throws ExtractionException {
    assertThat(authors(ld("\"ANA DEVRIES\"") + article("<p class=byline>By Ana DeVries</p>", "")))
        .containsExactly("Ana DeVries");
    assertThat(authors(article("<p class=byline>By ANA LIND</p>", ""))).containsExactly("Ana Lind");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          <span class="author vcard"><a class="fn">Ana</a></span>                    ! Ana
          <p class="autorenzeile">Von Ana Lind, Tom Reyes und Mia Osk, KRV</p>       ! Ana Lind;Tom Reyes;Mia Osk
          <div class="authorName">Ana Lind</div><time>3 May 2026</time>              ! Ana Lind
          <div id="authors"><b>Ana Lind</b></div>                                    ! Ana Lind
          <p class="meta">Ana Lind | 3 May 2026</p>                                  ! Ana Lind
          <div class="info"><div>by</div><div>Ana Lind</div></div>                   ! Ana Lind
          <p><a href="/autor/ana-lind/">Ana Lind</a></p>                             ! Ana Lind
          <div class="byline"><p class="n">Ana Lind</p><p>Old Harbour</p></div>      ! Ana Lind
          <p class="author"><i>Ana Lind</i><i>Tom Reyes</i></p>                      ! Ana Lind;Tom Reyes
          <p class="author"><i>Ana Maria</i> <i>Lind</i></p>                         ! Ana Maria Lind
          <p class="by">by Vale Post</p><p>Vale PostNovember 3, 2026</p>             !
          <p><strong>Ana Lind/Tom Reyes</strong></p>                                 ! Ana Lind;Tom Reyes
          """)
  void aBylineIsReadWhereItStands(String head, String names) throws ExtractionException {
    assertThat(authors(article(head, "")))
        .isEqualTo(names == null ? List.of() : Arrays.asList(names.split(";")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          <p class="byline">By <a href="/authors/a">Ana Lind</a> and Tom Reyes</p>                          ! Ana Lind;Tom Reyes
          <p>By <a href="/authors/a">Ana Lind</a> and Tom Reyes</p>                                         ! Ana Lind;Tom Reyes
          <p>By <a href="/authors/a">Ana Lind</a>, <a href="/authors/t">Tom Reyes</a> and Mia Osk</p>       ! Ana Lind;Tom Reyes;Mia Osk
          <p class="byline">By <a href="/authors/a">Ana Lind</a> and <a href="/authors/t">Tom Reyes</a></p> ! Ana Lind;Tom Reyes
          <p>By <a rel="author" href="/a">Ana Lind</a> and Tom Reyes</p>                                    ! Ana Lind;Tom Reyes
          <p>By Tom Reyes and <a href="/authors/a">Ana Lind</a></p>                                         ! Tom Reyes;Ana Lind
          <p class="byline">Von <a href="/autor/a">Ana Lind</a> und <b>Tom Reyes</b></p>                    ! Ana Lind;Tom Reyes
          <p>By <a href="/authors/a">Ana Lind</a>, Aldersund, and <a href="/t">Tom Reyes</a> | 3 May 2026</p> ! Ana Lind;Tom Reyes
          <p class="byline">Por <a href="/autor/a">Ana Lind</a> en Aldersund</p>                            ! Ana Lind
          <p>By <a href="/authors/a">Ana Lind</a> for the Vale Post</p>                                     ! Ana Lind
          """)
  void allPersonsOfALineWithLinksWrote(String head, String names) throws ExtractionException {
    assertThat(authors(article(head, ""))).isEqualTo(Arrays.asList(names.split(";")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          <p><b>Ana Lind</b></p>                                                     ! Ana Lind
          <p>Von Ana Lind</p>                                                        ! Ana Lind
          <ul><li>Date 3 May 2026</li><li>Author: Ana Lind</li></ul>                 ! Ana Lind
          <div class="author-box"><a rel="author">Ana Lind</a></div>                 ! Ana Lind
          <p><b>Old Pillars</b></p>                                                  !
          <div class="related"><span class="author">Ana Lind</span></div>            !
          <div class="comment"><span class="author">Ana Lind</span></div>            !
          <article><span class="author">Ana Lind</span></article>                    !
          <blockquote><span class="author">Ana Lind</span></blockquote>              !
          """)
  void aSignatureStandsBehindTheTextAndOthersDoToo(String foot, String names)
      throws ExtractionException {
    assertThat(authors(article("", foot)))
        .isEqualTo(names == null ? List.of() : Arrays.asList(names.split(";")));
  }

  @Test
  void manyAuthorsBehindTheTextWroteOtherArticles() throws ExtractionException {
    StringBuilder foot = new StringBuilder();
    for (String name : List.of("Ana Lind", "Tom Reyes", "Mia Osk", "Jo Harrow")) {
      foot.append("<p><a class=author>").append(name).append("</a></p>");
    }
    assertThat(authors(article("", foot.toString()))).isEmpty();
  }

  @Test
  void aSignatureIsNoPartOfTheTextAndGoesBeforeAnAccount() throws ExtractionException {
    String account =
        "<span class=author><a href='/author/admin/' rel=author>Vale Desk Two</a></span>";
    Article read = read(article(account, "<p><b>Ana Lind</b></p>"));
    assertThat(read.authors()).containsExactly("Ana Lind");
    assertThat(read.text()).doesNotContain("Ana Lind").endsWith("sunk.");
  }

  @Test
  void anAccountIsBetterThanNothing() throws ExtractionException {
    assertThat(authors(article("<a href='/author/admin/' rel=author>Ana Lind</a>", "")))
        .containsExactly("Ana Lind");
  }
}
