package dateline.collect.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.Limits;
import dateline.collect.files.Reading;
import dateline.extract.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {
  private static final String POST =
      "{\"id\": 12, \"link\":\"https://vale.test/12\", \"content\":{\"rendered\":\"<p>Caf\\u00e9 — “quoted”.\"}}";

  @TempDir Path folder;

  private Reading read(String name, String text) throws IOException {
    return Reading.of(Files.write(folder.resolve(name), text.getBytes(UTF_8)));
  }

  @Test
  void postIsHandedOnAsItStands() throws IOException {
    assertThat(read("post.json", "\uFEFF\n" + POST + "\n").page())
        .isEqualTo(
            new Page(
                "post.json",
                Page.Form.WORDPRESS,
                POST,
                "https://vale.test/12",
                null,
                Page.Stated.NOTHING));
  }

  @Test
  void goodPostsOfAnArrayComeOutAndTheBadIsRefused() throws IOException {
    String bad = "{\"id\":13,\"content\":{}}";
    Reading reading =
        read(
            "posts.json",
            "[ " + POST + " ,\n" + bad + ", \"é\", " + POST.replace("12", "14") + "]");
    assertThat(reading.ids())
        .containsExactly("posts.json/12", "posts.json/13", "posts.json/2", "posts.json/14");
    assertThat(reading.pages())
        .extracting(Page::content)
        .containsExactly(POST, POST.replace("12", "14"));
    assertThat(reading.refused().getFirst().reason()).contains("rendered");
    assertThat(reading.refused().getFirst().bytes()).isEqualTo(bad.getBytes(UTF_8));
    assertThat(reading.refused().get(1).reason()).contains("JSON string");
  }

  @Test
  void slicesAreExactInLargeArrays() throws IOException {
    StringBuilder all = new StringBuilder("[");
    for (int i = 0; i < 500; i++) {
      String text = "Zürich ".repeat(i % 60);
      all.append(i == 0 ? "" : " ,\r\n")
          .append("{\"id\":%d,\"content\":{\"rendered\":\"%s\"}}".formatted(i, text));
    }
    List<Page> pages = read("many.json", all.append("]").toString()).pages();
    assertThat(pages).hasSize(500);
    assertThat(pages)
        .allSatisfy(page -> assertThat(page.content()).startsWith("{\"id\":").endsWith("\"}}"));
  }

  @Test
  void jsonThatIsNoPostIsRefusedOnceWithWhatWasExpectedAndFound() throws IOException {
    assertThat(read("a.json", "{\"articles\":[],\"total\":3}").reason())
        .contains("\"articles\", \"total\"")
        .contains("WordPress")
        .contains(".jsonl");
    assertThat(read("b.json", "[1,2,3]").reason()).contains("JSON number and 2 more");
    assertThat(read("c.json", "[]").reason()).contains("empty array");
    assertThat(read("d.json", "{\"code\":\"rest_no_route\",\"message\":\"No route\"}").reason())
        .contains("rest_no_route: No route");
    assertThat(read("e.json", "[" + "1,".repeat(5000) + "1]").reason()).contains("1000 values");
  }

  @Test
  void objectsThatHoldAPageAreReadAloneInAnArrayAndOneAfterTheOther() throws IOException {
    String one = "{\"url\":\"https://a.example/1\",\"html\":\"<p>One.</p>\",\"title\":\"T\"}";
    String two = "{\"id\":\"two\",\"text\":\"Two.\",\"retrieved\":\"2026-03-02T10:00:00Z\"}";
    Page page = read("one.json", one).page();
    assertThat(page.sourceId()).isEqualTo("one.json");
    assertThat(page.url()).isEqualTo("https://a.example/1");
    assertThat(page.stated().title()).isEqualTo("T");
    for (String both : new String[] {"[" + one + "," + two + "]", one + "\n" + two}) {
      List<Page> pages = read("both.json", both).pages();
      assertThat(pages).extracting(Page::form).containsExactly(Page.Form.HTML, Page.Form.TEXT);
      assertThat(pages.getLast().sourceId()).isEqualTo("two");
      assertThat(pages.getLast().retrieved()).isEqualTo("2026-03-02T10:00:00Z");
    }
    assertThat(read("empty.json", "{\"html\":\" \"}").reason()).contains("has an empty html");
    assertThat(read("broken.json", "{\"wordpress\":\"{\"}").reason()).contains("broken JSON at");
  }

  @Test
  void brokenJsonNamesItsPlaceAndKeepsWhatStandsBefore() throws IOException {
    Reading cut = read("cut.json", "[" + POST + ",\n{\"id\":");
    assertThat(cut.pages()).hasSize(1);
    assertThat(cut.refused().getFirst().sourceId()).isEqualTo("cut.json");
    assertThat(cut.refused().getFirst().reason()).contains("line 2").contains("1 before it");
    assertThat(read("deep.json", "[".repeat(100_000)).reason()).contains("broken JSON");
    assertThat(read("deep.txt", "{\"a\":".repeat(100_000)).page().form()).isEqualTo(Page.Form.TEXT);
  }

  @Test
  void jsonInUtf16IsRead() throws IOException {
    Path file = folder.resolve("wide.json");
    Files.write(file, POST.getBytes(StandardCharsets.UTF_16));
    assertThat(Reading.of(file).page().content()).isEqualTo(POST);
  }

  @Test
  void jsonFeedItemsArePages() throws IOException {
    String feed =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Vale Post", "language": "en",
         "items": [
          {"id": "1", "url": "https://vale.test/1", "title": "Mill sold",
           "content_html": "<p>The mill was sold.</p>", "date_published": "2026-02-03T04:05:06+01:00",
           "authors": [{"name": "Ida Holm"}]},
          {"id": 2, "content_text": "The mill burned.", "date_published": "soon"},
          {"id": "3", "title": "Nothing"}]}
        """;
    Reading reading = read("feed.json", feed);
    assertThat(reading.ids()).containsExactly("feed.json/1", "feed.json/2", "feed.json/3");
    assertThat(reading.pages().getFirst())
        .isEqualTo(
            new Page(
                "feed.json/1",
                Page.Form.HTML,
                "<p>The mill was sold.</p>",
                "https://vale.test/1",
                null,
                new Page.Stated(
                    "Mill sold",
                    List.of("Ida Holm"),
                    "2026-02-03T04:05:06+01:00",
                    null,
                    "Vale Post",
                    "en")));
    assertThat(reading.pages().get(1).form()).isEqualTo(Page.Form.TEXT);
    assertThat(reading.pages().get(1).stated().published()).isNull();
  }

  @Test
  void lineIsPageWithWhatItStates() throws IOException {
    String line =
        """
        {"id":"a","url":"https://vale.test/a","html":"<p>Hail.","retrieved":"2026-02-03T04:05:06Z",\
        "published":"2026-02-02","site":"Vale Post","title":"Hail","language":"en"}
        """;
    assertThat(read("a.jsonl", line).page())
        .isEqualTo(
            new Page(
                "a",
                Page.Form.HTML,
                "<p>Hail.",
                "https://vale.test/a",
                Instant.parse("2026-02-03T04:05:06Z"),
                new Page.Stated("Hail", List.of(), "2026-02-02", null, "Vale Post", "en")));
  }

  @Test
  void linesMayHoldTextAndPosts() throws IOException {
    Reading reading =
        read(
            "a.ndjson",
            "\uFEFF{\"text\":\"A dump.\"}\r\n\r\n{\"id\":7,\"wordpress\":%s}\n%s"
                .formatted(POST, POST));
    assertThat(reading.ids()).containsExactly("a.ndjson:1", "7", "12");
    assertThat(reading.pages())
        .extracting(Page::form)
        .containsExactly(Page.Form.TEXT, Page.Form.WORDPRESS, Page.Form.WORDPRESS);
    assertThat(reading.pages().get(1).url()).isEqualTo("https://vale.test/12");
  }

  @Test
  void badLinesAreRefusedAndTheOthersRead() throws IOException {
    Limits all = Limits.DEFAULT;
    Limits limits =
        new Limits(
            all.pageBytes(),
            all.fileBytes(),
            1000,
            10,
            all.inflatedBytes(),
            all.inflatedRatio(),
            all.members(),
            all.archiveDepth(),
            all.nesting(),
            all.refusals());
    String text =
        "{\"text\":\"1\"}\n{\"text\":\n[1]\n{\"id\":4}\n{\"text\":\"%s\"}\n{\"html\":\"\"}\n{\"text\":\"7\"}"
            .formatted("x".repeat(200_000));
    Path file = Files.writeString(folder.resolve("a.jsonl"), text);
    Reading reading = Reading.of(file, limits);
    assertThat(reading.ids())
        .containsExactly(
            "a.jsonl:1",
            "a.jsonl:2",
            "a.jsonl:3",
            "a.jsonl:4",
            "a.jsonl:5",
            "a.jsonl:6",
            "a.jsonl:7");
    assertThat(reading.pages()).hasSize(2);
    assertThat(reading.refused().getFirst().reason()).startsWith("line 2 is broken JSON at column");
    assertThat(reading.refused().getFirst().bytes()).isEqualTo("{\"text\":".getBytes(UTF_8));
    assertThat(reading.refused().get(3).reason()).contains("line 5 is longer than the 1000 bytes");
    assertThat(reading.refused().get(3).bytes()).hasSize(10);
  }

  @Test
  void fileWithoutAnyPageIsGivenUp() throws IOException {
    Reading reading = read("a.jsonl", "{\"x\":1}\n".repeat(5000));
    assertThat(reading.refused()).hasSize(1002);
    assertThat(reading.refused().getLast().reason()).contains("1000 lines in a row");
    assertThat(read("b.jsonl", "\n \n").reason()).contains("no line");
  }
}
