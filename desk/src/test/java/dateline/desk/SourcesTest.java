package dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.following.Agenda;
import dateline.collect.following.Errand;
import dateline.collect.following.Purpose;
import dateline.collect.manners.Standing;
import dateline.collect.source.Description;
import dateline.collect.source.Source;
import dateline.collect.source.SourceKind;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.Validators;
import dateline.collect.web.WebAddress;
import dateline.desk.source.Enrolment;
import dateline.desk.source.RefusedSource;
import dateline.store.Store;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources over real HTTP: the list, its forms, the interface for programs, and whom it refuses. */
class SourcesTest {
  private static final String FEED = "https://post.example/feed";

  @TempDir Path folder;
  private Store store;
  private Desk desk;
  private Site site;

  /** Takes in what is an address, without looking there. */
  private final class Everything implements Enrolment {
    @Override
    public @Nullable String obstacle() {
      return null;
    }

    @Override
    public Source enrol(String address, Description description) {
      try {
        WebAddress read = WebAddress.of(address);
        Source source = description.of(Source.of(read, null, Press.CLOCK.instant()));
        store.sources().put(source);
        return source;
      } catch (RefusedAddress e) {
        throw new RefusedSource(e.reason());
      }
    }
  }

  @BeforeEach
  void open() {
    store = Press.open(folder);
    desk =
        Desk.start(
            store,
            Press.corrector(store),
            new Everything(),
            Press.CLOSED,
            Exposition.NONE,
            0,
            "127.0.0.1");
    site = Site.of(desk);
  }

  @AfterEach
  void close() {
    desk.close();
    store.close();
  }

  @Test
  void aSourceIsAddedPausedResumedDescribedAndRemovedByItsForms() {
    assertThat(site.page("/sources").select(".empty").text()).isEqualTo("Nothing is followed yet.");
    HttpResponse<String> added = send("/sources", "address", " " + FEED + " ", "kind", "outlet");
    assertThat(added.statusCode()).isEqualTo(303);
    String id = store.sources().all().getFirst().id();
    assertThat(added.headers().firstValue("Location").orElseThrow()).endsWith("/sources#" + id);

    Document page = site.page("/sources");
    assertThat(page.select("nav [aria-current]").text()).isEqualTo("Sources");
    assertThat(page.select("li#" + id + " h2").text()).isEqualTo("post.example");
    assertThat(page.select("li#" + id + " a").attr("href")).isEqualTo(FEED);
    assertThat(page.select(".state").text())
        .isEqualTo("never read yet next look 1 April 2026, 12:00 UTC 0 pages fetched");

    click(page, "form[action$=/pause]");
    assertThat(store.sources().find(id).orElseThrow().paused()).isTrue();
    assertThat(site.page("/sources").select(".state .tag").text()).isEqualTo("paused");
    click(site.page("/sources"), "form[action$=/resume]");
    assertThat(store.sources().find(id).orElseThrow().paused()).isFalse();

    String path = "/sources/" + id + "/describe";
    send(path, "name", "The Post", "kind", "agency", "country", "gb", "language", "en-GB");
    Document described = site.page("/sources");
    assertThat(described.select("li#" + id + " h2").text()).isEqualTo("The Post");
    assertThat(described.select("li#" + id).text()).contains("agency, United Kingdom, English");
    assertThat(described.select(".describe option[selected]").text()).isEqualTo("agency");
    send(path, "name", "", "kind", "", "country", "", "language", "");
    Source plain = store.sources().find(id).orElseThrow();
    assertThat(plain.name()).isEqualTo("The Post");
    assertThat(plain.kind()).isNull();
    assertThat(plain.country()).isNull();

    click(site.page("/sources"), "form[action$=/remove]");
    assertThat(store.sources().all()).isEmpty();
  }

