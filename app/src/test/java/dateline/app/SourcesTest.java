package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sources at the command line. Lists are at other sites than pages, so that nobody has to rest. */
class SourcesTest {
  private static final String RSS = "application/rss+xml";
  private static final String HTML = "text/html; charset=utf-8";

  @TempDir Path folder;
  private Papers papers;
  private Path data;

  @BeforeEach
  void open() throws IOException {
    papers = new Papers();
    data = papers.allowedIn(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    papers.close();
  }

  @Test
  void aFeedIsFollowedPausedResumedAndRemoved() {
    String feed = papers.url(1, "/feed");
    papers.on(1, "/feed", RSS, Papers.feed("The Ostrel Post", papers.url(1, "/a"), "Bridge shut"));

    Command add = sources("add", feed, "--kind", "outlet", "--country", "gb");
    assertThat(add.err()).isEmpty();
    assertThat(add.code()).isZero();
    assertThat(add.out())
        .contains("The Ostrel Post  is followed", "is a feed of The Ostrel Post, in English")
        .contains("lists 1 page", papers.url(1, "/a"));
    assertThat(sources("list").out())
        .contains("The Ostrel Post (outlet)  followed", "last answered never", "0 pages waiting");

    JsonNode row = row();
    assertThat(row.get("address").asString()).isEqualTo(feed);
    assertThat(row.get("country").asString()).isEqualTo("GB");
    assertThat(row.get("language").asString()).isEqualTo("en-GB");
    String id = row.get("id").asString();

    assertThat(sources("pause", id).out()).contains("is paused");
    assertThat(sources("list").out()).contains("(outlet)  paused", "looked at next never");
    assertThat(sources("resume", id).out()).contains("is followed");
    assertThat(row().get("paused").asBoolean()).isFalse();

    assertThat(sources("add", feed, "--name", "The Post").out())
        .contains("The Post  is followed already");
    assertThat(row().get("kind").asString()).isEqualTo("outlet");

    assertThat(sources("remove", id).out()).contains("is followed no more");
    assertThat(sources("list").out()).isEmpty();
    assertThat(sources("remove", id).code()).isEqualTo(2);
    assertThat(sources("pause", id).err()).contains("no source \"" + id, "sources list");
  }

  @Test
  void aPageLeadsToTheFirstListThatItNamesAndTheOthersAreTold() {
    papers
        .on(
            1,
            "/",
            HTML,
            """
            <!doctype html><html lang="fr"><head><title>x</title>
            <meta property="og:site_name" content="Le Phare d'Ostrel">
            <link rel="alternate" type="application/rss+xml" href="%s">
            <link rel="alternate" type="application/rss+xml" title="Sport" href="/sport">
            </head><body></body></html>
            """
                .formatted(papers.url(2, "/feed")))
        .on(2, "/feed", RSS, Papers.feed("Other", papers.url(1, "/a"), "Bridge"));
    assertThat(sources("test", papers.url(1, "/")).out())
        .startsWith(papers.url(2, "/feed"))
        .contains("a feed of Le Phare d'Ostrel, in French")
        .contains("could be followed instead: " + papers.url(1, "/sport") + " (Sport)");
    assertThat(data.resolve("db")).doesNotExist();
  }

  @Test
  void whereASiteWantsLongPausesWhatItNamesIsBelieved() {
    papers
        .on(1, "/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 100\n")
        .on(
            1,
            "/",
            HTML,
            "<!doctype html><html><head><title>Quay Diary</title>"
                + "<link rel=alternate type=application/rss+xml href=/feed></head></html>");
    assertThat(sources("test", papers.url(1, "/")).out())
        .startsWith(papers.url(1, "/feed"))
        .contains("a feed of Quay Diary", "was not looked at yet");
    assertThat(papers.asked(papers.url(1, "/feed"))).isZero();
  }

  @Test
  void postsOfWordPressComeBeforeAFeed() {
    papers
        .on(
            1,
            "/",
            HTML,
            """
            <!doctype html><html><head><title>Quay Diary</title>
            <link rel="alternate" type="application/rss+xml" href="/feed">
            <link rel="https://api.w.org/" href="%s"></head></html>
            """
                .formatted(papers.url(2, "/wp-json/")))
        .on(
            2,
            "/wp-json/wp/v2/posts?per_page=20",
            "application/json",
            "[{\"id\":1,\"link\":\"%s\",\"content\":{\"rendered\":\"<p>All of it.</p>\"}}]"
                .formatted(papers.url(1, "/a")));
    assertThat(sources("test", papers.url(1, "/")).out())
        .contains("the posts of a WordPress site of Quay Diary")
        .contains("lists 1 page, with whole texts");
  }

  @Test
  void aPageWithoutFeedsIsFollowedByItsSitemapOrItself() {
    String headline = "<a href=\"/news/1\">The swing bridge is shut for the winter</a>";
    papers
        .on(1, "/", HTML, "<!doctype html><title>Post</title>" + headline)
        .on(1, "/robots.txt", "text/plain", "Sitemap: " + papers.url(2, "/map.xml"))
        .on(
            2,
            "/map.xml",
            "application/xml",
            "<urlset><url><loc>%s</loc></url></urlset>".formatted(papers.url(1, "/news/2")))
        .on(3, "/", HTML, "<!doctype html><title>Post</title>" + headline)
        .on(4, "/", HTML, "<!doctype html><title>Post</title><a href=\"/x\">News</a>");
    assertThat(sources("test", papers.url(1, "/")).out())
        .contains(papers.url(2, "/map.xml"), "a sitemap of Post", papers.url(1, "/news/2"));
    assertThat(sources("test", papers.url(3, "/")).out())
        .contains("a front page, whose headlines are followed", papers.url(3, "/news/1"));
    Command nothing = sources("test", papers.url(4, "/"));
    assertThat(nothing.code()).isEqualTo(1);
    assertThat(nothing.err()).contains(papers.url(4, "/"), "names no feed", "name a feed");
  }

  @Test
  void whatMayNotBeAskedIsNot() throws IOException {
    papers.on(1, "/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
    Command forbidden = sources("add", papers.url(1, "/feed"));
    assertThat(forbidden.code()).isEqualTo(1);
    assertThat(forbidden.err()).contains("is forbidden to Dateline", "robots.txt");
    assertThat(papers.asked(papers.url(1, "/feed"))).isZero();
    assertThat(sources("list").out()).isEmpty();
    assertThat(sources("add", papers.url(5, "/gone")).err()).contains("is not there (404)");
    assertThat(sources("add", "file:///etc/passwd").err())
        .contains("no folder at file:///etc/passwd");

    Files.writeString(data.resolve("dateline.properties"), "collect.contact=a@reader.example\n");
    int before = papers.asked();
    assertThat(sources("add", papers.url(1, "/feed")).err()).contains("collect.allow.ports");
    assertThat(sources("add", "http://127.0.0.1/feed").err()).contains("not public", "allow");
    assertThat(papers.asked()).isEqualTo(before);
  }

  @Test
  void withoutAContactNothingIsFetched() {
    Path other = folder.resolve("other");
    for (String what : new String[] {"add", "test"}) {
      Command command = Command.run("sources", what, papers.url(1, "/feed"), "--data", other);
      assertThat(command.code()).isEqualTo(2);
      assertThat(command.err())
          .contains("collect.contact=you@outlet.example", "dateline.properties")
          .hasLineCount(1);
    }
    assertThat(papers.asked()).isZero();
    assertThat(other).doesNotExist();
  }

  @Test
  void feedsOfAListAreFollowedWithoutAskingThem() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("feeds.opml"),
            """
            <opml version="2.0"><head><title>x</title></head><body>
            <outline text="World"><outline text="Deep">
            <outline type="rss" text="short" title="The Ostrel Post" xmlUrl="https://post.example/feed"/>
            <outline type="rss" text="Quay Diary" xmlUrl="https://quay.example/feed"/></outline></outline>
            <outline type="rss" text="again" xmlUrl="https://quay.example/feed"/>
            <outline type="rss" text="evil" xmlUrl="file:///etc/passwd"/>
            </body></opml>
            """);
    Command first = sources("import", list);
    assertThat(first.out()).isEqualTo("2 new, 0 known, 1 refused\n");
    assertThat(first.err()).contains("file:///etc/passwd", "no http or https address");
    assertThat(sources("import", list).out()).startsWith("0 new, 2 known");
    assertThat(sources("list").out()).contains("The Ostrel Post", "Quay Diary");
    assertThat(papers.asked()).isZero();

    Files.writeString(
        list, "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><opml>&x;</opml>");
    assertThat(sources("import", list).err()).contains(list.toString(), "DOCTYPE");
    Files.writeString(list, "<opml><body>");
    assertThat(sources("import", list).err()).contains("broken XML at line 1");
    Files.writeString(list, "<html/>");
    assertThat(sources("import", list).err()).contains("no element <opml>");
    assertThat(sources("import", folder.resolve("none")).code()).isEqualTo(2);
  }

