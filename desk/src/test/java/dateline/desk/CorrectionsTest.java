package dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Store;
import dateline.stories.correction.Correction;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections over real HTTP: forms, the log, the interface for programs, and whom it refuses. */
class CorrectionsTest {
  @TempDir Path folder;
  private Store store;
  private Desk desk;
  private Site site;

  @BeforeEach
  void open() {
    store = Press.open(folder);
    new TwoStories(store).print();
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

  @AfterEach
  void close() {
    desk.close();
    store.close();
  }

  @Test
  void twoStoriesAreMergedByAddressAndPartedByOneClick() {
    String former = story("p1");
    HttpResponse<String> merged =
        send(form("p0", "kind", "merge", "other", site.port() + former, "by", "Ada <b>"));
    assertThat(merged.statusCode()).isEqualTo(303);
    assertThat(location(merged)).endsWith(story("p0") + "#corrections");
    assertThat(members("p0")).containsExactlyInAnyOrder("p0", "p1", "p2", "p3", "p4", "p5");
    HttpResponse<String> led = site.get(former + "?since=2026-03-01");
    assertThat(led.statusCode()).isEqualTo(302);
    assertThat(location(led)).isEqualTo(story("p0") + "?since=2026-03-01");
    assertThat(location(site.get("/api/v1" + former))).isEqualTo("/api/v1" + story("p0"));
    assertThat(site.get("/stories/story-nobody").statusCode()).isEqualTo(404);

    Document page = site.page(story("p0"));
    assertThat(page.select(".log .node").text()).contains("6 articles put together");
    assertThat(page.select(".log b").text()).isEqualTo("Ada <b>");
    assertThat(page.select(".log time").text()).isEqualTo("1 April 2026, 12:00 UTC");
    Document undone = click(page, ".undo");
    assertThat(undone.select(".log .undone")).hasSize(1);
    assertThat(members("p0")).containsExactlyInAnyOrder("p0", "p2", "p4");
  }

  @Test
  void tickedArticlesAreSplitOffMovedAndPinned() {
    send(form("p0", "kind", "split", "article", "p2", "article", "p4", "by", "Ada"));
    assertThat(members("p0")).containsExactly("p0");
    assertThat(members("p2")).containsExactlyInAnyOrder("p2", "p4");

    HttpResponse<String> moved =
        send(
            form(
                "p2",
                "kind",
                "move",
                "article",
                "p2",
                "article",
                "p4",
                "other",
                story("p1"),
                "by",
                "Ada"));
    assertThat(location(moved)).endsWith(story("p4") + "#corrections");
    assertThat(members("p4")).containsExactlyInAnyOrder("p1", "p2", "p3", "p4", "p5");

    send(form("p1", "kind", "pin", "article", "p1", "article", "p3", "by", "Ada"));
    send(
        form(
            "p1", "ticked", "apart", "article", "p1", "article", "p5", "by", "Ada", "note", "why"));
    assertThat(members("p1")).doesNotContain("p5");
    assertThat(site.page("/corrections").select(".log > li").eachAttr("value"))
        .containsExactly("6", "5", "4", "3", "2", "1");
    assertThat(site.page("/corrections").select(".log .why").text()).isEqualTo("why");
  }

  @Test
  void theNameIsRememberedInTheBrowser() {
    HttpResponse<String> answer = send(form("p0", "kind", "pin", "article", "p0", "by", "Åda; Ö"));
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
    HttpRequest again =
        request(story("p0")).header("Cookie", cookie.substring(0, cookie.indexOf(';'))).build();
    Document page = Jsoup.parse(site.send(again).body());
    assertThat(page.select("#by").val()).isEqualTo("Åda; Ö");
  }

  @Test
  void whatCannotBeDoneIsSaidWithTheRemedy() {
    HttpResponse<String> unknown = send(form("p0", "kind", "merge", "other", "nope", "by", "Ada"));
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("There is no story", "nope", "at the end of a page");
    assertThat(send(form("p0", "kind", "pin", "by", "Ada")).body()).contains("Tick the articles");
    assertThat(send(form("p0", "kind", "pin", "article", "p0")).body()).contains("needs the name");
    assertThat(send(form("p0", "kind", "praise", "by", "Ada")).statusCode()).isEqualTo(400);
    assertThat(store.corrections().entries()).isEmpty();
    assertThat(location(site.get(story("p0") + "/corrections")))
        .endsWith(story("p0") + "#corrections");
    assertThat(location(site.get("/corrections/7/undo"))).endsWith("/corrections");
  }

  @Test
  void otherSitesCannotCorrectThroughAReader() {
    String body = encoded("kind", "pin", "article", "p0", "by", "Mallory");
    for (Map.Entry<String, String> foreign :
        List.of(
            Map.entry("Sec-Fetch-Site", "cross-site"),
            Map.entry("Sec-Fetch-Site", "same-site"),
            Map.entry("Origin", "https://evil.example"),
            Map.entry("Origin", "http://127.0.0.1:1"),
            Map.entry("Origin", "null"))) {
      for (String path : List.of(story("p0") + "/corrections", "/corrections/1/undo")) {
        HttpRequest request = post(path, body).header(foreign.getKey(), foreign.getValue()).build();
        assertThat(site.send(request).statusCode()).as(foreign + path).isEqualTo(403);
      }
    }
    assertThat(store.corrections().entries()).isEmpty();
    HttpRequest own =
        post(story("p0") + "/corrections", body)
            .header("Origin", "http://127.0.0.1:" + site.port())
            .build();
    assertThat(site.send(own).statusCode()).isEqualTo(303);
  }

  @Test
  void programsCorrectAndReadTheLog() {
    String wish =
        "{\"kind\":\"apart\",\"ids\":[\"p0\",\"p2\"],\"by\":\"robot\",\"note\":\"two bridges\"}";
    assertThat(json(wish, "text/plain").statusCode()).isEqualTo(415);
    assertThat(json("{", "application/json").statusCode()).isEqualTo(400);
    assertThat(json("{\"kind\":\"undo\",\"ids\":[\"9\"],\"by\":\"x\"}", "application/json").body())
        .contains("\"remedy\":\"There is no correction number");
    HttpResponse<String> made = json(wish, "application/json; charset=utf-8");
    assertThat(made.statusCode()).isEqualTo(201);
    String entry =
        "{\"number\":1,\"at\":\"2026-04-01T12:00:00Z\",\"by\":\"robot\",\"kind\":\"apart\",\"articleIds\":[\"p0\"],\"otherIds\":[\"p2\"],\"undone\":false,\"note\":\"two bridges\"}";
    assertThat(site.get("/api/v1/corrections").body()).isEqualTo("[" + entry + "]");
    assertThat(members("p0")).doesNotContain("p2");
    String stories =
        "[\"" + store.links().storyOf("p0") + "\",\"" + store.links().storyOf("p2") + "\"]";
    assertThat(made.body())
        .isEqualTo(entry.replace("two bridges\"}", "two bridges\",\"storyIds\":" + stories + "}"));
    String undo = "{\"kind\":\"undo\",\"ids\":[\"1\"],\"by\":\"robot\"}";
    assertThat(json(undo, "application/json").body())
        .endsWith("\"storyIds\":[\"" + store.links().storyOf("p0") + "\"]}");
  }

  @Test
  void requestsThatComeAtOnceAreEnteredOneAfterTheOther() throws Exception {
    List<Callable<Integer>> wishes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      HttpRequest pin =
          form("p" + i % 6, "kind", "pin", "article", "p" + i % 6, "by", "Ada").build();
      wishes.add(() -> site.send(pin).statusCode());
    }
    try (ExecutorService readers = Executors.newFixedThreadPool(6)) {
      for (Future<Integer> status : readers.invokeAll(wishes)) {
        assertThat(status.get()).isEqualTo(303);
      }
    }
    assertThat(store.corrections().entries())
        .extracting(Correction::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(members("p0")).containsExactlyInAnyOrder("p0", "p2", "p4");
  }

  @Test
  void thePagesAreWellFormedAndHarmlessWhateverIsWritten() {
    send(form("p0", "kind", "pin", "article", "p0", "by", Press.EVIL, "note", Press.EVIL));
    for (String path : List.of(story("p0"), "/corrections")) {
      Document page = site.page(path);
      assertThat(page.select("script, img")).isEmpty();
      assertThat(page.select(".why").text()).isEqualTo(Press.EVIL);
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
  }

  /** Sends the form of one button of a page, and follows to where it leads. */
  private Document click(Document page, String selector) {
    var form = page.select("form" + selector).first();
    assertThat(form).isNotNull();
    List<String> fields = new ArrayList<>();
    form.select("input").forEach(input -> fields.addAll(List.of(input.attr("name"), input.val())));
    HttpResponse<String> answer =
        site.send(post(form.attr("action"), encoded(fields.toArray(String[]::new))).build());
    assertThat(answer.statusCode()).isEqualTo(303);
    return site.page(URI.create(location(answer)).getPath());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return site.send(request.build());
  }

  private HttpRequest.Builder form(String ofStoryOf, String... fields) {
    return post(story(ofStoryOf) + "/corrections", encoded(fields));
  }

  private HttpRequest.Builder post(String path, String body) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<String> json(String body, String type) {
    return send(
        request("/api/v1/corrections")
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path));
  }

  private static String encoded(String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String story(String article) {
    return "/stories/" + store.links().storyOf(article);
  }

  private List<String> members(String article) {
    return store.links().articlesOf(String.valueOf(store.links().storyOf(article)));
  }
}
