package dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Store;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is new in a story since a time, over real HTTP. */
class SinceTest {
  private static final String STORY = "/stories/story-bridge";

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

  @Test
  void aStoryOffersTheDaysOfItsArticlesAndAnyTime() {
    Document page = site.page(STORY);
    assertThat(page.select(".since li a").eachAttr("href"))
        .containsExactly(STORY + "?since=2026-03-02#new", STORY + "?since=2026-03-03#new");
    assertThat(page.select(".since li a").eachText())
        .containsExactly("2 March 2026", "3 March 2026");
    assertThat(page.select(".since [aria-current]")).isEmpty();
    assertThat(page.select(".since form").attr("action")).isEqualTo(STORY);
    assertThat(page.select(".since input").attr("type")).isEqualTo("datetime-local");
    assertThat(page.select(".since input").attr("value")).isEmpty();
  }

  @Test
  void whatCameIsShownWithItsNewSentences() {
    Document page = site.page(STORY + "?since=2026-03-02");
    assertThat(page.select("#new").text()).isEqualTo("New since 2 March 2026");
    assertThat(page.select(".since [aria-current]").text()).isEqualTo("2 March 2026");
    assertThat(page.select(".since input").attr("value")).isEqualTo("2026-03-02T00:00");
    assertThat(page.select(".news .hint").text()).startsWith("4 of 6 articles came since.");
    assertThat(page.select(".news .fresh cite").eachText()).containsExactly("Wirrel Wire");
    assertThat(page.select(".news .fresh p > a").eachText()).contains(Press.LEAD, Press.SAID);
    assertThat(page.select(".news .fresh p:not(.node) a").attr("href"))
        .isEqualTo("/articles/wire#c0");
    assertThat(page.select(".news > p.fine").text())
        .isEqualTo(
            "Came as well, with nothing new in words: The Ostrel Post (copy), Остельский вестник"
                + " (copy), Quay Diary");
  }

  @Test
  void whereNothingIsNewThePageSaysSo() {
    Document later = site.page(STORY + "?since=2026-03-02T10:00:00Z");
    assertThat(later.select("#new").text()).isEqualTo("New since 2 March 2026, 10:00 UTC");
    assertThat(later.select(".news .hint").text())
        .isEqualTo("3 of 6 articles came since. No sentence says what no article before had said.");
    Document never = site.page(STORY + "?since=2026-05-01");
    assertThat(never.select(".news .hint").text())
        .isEqualTo("No article of this story came since.");
  }

  @Test
  void programsGetTheSame() {
    assertThat(site.get("/api/v1" + STORY + "?since=2026-03-02").body())
        .contains(
            "\"since\":\"2026-03-02\"", "\"newArticleIds\":[\"wire\",\"post\",\"east\",\"blog\"]")
        .contains("\"newPassages\":[{\"articleId\":\"wire\",\"start\":0,");
    assertThat(site.get("/api/v1" + STORY).body()).doesNotContain("since", "newArticleIds");
  }

  @Test
  void whatIsNoTimeIsNamedWithTheRightForm() {
    HttpResponse<String> page = site.get(STORY + "?since=last%20week");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(site.page(STORY + "?since=last%20week").text())
        .contains("since: \"last week\" is no time; give a day, such as 2026-03-02");
    HttpResponse<String> data = site.get("/api/v1" + STORY + "?since=2026-02-30");
    assertThat(data.statusCode()).isEqualTo(400);
    assertThat(data.body()).contains("2026-02-30", "2026-03-02T10:00:00Z");
  }
}