  @Test
  void howSourcesDoIsSaidInPlainWords() throws RefusedAddress {
    Source source = Source.of(WebAddress.of(FEED), "Post", Press.CLOCK.instant());
    store.sources().put(source);
    Instant now = Press.CLOCK.instant();
    Errand list =
        new Errand(
            WebAddress.of(FEED),
            Purpose.LIST,
            source.id(),
            now.plusSeconds(1800),
            Duration.ofMinutes(30),
            1,
            3,
            Validators.NONE,
            null,
            now.minusSeconds(7200),
            "post.example cannot be reached: it took longer than 10 seconds",
            null,
            null);
    Errand page =
        Errand.of(WebAddress.of("https://post.example/1"), Purpose.PAGE, source.id(), now);
    store.agenda().done(list, List.of(new Agenda.Found(page, null)), Map.of());
    Document shown = site.page("/sources");
    assertThat(shown.select(".state").text())
        .isEqualTo(
            "in trouble last read 1 April 2026, 10:00 UTC next look 1 April 2026, 12:30 UTC 0 pages"
                + " fetched, 1 waiting");
    assertThat(shown.select(".why").text())
        .isEqualTo(
            "post.example cannot be reached: it took longer than 10 seconds (3 times in a row)");
    assertThat(shown.select(".numbers").text())
        .isEqualTo("1 source 1 page waiting to be fetched 1 in trouble");
  }

  @Test
  void aSourceIsLookedAtBeforeItsTimeAsSoonAsItsSiteMayBeAsked() throws RefusedAddress {
    Instant now = Press.CLOCK.instant();
    Source source = listed(now.plusSeconds(1_800), Map.of());
    assertThat(site.page("/sources").select(".state").text())
        .contains("next look 1 April 2026, 12:30 UTC");
    click(site.page("/sources"), "form[action$=/look]");
    assertThat(site.page("/sources").select(".state").text())
        .contains("next look 1 April 2026, 12:00 UTC");
    assertThat(site.page("/sources").select(".why")).isEmpty();

    listed(now.plusSeconds(1_800), Map.of("post.example", new Standing(now.plusSeconds(600), 2)));
    HttpResponse<String> looked = json("/" + source.id() + "/look", "", "text/plain");
    assertThat(looked.statusCode()).isEqualTo(202);
    assertThat(looked.body())
        .contains(
            "\"next\":\"2026-04-01T12:10:00Z\"",
            "\"waits\":\"it failed or asked for a pause 2 times in a row\"");
    assertThat(site.page("/sources").select(".why").text())
        .isEqualTo(
            "Its site is left alone for now, since it failed or asked for a pause 2 times in a row."
                + " It may be asked again from 1 April 2026, 12:10 UTC on.");
    assertThat(store.agenda().due(now, 9, Set.of())).isEmpty();
  }

  @Test
  void whatRestsOrIsNotFetchedIsNotLookedAt() throws RefusedAddress {
    Source source = listed(Press.CLOCK.instant(), Map.of());
    store.sources().put(source.withPaused(true));
    store.sources().put(Source.inbox(Press.CLOCK.instant()));
    assertThat(site.page("/sources").select("form[action$=/look]")).isEmpty();
    HttpResponse<String> rests = send("/sources/" + source.id() + "/look");
    assertThat(rests.statusCode()).isEqualTo(400);
    assertThat(rests.body()).contains("This source rests");
    assertThat(json("/" + Source.INBOX + "/look", "", "text/plain").body())
        .contains("\"status\":400", "Nothing is fetched for this source");
    assertThat(json("/source-0/look", "", "text/plain").statusCode()).isEqualTo(404);
  }

  /** A source whose list was read once, and is due at an instant. */
  private Source listed(Instant due, Map<String, Standing> standings) throws RefusedAddress {
    WebAddress address = WebAddress.of(FEED);
    Source source = Source.of(address, "Post", Press.CLOCK.instant());
    store.sources().put(source);
    Errand list = Errand.of(address, Purpose.LIST, source.id(), due);
    store.agenda().done(list, List.of(), standings);
    return source;
  }

