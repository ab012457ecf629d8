package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.following.Errand;
import dateline.collect.following.Purpose;
import dateline.collect.source.Description;
import dateline.collect.web.WebAddress;
import dateline.desk.Desk;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a feed to a story at the desk, over real HTTP. */
@Timeout(120)
class CollectingTest {
  private static final String HTML = "text/html; charset=utf-8";

  /** In Spanish, which is read without the large models that English is read with. */
  private static final String LEAD =
      "El puente giratorio de Ostrel fue cerrado el lunes después de que los inspectores hallaran"
          + " pernos sueltos en su brazo oriental, dijo la junta del puerto en un aviso.";

  private static final String MORE =
      "La capitana del puerto, Wenna Dray, dijo que el puente seguirá cerrado hasta que se cuente"
          + " cada perno y que el transbordador llevará a los niños a la escuela mientras tanto.";

  @TempDir Path folder;
  private Papers papers;
  private Path data;
  private final BlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();

  @BeforeEach
  void print() throws IOException {
    papers = new Papers();
    data = papers.allowedIn(folder.resolve("data"));
    papers
        .on(
            1,
            "/feed",
            "application/rss+xml",
            Papers.feed(
                "Ostrel wires",
                papers.url(2, "/bridge"),
                "Cierran el puente giratorio",
                papers.url(3, "/news/bridge"),
                "Cerrado el puente de Ostrel"))
        .on(
            2,
            "/bridge",
            HTML,
            Papers.page("Ostrel Post", "Cierran el puente giratorio", LEAD, MORE))
        .on(
            3,
            "/news/bridge",
            HTML,
            Papers.page("Quay Diary", "Cerrado el puente de Ostrel", LEAD, MORE));
  }

  @AfterEach
  void close() {
    papers.close();
  }

