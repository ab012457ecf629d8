package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.desk.Desk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a page that is sent to an article, over real HTTP. */
@Timeout(120)
class InboxTest {
  private static final String TOKEN = "a-word-that-nobody-guesses";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String AT = "https://ostrel.example/bridge";

  /** In Spanish, which is read without the large models that English is read with. */
  private static final String PAGE =
      Papers.page(
          "Ostrel Post",
          "Cierran el puente giratorio",
          "El puente giratorio de Ostrel fue cerrado el lunes después de que los inspectores hallaran"
              + " pernos sueltos en su brazo oriental, dijo la junta del puerto en un aviso.",
          "La capitana del puerto dijo que el puente seguirá cerrado hasta que se cuente cada perno.");

  @TempDir Path folder;
  private Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();

  @BeforeEach
  void allow() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("dateline.properties"), "collect.token=" + TOKEN + "\n");
  }

  private HttpResponse<String> send(Desk desk, String query, String type, byte[] body)
      throws Exception {
    return send(
        request(desk, query)
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> send(Desk desk, String query, String type, String body)
      throws Exception {
    return send(desk, query, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(Desk desk, String query) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + desk.port() + "/api/v1/pages" + query));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private void awaitNews(int news) throws InterruptedException {
    int so = rounds.take();
    while (so < news) {
      so += rounds.take();
    }
    assertThat(so).isEqualTo(news);
  }

  /** Reads all that was sent, in another process as it were. */
  private void read(int news) throws Exception {
    rounds.clear();
    try (Wiring wiring = new Wiring(data)) {
      Collecting collecting = Collecting.begin(wiring, false, rounds::add);
      awaitNews(news);
      collecting.close();
    }
  }

  private String articles() {
    return Command.run("export", "articles", "--data", data).out();
  }

  @Test
  void aPageThatIsSentIsReadUnderItsAddressWhileTheDeskIsOpenAndOnlyOnce() throws Exception {
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0)) {
      Collecting collecting = Collecting.begin(wiring, false, rounds::add);
      String query = "?url=" + AT + "&fetched=2026-03-02T12:00:00Z";
      HttpResponse<String> answer = send(desk, query, HTML, PAGE);
      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(json(answer).at("/taken/0/sourceId").asString()).isEqualTo(AT);
      assertThat(json(answer).get("digest").asString()).hasSize(64);
      assertThat(json(answer).get("refused")).isEmpty();
      awaitNews(1);

      assertThat(send(desk, query, HTML, PAGE).statusCode()).isEqualTo(202);
      rounds.clear();
      rounds.take();
      assertThat(rounds.take()).isZero();
      HttpRequest sources =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + "/sources"))
              .build();
      assertThat(client.send(sources, BodyHandlers.ofString()).body())
          .contains("Inbox", "2 pages taken", "last read");
      collecting.close();
    }
    assertThat(articles()).hasLineCount(1).contains("\"url\":\"" + AT + "\"", "\"version\":1");
    try (Stream<Path> files = Files.list(data.resolve("collected/read"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatIngestReadsAsAFileCanBeSent() throws Exception {
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0)) {
      String object = "{\"url\":\"https://a.example/%d\",\"html\":\"%s\"}";
      String html = PAGE.replace("\"", "'");
      String lines = object.formatted(1, html) + "\n" + object.formatted(2, html);
      assertThat(json(send(desk, "", "application/json", object.formatted(3, html))).get("taken"))
          .hasSize(1);
      JsonNode two = json(send(desk, "", "application/x-ndjson", lines + "\n{\"x\":1}"));
      assertThat(two.at("/taken/1/url").asString()).isEqualTo("https://a.example/2");
      assertThat(two.at("/refused/0/reason").asString()).contains("line 3");
      String array = "[" + lines.replace("\n", ",").replace("a.example", "b.example") + "]";
      assertThat(json(send(desk, "", "application/json", array)).get("taken")).hasSize(2);
      assertThat(json(send(desk, "", "application/zip", zip("x/page.html"))).get("taken"))
          .hasSize(1);
      byte[] gzip = gzip(PAGE.getBytes(StandardCharsets.UTF_8));
      assertThat(send(desk, "?url=https://c.example/", "application/gzip", gzip).statusCode())
          .isEqualTo(202);
      String feed =
          Papers.feed("Ostrel wires", "https://d.example/1", "Cierran el puente")
              .replace("Short.", PAGE.replace("<", "&lt;"));
      JsonNode entry = json(send(desk, "", "application/rss+xml", feed)).at("/taken/0");
      assertThat(entry.get("sourceId").asString()).isEqualTo("https://d.example/1");
      assertThat(send(desk, "", "application/octet-stream", PAGE).statusCode()).isEqualTo(202);
    }
    read(9);
    assertThat(articles())
        .hasLineCount(9)
        .contains("\"https://a.example/1\"", "\"https://b.example/2\"", "\"https://c.example/\"")
        .contains("/x/page.html\"", "\"urn:sha256:");
    assertThat(Command.run("refused", "--data", data).out()).contains("line 3");
  }

  @Test
  void aWebArchiveKeepsItsAddressesAndTimes() throws Exception {
    String record =
        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "WARC-Date: 2026-03-02T11:00:00Z\r\nWARC-Target-URI: %s\r\n"
            + "Content-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n";
    int length = PAGE.getBytes(StandardCharsets.UTF_8).length;
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0)) {
      String warc = record.formatted(AT, length, PAGE);
      JsonNode answer = json(send(desk, "", "application/warc", warc));
      assertThat(answer.at("/taken/0/url").asString()).isEqualTo(AT);
    }
    read(1);
    assertThat(articles()).contains("\"sourceId\":\"" + AT + "\"");
  }

  @Test
  void whoShowsNoTokenOrAnotherSendsNothing() throws Exception {
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0)) {
      String[] shown = {"", "Bearer", "Bearer ", "Basic " + TOKEN, "Bearer " + TOKEN + "x", TOKEN};
      for (String header : shown) {
        HttpRequest.Builder request =
            request(desk, "").header("Content-Type", HTML).POST(BodyPublishers.ofString(PAGE));
        HttpResponse<String> answer =
            send(header.isEmpty() ? request : request.header("Authorization", header));
        assertThat(answer.statusCode()).as(header).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).contains("collect.token").doesNotContain(TOKEN);
      }
      HttpRequest.Builder foreign =
          request(desk, "")
              .header("Content-Type", HTML)
              .header("Authorization", "Bearer " + TOKEN)
              .header("Origin", "https://evil.example")
              .POST(BodyPublishers.ofString(PAGE));
      assertThat(send(foreign).statusCode()).isEqualTo(403);
    }
    assertThat(data.resolve("collected/unread")).isEmptyDirectory();
  }

  @Test
  void withoutATokenInTheSettingsItIsSaidHowToSetOne() throws Exception {
    Files.delete(data.resolve("dateline.properties"));
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0)) {
      HttpResponse<String> answer = send(desk, "", HTML, PAGE);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("collect.token", "dateline.properties", "openssl rand");
    }
    Files.writeString(data.resolve("dateline.properties"), "collect.token=short\n");
    Command command = Command.run("serve", "--data", data, "--port", "0");
    assertThat(command.code()).isEqualTo(2);
    assertThat(command.err()).contains("collect.token", "16").doesNotContain("short");
  }

  @Test
  void whatCannotBeTakenIsSaidWithTheRemedyAndIsNotKept() throws Exception {
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0)) {
      assertRefused(send(desk, "?url=file:///etc/passwd", HTML, PAGE), 400, "no http or https");
      assertRefused(send(desk, "?fetched=yesterday", HTML, PAGE), 400, "2026-03-02T10:00:00Z");
      assertRefused(send(desk, "?fetched=2999-01-01", HTML, PAGE), 400, "2999-01-01");
      assertRefused(send(desk, "", "image/png", PAGE), 415, "text/html");
      assertRefused(send(desk, "", "application/json", "{\"x\":1}"), 422, "an object with");
      assertRefused(send(desk, "", "application/json", "{"), 422, "broken JSON");
      assertRefused(send(desk, "", HTML, ""), 422, "is empty");
      assertRefused(send(desk, "", "application/zip", PAGE), 422, "does not begin as");
      byte[] two = zip("a.html", "b.html");
      assertRefused(send(desk, "?url=" + AT, "application/zip", two), 400, "one page");
      HttpRequest.Builder packed =
          request(desk, "")
              .header("Authorization", "Bearer " + TOKEN)
              .header("Content-Type", HTML)
              .header("Content-Encoding", "gzip")
              .POST(BodyPublishers.ofString(PAGE));
      assertRefused(send(packed), 415, "application/gzip");
    }
    assertThat(data.resolve("collected/unread")).isEmptyDirectory();
  }

  @Test
  void whatIsTooLargeIsRefusedWhateverItsLengthIsSaidToBe() throws Exception {
    byte[] large = new byte[(32 << 20) + 1];
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0)) {
      InputStream body = new ByteArrayInputStream(large);
      HttpRequest.Builder unsaid =
          request(desk, "")
              .header("Authorization", "Bearer " + TOKEN)
              .header("Content-Type", HTML)
              .POST(BodyPublishers.ofInputStream(() -> body));
      assertRefused(send(unsaid), 413, "32 MB");
      assertRefused(send(desk, "", HTML, large), 413, "folder that is watched");
    }
    assertThat(data.resolve("collected/unread")).isEmptyDirectory();
  }

  @Test
  void aPausedInboxTakesNothingUntilItGoesOn() throws Exception {
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0)) {
      send(desk, "", HTML, PAGE);
    }
    assertThat(Command.run("sources", "list", "--data", data).out())
        .contains("source-inbox  Inbox  followed", "1 pages taken");
    Command.run("sources", "pause", "source-inbox", "--data", data);
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0)) {
      HttpResponse<String> paused = send(desk, "", HTML, PAGE);
      assertRefused(paused, 503, "paused");
      assertThat(paused.headers().firstValue("Retry-After")).isPresent();
    }
    Command.run("sources", "remove", "source-inbox", "--data", data);
    try (Wiring wiring = new Wiring(data);
        Desk desk = Serving.open(wiring, 0)) {
      assertThat(send(desk, "", HTML, PAGE).statusCode()).isEqualTo(202);
    }
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.body()).contains(words);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(PAGE.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }
}