  @Test
  void whatRobotsForbidIsCountedAndNamed() throws RefusedAddress {
    Instant now = Press.CLOCK.instant();
    Source source = listed(now.plusSeconds(60), Map.of());
    assertThat(site.page("/sources").select(".forbidden")).isEmpty();
    for (int i = 1; i <= 7; i++) {
      WebAddress address = WebAddress.of("https://post.example/private/" + i + "?<b>");
      Errand page = Errand.of(address, Purpose.PAGE, source.id(), now);
      store.agenda().done(page, List.of(new Agenda.Found(page, null)), Map.of());
      store.agenda().done(forbidden(page, now.plusSeconds(i)), List.of(), Map.of());
    }
    Document shown = site.page("/sources");
    assertThat(shown.select(".forbidden summary").text())
        .isEqualTo("7 pages that it lists are not read, since robots.txt forbids to ask for them");
    assertThat(shown.select(".forbidden li").eachText())
        .hasSize(6)
        .startsWith("https://post.example/private/7?%3Cb%3E")
        .endsWith("and 2 more");
    assertThat(site.get("/api/v1/sources").body())
        .contains("\"forbidden\":7", "\"forbiddenNewest\":[\"https://post.example/private/7?");
  }

  private static Errand forbidden(Errand page, Instant since) {
    return new Errand(
        page.address(),
        page.purpose(),
        page.sourceId(),
        null,
        Duration.ZERO,
        0,
        1,
        Validators.NONE,
        null,
        null,
        page.address() + " is forbidden to Dateline by https://post.example/robots.txt",
        null,
        since);
  }

  @Test
  void foldersAndTheInboxSayWhatTheyBrought() {
    Instant now = Press.CLOCK.instant();
    Source drop = Source.ofFolder(folder, now);
    store.sources().put(drop);
    store.sources().put(Source.inbox(now));
    store.intakes().answered(drop.id(), now, 1, 2);
    store.intakes().answered(Source.INBOX, now, 3, 0);
    Document page = site.page("/sources");
    assertThat(page.select("#" + drop.id() + " .state").text())
        .isEqualTo("last read 1 April 2026, 12:00 UTC 1 page read, 2 files waiting");
    assertThat(page.select("#" + Source.INBOX + " .state").text())
        .isEqualTo("last read 1 April 2026, 12:00 UTC 3 pages taken");
    assertThat(page.select("#" + drop.id() + " a")).isEmpty();
    click(page, "#" + Source.INBOX + " form[action$=/pause]");
    assertThat(store.sources().find(Source.INBOX).orElseThrow().paused()).isTrue();
  }

  @Test
  void whatCannotBeDoneIsSaidWithTheRemedy() {
    assertThat(send("/sources", "address", "").body()).contains("Give the address");
    HttpResponse<String> file = send("/sources", "address", "file:///etc/passwd");
    assertThat(file.statusCode()).isEqualTo(400);
    assertThat(file.body()).contains("no http or https address");
    assertThat(send("/sources", "address", FEED, "kind", "rag").body()).contains("agency, outlet");
    assertThat(send("/sources/source-0/pause").statusCode()).isEqualTo(404);
    assertThat(site.get("/sources/source-0/pause").statusCode()).isEqualTo(302);
    assertThat(store.sources().all()).isEmpty();
  }

