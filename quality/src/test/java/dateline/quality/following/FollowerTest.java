package dateline.quality.following;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.Found;
import dateline.collect.source.Forbidden;
import dateline.collect.source.Source;
import dateline.collect.world.Asked;
import dateline.collect.world.Reply;
import dateline.collect.world.TestServer;
import dateline.collect.world.TestWorld;
import dateline.quality.following.Lists.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources are followed over real connections into a real database and real archives. */
final class FollowerTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path folder;
  private final TestWorld world = new TestWorld();
  private final MovedClock clock = new MovedClock(NOW);
  private Following following;
  private TestServer outlet;

  @BeforeEach
  void open() throws Exception {
    outlet = world.host("outlet.example");
    following = Following.open(world, folder, clock);
  }

  @AfterEach
  void close() throws Exception {
    following.close();
    world.close();
  }

  private String at(String path) {
    return world.url("outlet.example", path);
  }

  private Reply page(String path) {
    return Reply.versioned("\"" + path + "\"", Lists.html(at(path), ""));
  }

  private static Reply posts(String... addresses) {
    return Lists.posts(3, Stream.of(addresses).map(address -> Entry.whole(address, NOW)).toList());
  }

  private long asked(String target) {
    return outlet.targets().stream().filter(target::equals).count();
  }

  /** The addresses of all pages in the archives. */
  private List<String> pages() throws Exception {
    List<String> pages = new ArrayList<>();
    following.read(found -> {
      assertThat(found).isInstanceOf(Found.PageFound.class);
      pages.add(String.valueOf(((Found.PageFound) found).page().url()));
    });
    return pages;
  }

  @Test
  void pagesOfCutEntriesAreFetchedAndWholeEntriesAreReadFromTheFeed() throws Exception {
    outlet
        .on("/feed", Lists.feed(Entry.cut(at("/a"), NOW), Entry.whole(at("/b"), NOW)))
        .on("/a", page("/a"))
        .on("/b", page("/b"));
    Source source = following.follow(at("/feed"));
    following.run(MINUTE);

    assertThat(outlet.targets()).containsExactly("/robots.txt", "/feed", "/a");
    assertThat(pages()).containsExactlyInAnyOrder(at("/a"), at("/b"));
    assertThat(following.health(source).fetched()).isEqualTo(1);
    assertThat(following.health(source).waiting()).isZero();
    assertThat(following.health(source).answered()).isEqualTo(NOW);
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() throws Exception {
    String feed = Lists.rss(List.of(Entry.cut(at("/a"), NOW)));
    outlet.on("/feed", Reply.versioned("\"one\"", feed)).on("/a", page("/a"));
    following.follow(at("/feed"));
    following.run(DAY);

    List<Asked> feeds =
        outlet.asked().stream().filter(asked -> asked.target().equals("/feed")).toList();
    assertThat(feeds).hasSizeBetween(6, 48);
    assertThat(feeds.getFirst().header("If-None-Match")).isEmpty();
    assertThat(feeds.subList(1, feeds.size()))
        .allMatch(asked -> asked.header("If-None-Match").equals("\"one\""));
    assertThat(asked("/a")).isEqualTo(3);
    assertThat(pages()).containsExactly(at("/a"));
  }

  @Test
  void aHostIsFreeWhenItIsToldThatSomethingMayBegin() throws Exception {
    outlet.on("/feed", Lists.feed(Entry.cut(at("/a"), NOW))).on("/a", page("/a"));
    following.follow(at("/feed"));
    following.runNow();
    following.close();
    assertThat(following.underWay()).containsExactly(0);
    following = Following.open(world, folder, clock);
  }

  @Test
  void anEditedPageIsPutDownAgain() throws Exception {
    outlet.on("/feed", Lists.feed(Entry.cut(at("/a"), NOW))).on("/a", page("/a"));
    following.follow(at("/feed"));
    following.run(MINUTE);
    outlet.on("/a", Reply.versioned("\"new\"", Lists.html(at("/a"), "A correction.")));
    following.run(HOUR);

    assertThat(pages()).containsExactly(at("/a"), at("/a"));
  }

  @Test
  void aPageIsGoneWhenItIsMissingTwice() throws Exception {
    outlet.on("/feed", Lists.feed(Entry.cut(at("/a"), NOW))).on("/a", page("/a"));
    following.follow(at("/feed"));
    following.run(MINUTE);
    outlet.on("/a", Reply.status(404));
    following.run(HOUR.plus(MINUTE));
    assertThat(asked("/a")).isEqualTo(2);
    assertThat(following.gone()).isEmpty();
    following.run(Duration.ofDays(1));
    assertThat(following.gone()).containsExactly(at("/a"));
    assertThat(asked("/a")).isEqualTo(3);

    following.run(Duration.ofDays(60));
    assertThat(following.gone()).containsExactly(at("/a"));
    assertThat(asked("/a")).isEqualTo(6);
  }

  @Test
  void oneFaultOfAServerMarksNothingAndAPageThatComesBackIsNotGone() throws Exception {
    outlet.on("/feed", Lists.feed(Entry.cut(at("/a"), NOW))).on("/a", page("/a"));
    following.follow(at("/feed"));
    following.run(MINUTE);
    outlet.on("/a", Reply.status(500));
    following.run(HOUR.plus(MINUTE));
    outlet.on("/a", Reply.status(410));
    following.run(HOUR);
    assertThat(asked("/a")).isGreaterThan(2);
    assertThat(following.gone()).isEmpty();

    following.run(Duration.ofDays(1));
    assertThat(following.gone()).containsExactly(at("/a"));
    outlet.on("/a", page("/a"));
    following.run(Duration.ofDays(3));
    assertThat(following.gone()).isEmpty();
  }

  @Test
  void aPageThatWasThereIsAskedAgainAlsoAfterItWasDenied() throws Exception {
    outlet
        .on("/feed", Lists.feed(Entry.cut(at("/a"), NOW), Entry.cut(at("/b"), NOW)))
        .on("/a", page("/a"))
        .on("/b", Reply.status(403));
    following.follow(at("/feed"));
    following.run(MINUTE);
    outlet.on("/a", Reply.status(403));
    following.run(HOUR);
    assertThat(asked("/a")).isEqualTo(2);
    outlet.on("/a", Reply.versioned("\"new\"", Lists.html(at("/a"), "A correction.")));
    following.run(HOUR);

    assertThat(pages()).containsExactly(at("/a"), at("/a"));
    assertThat(asked("/b")).isEqualTo(1);
  }

  @Test
  void anIndexOfSitemapsLeadsToPagesThatChangedLately() throws Exception {
    Instant old = NOW.minus(Duration.ofDays(30));
    outlet
        .on(
            "/sitemap.xml",
            Lists.xml(
                Lists.index(
                    List.of(Entry.cut(at("/old.xml"), old), Entry.cut(at("/new.xml"), NOW)))))
        .on("/old.xml", Lists.xml(Lists.urlset(List.of(Entry.cut(at("/x"), old)))))
        .on(
            "/new.xml",
            Lists.xml(Lists.urlset(List.of(Entry.cut(at("/a"), NOW), Entry.cut(at("/b"), old)))))
        .on("/a", page("/a"))
        .on("/b", page("/b"));
    following.follow(at("/sitemap.xml"));
    following.run(MINUTE);

    assertThat(outlet.targets()).containsExactly("/robots.txt", "/sitemap.xml", "/new.xml", "/a");
  }

  @Test
  void aSitemapMayBeAsLargeAsItsProtocolAllows() throws Exception {
    String map = Lists.urlset(List.of(Entry.cut(at("/a"), NOW)));
    String large = map.replace("</url>", "</url><!-- " + "x".repeat(20 << 20) + " -->");
    outlet
        .on("/sitemap.xml", Lists.xml(large.replace("</urlset>", url("/b") + "</urlset>")))
        .on("/a", page("/a"))
        .on("/b", page("/b"));
    following.follow(at("/sitemap.xml"));
    following.run(MINUTE);

    assertThat(outlet.targets()).startsWith("/robots.txt", "/sitemap.xml").contains("/a", "/b");
  }

  private String url(String path) {
    return "<url><loc>%s</loc><lastmod>%s</lastmod></url>".formatted(at(path), NOW);
  }

  @Test
  void indexesThatNameEachOtherHaveAnEnd() throws Exception {
    String[] names = {"/one.xml", "/two.xml"};
    for (int i = 0; i < 2; i++) {
      String other = names[1 - i];
      outlet.on(
          names[i],
          (asked, line) ->
              Lists.xml(
                      Lists.index(List.of(Entry.cut(at(other), null)))
                          + "<!-- "
                          + outlet.targets().size()
                          + " -->")
                  .answer(asked, line));
    }
    following.follow(at("/one.xml"));
    following.run(MINUTE);
    assertThat(outlet.targets()).containsExactly("/robots.txt", "/one.xml", "/two.xml");
  }

  @Test
  void olderPagesOfPostsAreReadAsLongAsTheyBringNews() throws Exception {
    String posts = "/wp-json/wp/v2/posts?per_page=2";
    outlet.on(posts, posts(at("/2"), at("/1"))).on(posts + "&page=2", posts(at("/0")));
    following.follow(at(posts));
    following.run(MINUTE);
    assertThat(outlet.targets()).containsExactly("/robots.txt", posts);

    outlet
        .on(posts, posts(at("/6"), at("/5")))
        .on(posts + "&page=2", posts(at("/4"), at("/3")))
        .on(posts + "&page=3", posts(at("/2"), at("/1")));
    following.run(HOUR);
    assertThat(asked(posts + "&page=2")).isEqualTo(1);
    assertThat(asked(posts + "&page=3")).isEqualTo(1);
    assertThat(pages()).contains(at("/1"), at("/2"), at("/3"), at("/4"), at("/5"), at("/6"));
  }

  @Test
  void headlinesOfAFrontPageLeadToPages() throws Exception {
    outlet
        .on(
            "/",
            Reply.page(
                """
                <!DOCTYPE html><html><body><a href="/menu">Sports</a>
                <a href="/a">The bridge at Tarvik is open for traffic again</a>
                <a href="https://elsewhere.example/b">Somebody else's headline that is long enough</a>
                """))
        .on("/a", page("/a"));
    following.follow(at("/"));
    following.run(MINUTE);
    assertThat(outlet.targets()).containsExactly("/robots.txt", "/", "/a");
  }

  @Test
  void whatRobotsForbidIsNotAsked() throws Exception {
    outlet
        .on("/robots.txt", Reply.text("User-agent: *\nDisallow: /private\n"))
        .on("/feed", Lists.feed(Entry.cut(at("/private/a"), NOW), Entry.cut(at("/b"), NOW)))
        .on("/private/a", page("/private/a"))
        .on("/b", page("/b"));
    Source source = following.follow(at("/feed"));
    following.run(DAY);
    assertThat(outlet.targets()).contains("/b").doesNotContain("/private/a");
    assertThat(following.health(source).forbidden())
        .isEqualTo(new Forbidden(1, List.of(at("/private/a"))));
    assertThat(following.health(source).trouble()).isNull();
  }

  @Test
  void whatLeadsToWhereRobotsForbidLeavesATraceUntilTheyAllowIt() throws Exception {
    TestServer other = world.host("other.example");
    other.on("/robots.txt", Reply.text("User-agent: *\nDisallow: /\n")).on("/a", page("/a"));
    outlet
        .on("/feed", Lists.feed(Entry.cut(at("/a"), NOW)))
        .on("/a", Reply.redirect(302, world.url("other.example", "/a")));
    Source source = following.follow(at("/feed"));
    following.run(HOUR);
    assertThat(other.targets()).doesNotContain("/a");
    assertThat(following.health(source).forbidden().newest()).containsExactly(at("/a"));

    other.on("/robots.txt", Reply.text("User-agent: *\nDisallow:\n"));
    following.run(DAY);
    outlet.on("/feed", Lists.feed(Entry.cut(at("/a"), NOW.plus(DAY))));
    following.run(DAY);
    assertThat(other.targets()).contains("/a");
    assertThat(following.health(source).forbidden()).isEqualTo(Forbidden.NONE);
  }

  @Test
  void aListIsLookedAtWhenSomebodyWantsItButNotBeforeItsSiteMayBeAsked() throws Exception {
    outlet.on("/feed", Lists.feed(Entry.cut(at("/a"), NOW))).on("/a", page("/a"));
    Source source = following.follow(at("/feed"));
    following.run(MINUTE);
    Duration interval = following.health(source).interval();
    for (int i = 0; i < 3; i++) {
      following.lookSoon(source);
      following.run(Duration.ofSeconds(5));
    }
    assertThat(asked("/feed")).isEqualTo(4);
    assertThat(following.health(source).interval()).isEqualTo(interval);

    outlet.on("/feed", Reply.of(429, "Retry-After: 7200", ""));
    following.lookSoon(source);
    following.run(Duration.ofSeconds(5));
    assertThat(asked("/feed")).isEqualTo(5);
    following.lookSoon(source);
    Instant free = following.health(source).next();
    assertThat(free)
        .isBetween(clock.instant().plusSeconds(7_190), clock.instant().plusSeconds(7_200));
    assertThat(following.health(source).resting()).isNotNull();
    following.run(Duration.ofSeconds(7_190));
    assertThat(asked("/feed")).isEqualTo(5);
    following.run(Duration.ofSeconds(10));
    assertThat(asked("/feed")).isEqualTo(6);
  }

  @Test
  void aServerThatAsksToWaitIsLeftAlone() throws Exception {
    outlet.on("/feed", Reply.of(503, "Retry-After: 7200", ""));
    Source source = following.follow(at("/feed"));
    following.run(Duration.ofMinutes(119));
    assertThat(asked("/feed")).isEqualTo(1);
    assertThat(following.health(source).trouble()).contains("left alone");
    outlet.on("/feed", Lists.feed(Entry.cut(at("/a"), NOW)));
    following.run(HOUR);
    assertThat(asked("/feed")).isGreaterThan(1);
    assertThat(following.health(source).trouble()).isNull();
  }

  @Test
  void aServerThatFailsIsAskedEverMoreRarely() throws Exception {
    outlet.on("/robots.txt", Reply.status(404)).on("/feed", Reply.status(500));
    Source source = following.follow(at("/feed"));
    following.run(DAY);
    long first = asked("/feed");
    following.run(DAY);
    assertThat(first).isBetween(3L, 8L);
    assertThat(asked("/feed") - first).isBetween(1L, 3L);
    assertThat(following.health(source).failures()).isGreaterThan(3);
  }

  @Test
  void aPageThatLeadsToADeadServerDoesNotHoldUpTheOthersOfItsHost() throws Exception {
    TestServer dead = world.host("dead.example").otherwise(Reply.status(500));
    dead.on("/robots.txt", Reply.status(500));
    outlet
        .on(
            "/feed",
            Lists.feed(
                Entry.cut(at("/moved"), NOW), Entry.cut(at("/a"), NOW), Entry.cut(at("/b"), NOW)))
        .on("/moved", Reply.redirect(302, world.url("dead.example", "/x")))
        .on("/a", page("/a"))
        .on("/b", page("/b"));
    following.follow(at("/feed"));
    following.run(MINUTE);
    assertThat(outlet.targets()).contains("/moved", "/a", "/b");
  }

  @Test
  void aListThatMovedForGoodIsLookedAtWhereItIs() throws Exception {
    TestServer other = world.host("news.example");
    other.on("/feed", Lists.feed(Entry.cut(at("/a"), NOW)));
    outlet
        .on("/feed", Reply.redirect(301, world.url("news.example", "/feed")))
        .on("/a", page("/a"));
    Source source = following.follow(at("/feed"));
    following.run(DAY);
    assertThat(asked("/feed")).isEqualTo(1);
    assertThat(following.health(source).source().address())
        .isEqualTo(world.url("news.example", "/feed"));
    assertThat(other.targets().stream().filter("/feed"::equals).count()).isGreaterThan(3);
    assertThat(pages()).containsExactly(at("/a"));
  }

  @Test
  void whyAListCannotBeReadIsKeptInPlainWords() throws Exception {
    outlet.on("/broken", Lists.xml("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item>"));
    outlet.on(
        "/doctype",
        Lists.xml(
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x \"y\">]><rss><channel/></rss>"));
    Source broken = following.follow(at("/broken"));
    Source doctype = following.follow(at("/doctype"));
    following.run(MINUTE);
    assertThat(following.health(broken).trouble()).contains("/broken").contains("broken XML");
    assertThat(following.health(doctype).trouble()).contains("/doctype").contains("DOCTYPE");
    assertThat(following.health(doctype).failures()).isEqualTo(1);
  }

  @Test
  void nothingIsBegunWhileTooMuchWaitsToBeRead() throws Exception {
    outlet.on("/feed", Lists.feed(Entry.cut(at("/a"), NOW), Entry.cut(at("/b"), NOW)));
    Stream.of("/a", "/b").forEach(path -> outlet.on(path, page(path)));
    following.close();
    following = Following.open(world, folder, clock, 1);
    following.follow(at("/feed"));
    assertThat(following.runNow()).isEqualTo(1);
    clock.moveTo(clock.instant().plus(MINUTE));
    assertThat(following.runNow()).isEqualTo(1);
    clock.moveTo(clock.instant().plus(MINUTE));
    assertThat(following.runNow()).isZero();
    assertThat(pages()).hasSize(1);
    assertThat(following.runNow()).isEqualTo(1);
  }

  @Test
  void whatWasTakenDownBeforeADeathIsInTheArchives() throws Exception {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      entries.add(Entry.cut(at("/" + i), NOW));
      outlet.on("/" + i, page("/" + i));
    }
    outlet.on("/feed", Lists.feed(entries.toArray(Entry[]::new)));
    following.follow(at("/feed"));
    following.run(Duration.ofSeconds(20));
    List<String> ended =
        following.ended().stream()
            .map(errand -> errand.address().text())
            .filter(address -> !address.endsWith("/feed"))
            .toList();
    assertThat(ended).hasSizeBetween(5, 15);
    following.die();

    following = Following.open(world, folder, clock);
    assertThat(pages()).containsExactlyInAnyOrderElementsOf(ended);
    following.run(MINUTE);
    assertThat(pages()).hasSize(20 - ended.size()).doesNotContainAnyElementsOf(ended);
  }
}
