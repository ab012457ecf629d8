package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.source.Description;
import dateline.desk.Desk;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final String LEAD =
      "The swing bridge at Ostrel was closed on Monday after inspectors found loose bolts in its"
          + " eastern arm, the harbour board said in a notice to boat owners.";
  private static final String MORE =
      "Harbour master Wenna Dray said the bridge would stay shut until every bolt had been counted"
          + " and the ferry would carry school children across the river in the meantime.";

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
                "Swing bridge shut",
                papers.url(3, "/news/bridge"),
                "Bridge at Ostrel closed"))
        .on(2, "/bridge", HTML, Papers.page("Swing bridge shut", LEAD, MORE))
        .on(3, "/news/bridge", HTML, Papers.page("Bridge at Ostrel closed", LEAD, MORE));
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
      try (Collecting collecting = Collecting.begin(wiring, rounds::add)) {
        assertThat(collecting).isNotNull();
        awaitArticles(2);
      }
      assertThat(get(desk, "/")).contains("Bridge").contains("2 outlets");
      assertThat(get(desk, "/search?q=bolts")).contains("Swing bridge shut");
      assertThat(get(desk, "/api/v1/sources"))
          .contains("\"name\":\"Ostrel wires\"", "\"fetched\":2", "\"waiting\":0");
      assertThat(get(desk, "/sources")).contains("Ostrel wires", "2 pages fetched", "last read");
    }
    assertThat(Command.run("export", "articles", "--data", data).out())
        .contains("\"sourceId\":\"" + papers.url(2, "/bridge") + "\"");
    assertThat(files("read")).isNotEmpty();
    assertThat(files("unread")).isEmpty();
    assertThat(files("open")).isEmpty();
  }

  @Test
  void theSamePageAgainChangesNothingAndAnEditedOneIsAVersion() throws Exception {
    follow(2);
    String before = Command.run("export", "articles", "--data", data).out();

    unread();
    follow(0);
    assertThat(Command.run("export", "articles", "--data", data).out()).isEqualTo(before);

    papers.on(2, "/bridge", HTML, Papers.page("Swing bridge shut", LEAD, MORE + " It reopens."));
    again(papers.url(2, "/bridge"));
    follow(1);
    String after = Command.run("export", "articles", "--data", data).out();
    assertThat(after.lines()).hasSize(2);
    assertThat(after).contains("It reopens.", "\"version\":2");
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
    try (Wiring wiring = new Wiring(data)) {
      wiring.enrolling().follow(papers.url(1, "/feed"), Description.of(null, null, null, null));
      try (Collecting collecting = Collecting.begin(wiring, rounds::add)) {
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

  /** Makes an errand due again. */
  private void again(String address) throws Exception {
    try (Wiring wiring = new Wiring(data)) {
      throw new UnsupportedOperationException(address + wiring);
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
