package dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.store.Store;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk over real HTTP, on a store filled by hand. */
class DeskTest {
  private static final Set<String> SCRIPTING =
      Set.of("script", "iframe", "object", "embed", "img", "style", "base");

  @TempDir static Path folder;
  static Store store;
  static Desk desk;
  static Site site;

  @BeforeAll
  static void open() {
    store = Press.open(folder);
    new Press(store).print();
    desk =
        Desk.start(
            store,
            Press.corrector(store),
            Press.NOBODY,
            Press.CLOSED,
            Exposition.NONE,
            0,
            "127.0.0.1");
    site = Site.of(desk);
  }

  @AfterAll
  static void close() {
    desk.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?page=2",
        "/stories/story-bridge",
        "/stories/story-bridge?since=2026-03-02T10:00:00Z",
        "/stories/story-bridge?since=2026-03-03",
        "/stories/story-evil?since=2026-02-01",
        "/stories/story-bridge?since=%3Cscript%3E",
        "/stories/story-open",
        "/stories/story-evil",
        "/articles/wire",
        "/articles/post",
        "/articles/south",
        "/articles/topic",
        "/articles/evil",
        "/storylines",
        "/storylines/line-bridge",
        "/search",
        "/search?q=bridge",
        "/search?q=evil",
        "/search?q=%3Cscript%3E%22onload%3D",
        "/search?q=nothing-like-it",
        "/refused",
        "/corrections",
        "/nope",
        "/stories/none",
        "/?page=x"
      })
  void everyPageIsWellFormedAndHarmless(String path) {
    HttpResponse<String> response = site.get(path);
    Parser parser = Parser.htmlParser().setTrackErrors(50);
    Document page = parser.parseInput(response.body(), "");
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.title()).endsWith("Dateline");
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertNoScript(page);
    for (String fragment : page.select("a[href^=#]").eachAttr("href")) {
      assertThat(page.getElementById(fragment.substring(1))).as(fragment).isNotNull();
    }
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
  }

  private static void assertNoScript(Document page) {
    for (Element element : page.getAllElements()) {
      assertThat(SCRIPTING).doesNotContain(element.normalName());
      element
          .attributes()
          .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
      String href = element.attr("href").toLowerCase(Locale.ROOT);
      assertThat(href).matches("|[/#?].*|https?://.*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/nope", "/desk.css", "/health", "/api/v1/stories", "/api/v1/stories/none"})
  void everyAnswerIsGuarded(String path) {
    var headers = site.get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';")
        .contains("base-uri 'none'", "frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void frontPageShowsStoriesNewestFirst() {
    Document page = site.page("/");
    assertThat(page.select(".card h2").eachText())
        .containsExactly("Bridge open again", "Bridge shut: bolts loose", Press.EVIL);
    Element card = page.select(".card").get(1);
    assertThat(card.select(".numbers").text())
        .contains("6 outlets · 3–4 origins", "2–3 March 2026", "Arabic, English, Russian");
    assertThat(card.select(".numbers a").attr("href")).isEqualTo("/storylines/line-bridge");
    assertThat(card.select(".summary a").eachAttr("href"))
        .containsExactly("/articles/wire#c0", "/articles/post#c" + (Press.LEAD.length() + 2));
  }

  @Test
  void summaryLinksLandInTheArticle() {
    for (String href : site.page("/").select(".summary a").eachAttr("href")) {
      URI uri = URI.create(href);
      assertThat(site.page(uri.getPath()).getElementById(uri.getFragment())).as(href).isNotNull();
    }
  }

  @Test
  void storyShowsWhoCopiedWhom() {
    Document page = site.page("/stories/story-bridge");
    List<String> nodes = page.select(".tree .node cite").eachText();
    assertThat(nodes)
        .containsExactly(
            "Wirrel Wire",
            "The Ostrel Post",
            "Quay Diary",
            "Nort Agency",
            "Остельский вестник",
            "paper.example",
            "Mudflat Forum");
    assertThat(page.select(".tree > li").eachAttr("class"))
        .containsExactly("d0 origin", "d1", "d2", "d0 origin", "d1", "d0 origin", "d0 origin");
    assertThat(page.select(".tree .fine").get(1).text())
        .startsWith("near-verbatim from Wirrel Wire 93% of its words stand there confidence 97%");
    assertThat(page.select(".tree .fine").get(2).text()).startsWith("possibly excerpt");
    assertThat(page.select(".tree > li:contains(counted as an origin) .node").text())
        .startsWith("Quay Diary");
    assertThat(page.select(".tree > li:contains(no origin of its own) .node").text())
        .startsWith("Mudflat Forum");
    assertThat(page.select(".tree q").eachText()).contains(Press.LEAD, "(Wirrel Wire)");
  }

  @Test
  void sameQuotationIsShownOnceWithItsOutlets() {
    Document page = site.page("/stories/story-bridge");
    assertThat(page.select(".voice h3").eachText()).containsExactly("Wenna Dray harbour master");
    assertThat(page.select(".voice mark").eachText()).containsExactly(Press.QUOTE);
    assertThat(page.select(".voice .fine cite").eachText())
        .containsExactly("Wirrel Wire", "The Ostrel Post");
  }

  @Test
  void storyLeadsOnInItsStoryline() {
    Document page = site.page("/stories/story-bridge");
    assertThat(page.select(".kicker").text()).startsWith("Story 1 of 2 in Ostrel");
    assertThat(page.select(".neighbours a[rel=next]").attr("href"))
        .isEqualTo("/stories/story-open");
    assertThat(site.page("/storylines/line-bridge").select(".timeline h3").eachText())
        .containsExactly("Bridge shut: bolts loose", "Bridge open again");
  }

  @Test
  void storylineIsPartedIntoMonthsAndTellsWhereItRested() {
    Document page = site.page("/storylines/line-bridge");
    assertThat(page.select(".month h2").eachText()).containsExactly("March 2026");
    assertThat(page.select(".timeline > li").eachText())
        .satisfiesExactly(
            first ->
                assertThat(first).startsWith("2–3 March 2026").contains("6 outlets · 3–4 origins"),
            gap -> assertThat(gap).isEqualTo("2 weeks without a story"),
            last -> assertThat(last).startsWith("20 March 2026").contains("1 outlet · 1 origin"));
    assertThat(page.select(".timeline li:first-child .summary p").eachText())
        .containsExactly(Press.LEAD + " — Wirrel Wire".substring(2));
  }

  @Test
  void articleMarksStatementsAndTellsItsCopies() {
    Document page = site.page("/articles/post");
    assertThat(page.select(".text mark").eachText()).containsExactly(Press.QUOTE);
    assertThat(page.select(".text mark").attr("title")).isEqualTo("Wenna Dray – said");
    assertThat(page.select("section[aria-labelledby=from] cite").text()).startsWith("Wirrel Wire");
    assertThat(page.select("section[aria-labelledby=by] cite").text()).startsWith("Quay Diary");
    assertThat(page.select(".head").text()).contains("2 March 2026, 10:40, zone not stated");
    assertThat(page.select("section[aria-labelledby=versions] li")).hasSize(2);
    Element original = page.select("a:containsOwn(original page)").first();
    assertThat(original).isNotNull();
    assertThat(original.attr("rel")).isEqualTo("noopener nofollow noreferrer");
  }

  @Test
  void versionsShowWhatWasPutInAndTakenOut() {
    assertThat(site.page("/articles/post").select("a[href=/articles/post/versions]")).hasSize(1);
    Document page = site.page("/articles/post/versions");
    assertThat(page.select(".versions > li")).hasSize(2);
    Element newest = page.select(".versions > li").first();
    assertThat(newest).isNotNull();
    assertThat(newest.select("h2").text()).isEqualTo("Version 2");
    assertThat(newest.select("ins, del")).isNotEmpty();
    String data = site.get("/api/v1/articles/post/versions").body();
    assertThat(data)
        .startsWith("[{\"version\":2")
        .containsAnyOf("\"kind\":\"in\"", "\"kind\":\"out\"");
    assertThat(site.get("/articles/evil/versions").body()).doesNotContain(Press.EVIL);
    assertThat(site.get("/articles/nobody/versions").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsGoneOrWithdrawnIsSaidOnThePagesOfArticleAndStory() {
    String url = store.catalogue().article("post").orElseThrow().article().url();
    store.absences().gone(String.valueOf(url), Press.CLOCK.instant(), 410);
    assertThat(site.page("/articles/post").select(".removed").text())
        .isEqualTo("gone from its address since 1 April 2026, 12:00 UTC: 410");
    assertThat(site.page("/stories/story-bridge").select(".tree .removed")).isNotEmpty();
    store.absences().back(String.valueOf(url));
    assertThat(site.page("/articles/post").select(".removed")).isEmpty();
  }

  @Test
  void threadShowsRepliesAndFoldsSpam() {
    Document page = site.page("/articles/topic");
    assertThat(page.select(".replies > .reply")).hasSize(1);
    assertThat(page.select("details.spam:not([open]) .reply").text()).contains("Buy cheap bolts");
    HttpResponse<String> reply = site.get("/articles/topic-2");
    assertThat(reply.statusCode()).isEqualTo(302);
    String place = reply.headers().firstValue("Location").orElseThrow();
    assertThat(place).endsWith("/articles/topic#reply-topic-2");
    assertThat(page.getElementById("reply-topic-2")).isNotNull();
  }

  @Test
  void hostileLinksAreNoLinks() {
    Document page = site.page("/articles/evil");
    assertThat(page.select("a[href^=javascript], a[href^=data]")).isEmpty();
    assertThat(page.select("section[aria-labelledby=links] a").eachAttr("href"))
        .containsExactly("https://paper.example/a?b=<c>");
    assertThat(page.select("h1").text()).isEqualTo(Press.EVIL);
    assertThat(page.select(".text").attr("lang")).isEmpty();
    assertThat(page.select(".inferred")).isNotEmpty();
  }

  @Test
  void searchFindsWordsAndPhrases() {
    assertThat(site.page("/search?q=bolts").select(".results h2").eachText())
        .contains("Ostrel swing bridge shut", "Bridge shut: bolts very loose");
    assertThat(site.page("/search?q=%22bridge%20opened%22").select(".results h2").eachText())
        .containsExactly("Bridge open again");
    assertThat(site.page("/search?q=opened").select(".snippet b").eachText())
        .containsExactly("opened");
    assertThat(site.page("/search?q=nothing-like-it").select(".empty h2").text())
        .isEqualTo("Nothing found");
    assertThat(site.page("/search?q=evil").select(".snippet").text()).contains("<script>");
  }

  @Test
  void whatGoesBeyondReasonIsRefused() {
    assertThat(site.get("/search?q=" + "a".repeat(301)).statusCode()).isEqualTo(400);
    assertThat(site.get("/search?q=a&page=51").statusCode()).isEqualTo(400);
    assertThat(site.get("/?page=0").statusCode()).isEqualTo(400);
    assertThat(site.get("/?page=99999999999").statusCode()).isEqualTo(400);
    assertThat(site.get("/stories/story-bridge?since=Tuesday").statusCode()).isEqualTo(400);
    assertThat(site.get("/stories/story-bridge?since=").statusCode()).isEqualTo(200);
    assertThat(site.get("/articles/" + "a".repeat(500)).statusCode()).isEqualTo(404);
    assertThat(site.get("/?page=10000").statusCode()).isEqualTo(200);
    HttpRequest post =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + "/"))
            .POST(HttpRequest.BodyPublishers.ofString("x=1"))
            .build();
    assertThat(site.send(post).statusCode()).isEqualTo(405);
  }

  @Test
  void refusedPagesAreListedWithReason() {
    assertThat(site.page("/refused").select(".refusals").text())
        .contains("cut/<b>off</b>.html", "is cut off in the middle");
  }

  @Test
  void programsAreAnsweredInTheirWay() {
    assertThat(site.get("/health").body()).isEqualTo("OK");
    assertThat(site.get("/robots.txt").body()).contains("Disallow: /");
    assertThat(site.get("/api/v1/stories/story-bridge").body())
        .contains("\"originsLow\":3", "\"storylineId\":\"line-bridge\"");
    assertThat(site.get("/api/v1/storylines").body()).startsWith("[{\"id\":\"line-bridge\"");
    assertThat(site.get("/api/v1/storylines/line-bridge").body())
        .startsWith("{\"id\":\"line-bridge\"")
        .contains("\"stories\":[{\"id\":\"story-bridge\"", "\"outlets\":6,\"originsLow\":3");
    assertThat(site.get("/api/v1/storylines/none").statusCode()).isEqualTo(404);
    assertThat(site.get("/api/v1/articles/wire").body()).contains("\"site\":\"Wirrel Wire\"");
    HttpResponse<String> missing = site.get("/api/v1/articles/none");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
  }

  @Test
  void styleIsKeptByTheBrowserAsLongAsItIsTheSame() {
    String href = site.page("/").select("link[rel=stylesheet]").attr("href");
    assertThat(site.get(href).headers().firstValue("Cache-Control").orElseThrow())
        .contains("immutable");
    assertThat(site.get("/desk.css?v=old").headers().firstValue("Cache-Control").orElseThrow())
        .doesNotContain("immutable");
  }

  @Test
  void emptyStoreSaysHowToFillIt(@TempDir Path empty) {
    try (Store none = Press.open(empty);
        Desk other =
            Desk.start(
                none,
                Press.corrector(none),
                Press.NOBODY,
                Press.CLOSED,
                Exposition.NONE,
                0,
                "127.0.0.1")) {
      assertThat(Site.of(other).page("/").select("pre").text()).contains("./dateline ingest");
      assertThat(Site.of(other).page("/refused").text()).contains("Every page could be read");
      assertThat(Site.of(other).page("/storylines").select(".empty")).hasSize(1);
    }
  }

  @Test
  void portInUseIsSaidWithTheRemedy() {
    int taken = desk.port();
    assertThatThrownBy(() ->
            Desk.start(
                store,
                Press.corrector(store),
                Press.NOBODY,
                Press.CLOSED,
                Exposition.NONE,
                taken,
                "127.0.0.1"))
        .isInstanceOf(DeskException.class)
        .hasMessageContaining(String.valueOf(taken))
        .hasMessageContaining("choose another port");
  }

  @Test
  void failureShowsNothingOfTheInside(@TempDir Path other) {
    Store closed = Press.open(other);
    try (Desk broken =
        Desk.start(
            closed,
            Press.corrector(closed),
            Press.NOBODY,
            Press.CLOSED,
            Exposition.NONE,
            0,
            "127.0.0.1")) {
      closed.close();
      HttpResponse<String> answer = Site.of(broken).get("/");
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("This page cannot be shown").doesNotContain("Exception");
    }
  }
}