  @Test
  void wrongWordsAreSaidWithTheRightOnes() {
    assertThat(sources("add", "x", "--kind", "rag").err()).contains("\"rag\"", "agency, outlet");
    assertThat(sources("add", "x", "--country", "Erewhon").err()).contains("two letters");
    assertThat(sources("add", "x", "--language", "?").err()).contains("fr or pt-BR");
    sources("import", folder);
    assertThat(Command.run("sources").code()).isEqualTo(2);
    assertThat(Command.run("sources", "list", "--data", folder.resolve("no")).code()).isEqualTo(2);
  }

  @Test
  void whileTheFolderIsOpenSourcesSaySo() {
    try (Wiring open = new Wiring(data)) {
      assertThat(open.store().sources().all()).isEmpty();
      Command list = sources("list");
      assertThat(list.code()).isEqualTo(1);
      assertThat(list.err()).contains(data.toString());
    }
  }

  @Test
  void settingsThatMakeNoSenseStopTheStart() throws IOException {
    for (String line :
        new String[] {
          "collect.contact=nobody",
          "collect.allow.networks=10.0.0.0/64",
          "collect.allow.ports=80,http",
          "collect.allow.hosts=a b",
          "collect.at.once=0",
          "collect.keep.days=-1"
        }) {
      Files.writeString(data.resolve("dateline.properties"), line + "\n");
      Command command = sources("test", papers.url(1, "/"));
      assertThat(command.code()).as(line).isEqualTo(2);
      assertThat(command.err())
          .contains(line.substring(0, line.indexOf('=')), "dateline.properties", "it takes")
          .contains("\"" + line.substring(line.indexOf('=') + 1) + "\"");
    }
  }

  private JsonNode row() {
    return JsonMapper.shared().readTree(sources("list", "--format", "jsonl").out());
  }

  private Command sources(Object... words) {
    Object[] all = new Object[words.length + 3];
    all[0] = "sources";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--data";
    all[words.length + 2] = data;
    return Command.run(all);
  }
}
