package dateline.collect.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.collect.web.Answer.Fetched;
import dateline.collect.web.Request;
import dateline.collect.web.Wanted;
import dateline.collect.web.Web;
import dateline.collect.world.Reply;
import dateline.collect.world.TestServer;
import dateline.collect.world.TestWorld;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-04T05:06:07Z"));

  private final TestWorld world = new TestWorld();
  private TestServer outlet;

  @BeforeEach
  void open() throws IOException {
    outlet = world.host("outlet.example");
  }

  @AfterEach
  void close() throws IOException {
    world.close();
  }

  private List<Candidate> found(Reply reply) throws InterruptedException {
    outlet.on("/news/", reply);
    try (Web web = new Web(world.settings(CLOCK))) {
      String url = world.url("outlet.example", "/news/");
      return Discovery.of((Fetched) web.ask(Request.of(url, Wanted.PAGE)));
    }
  }

  private List<Candidate> found(String head) throws InterruptedException {
    return found(Reply.page("<!doctype html><head>%s</head><p>News.".formatted(head)));
  }

  private String url(String path) {
    return world.url("outlet.example", path);
  }

  @Test
  void thePageNamesItsFeeds() throws InterruptedException {
    List<Candidate> found =
        found(
            """
            <link rel="stylesheet" href="/style.css">
            <link rel="alternate" type="application/rss+xml" title=" All news " href="/feed">
            <link rel="ALTERNATE home" type="Application/Atom+XML; charset=utf-8" href="atom.xml">
            <link rel="alternate" type="application/feed+json" href="https://other.example/f.json">
            <link rel="alternate" hreflang="fr" href="/fr/">
            <link rel="alternate" type="application/rss+xml" title="Again" href="/feed">
            <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
            """);

    assertThat(found)
        .extracting(Candidate::kind, c -> c.address().text(), Candidate::title)
        .containsExactly(
            tuple(Kind.FEED, url("/feed"), "All news"),
            tuple(Kind.FEED, url("/news/atom.xml"), null),
            tuple(Kind.JSON_FEED, "https://other.example/f.json", null));
  }

  @Test
  void theBaseOfThePageCounts() throws InterruptedException {
    List<Candidate> found =
        found(
            """
            <base href="/en/">
            <link rel="alternate" type="application/rss+xml" href="feed">
            """);

    assertThat(found).extracting(c -> c.address().text()).containsExactly(url("/en/feed"));
  }

  @Test
  void wordPressIsKnownByItsLink() throws InterruptedException {
    assertThat(found("<link rel='https://api.w.org/' href='/wp-json/'>"))
        .extracting(Candidate::kind, c -> c.address().text())
        .containsExactly(tuple(Kind.WORDPRESS_POSTS, url("/wp-json/wp/v2/posts?per_page=20")));
    assertThat(found("<link rel='https://api.w.org/' href='/?rest_route=/'>"))
        .extracting(c -> c.address().text())
        .containsExactly(url("/?rest_route=/wp/v2/posts&per_page=20"));
  }

  @Test
  void wordPressIsKnownByItsHeader() throws InterruptedException {
    String link =
        "Link: <%s>; rel=\"https://api.w.org/\", </x>; rel=shortlink".formatted(url("/wp-json"));

    assertThat(found(Reply.of(200, link, "<p>News.")))
        .extracting(c -> c.address().text())
        .containsExactly(url("/wp-json/wp/v2/posts?per_page=20"));
  }

  @Test
  void whatCannotBeAskedIsNotFound() throws InterruptedException {
    assertThat(
            found(
                """
                <link rel="alternate" type="application/rss+xml" href="feed://outlet.example/">
                <link rel="alternate" type="application/rss+xml" href="http://u:p@outlet.example/">
                <link rel="alternate" type="application/rss+xml" href="http://2130706433/">
                """))
        .isEmpty();
  }

  @Test
  void aPageDoesNotNameFeedsWithoutEnd() throws InterruptedException {
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      head.append("<link rel=alternate type=application/rss+xml href=/feed/%d>".formatted(i));
    }

    assertThat(found(head.toString())).hasSize(50);
  }

  @Test
  void whatIsNoPageNamesNothing() throws InterruptedException {
    assertThat(found(Reply.of(200, "Link: <; rel=x, <>>;;=\"", new byte[] {0, 1, 2, '<'})))
        .isEmpty();
  }
}