  @Test
  void whatWasTypedStandsInTheFormAgainBesideWhatIsWrong() {
    String typed = "ftp://post.example/\"><script>alert(1)</script>";
    HttpResponse<String> answer = send("/sources", "address", typed, "kind", "blog");
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("form.add #trouble[role=alert]").text())
        .contains("ftp://post.example/", "no http or https address");
    assertThat(page.select("form.add #address").val()).isEqualTo(typed);
    assertThat(page.select("form.add #address").attr("aria-describedby")).isEqualTo("trouble");
    assertThat(page.select("form.add option[selected]").eachText()).containsExactly("blog");
    assertThat(page.select("script")).isEmpty();
    assertThat(site.page("/sources").select("#trouble, [aria-describedby], [autofocus]")).isEmpty();
  }

  @Test
  void whereNothingIsFetchedThePageSaysHowToChangeThat() throws RefusedAddress {
    try (Desk still =
        Desk.start(
            store,
            Press.corrector(store),
            Press.NOBODY,
            Press.CLOSED,
            Exposition.NONE,
            0,
            "127.0.0.1")) {
      Source source = listed(Press.CLOCK.instant(), Map.of());
      Document page = Site.of(still).page("/sources");
      assertThat(page.select(".obstacle").text()).isEqualTo("Nothing is fetched here.");
      assertThat(page.select("form[action$=/pause]")).hasSize(1);
      assertThat(page.select("form[action$=/look]")).isEmpty();
      String look = "http://127.0.0.1:" + still.port() + "/sources/" + source.id() + "/look";
      HttpRequest pressed =
          HttpRequest.newBuilder(URI.create(look))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      HttpResponse<String> answer = site.send(pressed);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("Nothing is fetched here.");
      assertThat(page.select("form.add")).isEmpty();
    }
  }

  @Test
  void otherSitesCannotChangeWhatIsFollowed() {
    send("/sources", "address", FEED);
    String id = store.sources().all().getFirst().id();
    for (String path :
        List.of(
            "/sources",
            "/sources/" + id + "/pause",
            "/sources/" + id + "/look",
            "/api/v1/sources/" + id + "/look",
            "/sources/" + id + "/remove",
            "/sources/" + id + "/describe",
            "/api/v1/sources")) {
      HttpRequest foreign =
          post(path, "address=https%3A%2F%2Fevil.example")
              .header("Sec-Fetch-Site", "cross-site")
              .build();
      assertThat(site.send(foreign).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(store.sources().all()).hasSize(1);
    assertThat(store.sources().all().getFirst().paused()).isFalse();
  }

  @Test
  void programsListAndAddSources() {
    assertThat(json("{\"address\":\"" + FEED + "\"}", "text/plain").statusCode()).isEqualTo(415);
    for (String wrong : List.of("{", "null", "[]", "{\"address\":\"\"}", "{\"address\":7}")) {
      assertThat(json(wrong, "application/json").statusCode()).as(wrong).isEqualTo(400);
    }
    HttpResponse<String> made =
        json("{\"address\":\"" + FEED + "\",\"kind\":\"blog\"}", "application/json");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body())
        .contains("\"address\":\"" + FEED + "\"", "\"kind\":\"blog\"", "\"paused\":false");
    assertThat(site.get("/api/v1/sources").body()).isEqualTo("[" + made.body() + "]");
  }

  @Test
  void thePageIsWellFormedAndHarmlessWhateverIsWritten() throws RefusedAddress {
    store
        .sources()
        .put(
            Source.of(WebAddress.of(FEED), Press.EVIL, Press.CLOCK.instant())
                .described(Press.EVIL, SourceKind.BLOG, "FR", "fr"));
    Document page = site.page("/sources");
    assertThat(page.select("script, img")).isEmpty();
    assertThat(page.select(".sources h2").text()).isEqualTo(Press.EVIL);
    assertThat(page.select("input[name=name]").val()).isEqualTo(Press.EVIL);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  /** Sends the form of one button of a page. */
  private void click(Document page, String selector) {
    Element form = page.selectFirst(selector);
    assertThat(form).isNotNull();
    assertThat(send(form.attr("action")).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> send(String path, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return site.send(post(path, String.join("&", pairs)).build());
  }

  private HttpResponse<String> json(String body, String type) {
    return json("", body, type);
  }

  private HttpResponse<String> json(String path, String body, String type) {
    return site.send(
        request("/api/v1/sources" + path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder post(String path, String body) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path));
  }
}