  @Test
  void aFollowedFeedBecomesAStoryAtTheDesk() throws Exception {
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0)) {
      wiring.enrolling().follow(papers.url(1, "/feed"), Description.of(null, null, null, null));
      try (Collecting collecting = Collecting.begin(wiring, true, rounds::add)) {
        assertThat(collecting).isNotNull();
        awaitArticles(2);
      }
      assertThat(get(desk, "/")).contains("puente").contains("2 outlets");
      assertThat(get(desk, "/search?q=pernos")).contains("Cierran el puente giratorio");
      assertThat(get(desk, "/api/v1/sources"))
          .contains(
              "\"name\":\"Ostrel wires\"",
              "\"fetched\":2",
              "\"waiting\":0",
              "\"perDay\":2.0",
              "\"originals\":0.5");
      assertThat(get(desk, "/sources"))
          .contains(
              "Ostrel wires", "2 pages fetched", "2 pages a day", "50% originals", "last read");
    }
    assertThat(Command.run("export", "articles", "--data", data).out())
        .contains("\"sourceId\":\"" + papers.url(2, "/bridge") + "\"");
    assertThat(files("read")).isNotEmpty();
    assertThat(files("unread")).isEmpty();
    assertThat(files("open")).isEmpty();
  }

  @Test
  void aPageWithoutADateTakesThatOfItsEntry() throws Exception {
    assertThatTheEntrysDateIsTaken(papers.url(2, "/bridge"));
  }

  @Test
  void aPageThatItsEntryLeadsToByARedirectTakesItsDateAsWell() throws Exception {
    papers.redirect(3, "/r?to=bridge", papers.url(2, "/bridge"));
    assertThatTheEntrysDateIsTaken(papers.url(3, "/r?to=bridge"));
    assertThat(article(papers.url(2, "/bridge"))).isNotEmpty();
  }

  private void assertThatTheEntrysDateIsTaken(String listed) throws Exception {
    Instant hourAgo = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(hourAgo.atOffset(ZoneOffset.UTC));
    papers
        .on(
            1,
            "/feed",
            "application/rss+xml",
            Papers.feed("Ostrel wires", listed, "Cierran el puente giratorio")
                .replace("</item>", "<pubDate>" + date + "</pubDate></item>"))
        .on(
            2,
            "/bridge",
            HTML,
            Papers.page("Ostrel Post", "Cierran el puente giratorio", LEAD, MORE)
                .replaceAll("<meta property=.article:published_time[^>]*>", ""));
    follow(1);
    assertThat(Command.run("export", "articles", "--data", data).out())
        .contains("\"published\":\"" + hourAgo + "\"");
  }

  @Test
  void aSourceIsLookedAtWhenSomebodyPressesTheButton() throws Exception {
    follow(2);
    papers.on(
        1,
        "/feed",
        "application/rss+xml",
        Papers.feed("Ostrel wires", papers.url(4, "/more"), "Reabre el puente"));
    papers.on(4, "/more", HTML, Papers.page("Ostrel Post", "Reabre el puente", MORE, LEAD));
    rounds.clear();
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0);
        Collecting collecting = Collecting.begin(wiring, true, rounds::add)) {
      assertThat(collecting).isNotNull();
      String id = wiring.store().sources().all().getFirst().id();
      String form = "/sources/" + id + "/look";
      assertThat(get(desk, "/sources")).contains(form);
      HttpRequest press =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + form))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      assertThat(HttpClient.newHttpClient().send(press, HttpResponse.BodyHandlers.discarding()))
          .returns(303, HttpResponse::statusCode);
      awaitArticles(1);
    }
  }

  @Test
  void theSamePageAgainChangesNothingAndAnEditedOneIsAVersion() throws Exception {
    follow(2);
    String before = Command.run("export", "articles", "--data", data).out();

    unread();
    follow(0);
    assertThat(Command.run("export", "articles", "--data", data).out()).isEqualTo(before);

    papers.on(
        2,
        "/bridge",
        HTML,
        Papers.page(
            "Ostrel Post", "Cierran el puente giratorio", LEAD, MORE + " Reabre el martes."));
    again(papers.url(2, "/bridge"));
    follow(1);
    String after = Command.run("export", "articles", "--data", data).out();
    assertThat(after.lines()).hasSize(2);
    assertThat(after).contains("Reabre el martes.", "\"version\":2");
  }

  @Test
  void aPageThatSaysItWasWithdrawnMarksItsArticleWhichStaysUntilItIsBack() throws Exception {
    follow(2);
    papers.on(
        2,
        "/bridge",
        HTML,
        Papers.page(
            "Ostrel Post",
            "Cierran el puente giratorio",
            "Esta noticia ha sido retirada por la redacción."));
    again(papers.url(2, "/bridge"));
    followUntilRead();
    Command.run("rebuild", "stories", "--data", data);
    String withdrawn = article(papers.url(2, "/bridge"));
    assertThat(withdrawn)
        .contains("pernos sueltos", "\"version\":1", "\"kind\":\"withdrawn\"", "ha sido retirada");
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0)) {
      String id = withdrawn.replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
      assertThat(get(desk, "/articles/" + id)).contains("withdrawn", "pernos sueltos");
      String story = withdrawn.replaceFirst(".*\"storyId\":\"([^\"]+)\".*", "$1");
      assertThat(get(desk, "/stories/" + story)).contains("withdrawn", "ha sido retirada");
      assertThat(get(desk, "/api/v1/articles/" + id)).contains("\"removed\":{");
    }

    papers.on(
        2, "/bridge", HTML, Papers.page("Ostrel Post", "Cierran el puente giratorio", LEAD, MORE));
    again(papers.url(2, "/bridge"));
    followUntilRead();
    assertThat(article(papers.url(2, "/bridge"))).doesNotContain("\"removed\"");
  }

  private String article(String address) {
    return Command.run("export", "articles", "--data", data)
        .out()
        .lines()
        .filter(line -> line.contains("\"sourceId\":\"" + address + "\""))
        .findFirst()
        .orElseThrow();
  }

  private boolean isFetchedAndRead(Wiring wiring) throws IOException {
    boolean fetched =
        Arrays.stream(files("open"))
            .anyMatch(file -> file.getFileName().toString().startsWith("pages"));
    return fetched && wiring.collected().unreadBytes() == 0;
  }

  /** Follows until what is due was fetched, and reads it. */
  private void followUntilRead() throws Exception {
    try (Wiring wiring = new Wiring(data)) {
      rounds.clear();
      try (Collecting collecting = Collecting.begin(wiring, true, rounds::add)) {
        assertThat(collecting).isNotNull();
        while (!isFetchedAndRead(wiring)) {
          rounds.take();
        }
      }
    }
  }

  @Test
  void aBrokenArchiveAndAPageThatCannotBeReadStopNothing() throws Exception {
    papers.on(3, "/news/bridge", HTML, "<!doctype html><html><body></body></html>");
    Files.createDirectories(data.resolve("collected/unread"));
    Files.writeString(data.resolve("collected/unread/pages-0.warc.gz"), "no archive");
    follow(1);
    assertThat(Command.run("refused", "--data", data).out())
        .contains("pages-0.warc.gz", papers.url(3, "/news/bridge"));
    assertThat(files("unread")).isEmpty();
  }

  /** Follows the feed until so many articles are new or changed. */
  private void follow(int news) throws InterruptedException {
    rounds.clear();
    try (Wiring wiring = new Wiring(data)) {
      if (wiring.store().sources().all().isEmpty()) {
        wiring.enrolling().follow(papers.url(1, "/feed"), Description.of(null, null, null, null));
      }
      try (Collecting collecting = Collecting.begin(wiring, true, rounds::add)) {
        assertThat(collecting).isNotNull();
        awaitArticles(news);
      }
    }
  }

  private void awaitArticles(int news) throws InterruptedException {
    int so = rounds.take();
    while (so < news) {
      so += rounds.take();
    }
    assertThat(so).isEqualTo(news);
  }

  /** As if the process had died after reading and before saying so. */
  private void unread() throws IOException {
    for (Path file : files("read")) {
      Files.move(file, data.resolve("collected/unread").resolve(file.getFileName().toString()));
    }
  }

  /** Makes the errand to a page due again. */
  private void again(String address) throws Exception {
    try (Wiring wiring = new Wiring(data)) {
      String source = wiring.store().sources().all().getFirst().id();
      Errand page = Errand.of(WebAddress.of(address), Purpose.PAGE, source, Instant.EPOCH);
      wiring.store().agenda().done(page, List.of(), Map.of());
    }
  }

  private Path[] files(String part) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("collected").resolve(part))) {
      return files.toArray(Path[]::new);
    }
  }

  private static String get(Desk desk, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
