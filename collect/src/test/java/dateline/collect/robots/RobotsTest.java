package dateline.collect.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.collect.robots.SiteRules.Source;
import dateline.collect.web.Gate;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.Web;
import dateline.collect.web.WebAddress;
import dateline.collect.world.Reply;
import dateline.collect.world.TestServer;
import dateline.collect.world.TestWorld;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final TestWorld world = new TestWorld();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private TestServer outlet;
  private Web web;
  private Robots robots;

  @BeforeEach
  void open() throws IOException {
    outlet = world.host("outlet.example");
    InstantSource clock = now::get;
    web = new Web(world.settings(clock));
    robots = new Robots(web, clock, 100);
  }

  @AfterEach
  void close() throws IOException {
    web.close();
    world.close();
  }

  private WebAddress address(String path) {
    try {
      return WebAddress.of(world.url("outlet.example", path));
    } catch (RefusedAddress e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private SiteRules rules() throws InterruptedException {
    return robots.of(address("/"), Gate.OPEN);
  }

  private boolean mayAsk(String path) throws InterruptedException {
    return rules().refusal(address(path)) == null;
  }

  @Test
  void theMostSpecificRuleWins() throws InterruptedException {
    outlet.on(
        "/robots.txt",
        Reply.text(
            """
            User-agent: *
            Disallow: /archive/
            Allow: /archive/2026/
            Disallow: /*.pdf$
            Disallow: /search?q=
            """));

    assertThat(mayAsk("/news/ferry")).isTrue();
    assertThat(mayAsk("/archive/1999/flood")).isFalse();
    assertThat(mayAsk("/archive/2026/ferry")).isTrue();
    assertThat(mayAsk("/budget.pdf")).isFalse();
    assertThat(mayAsk("/budget.pdf?page=2")).isTrue();
    assertThat(mayAsk("/search?q=ferry")).isFalse();
    assertThat(mayAsk("/robots.txt")).isTrue();
    assertThat(rules().source()).isEqualTo(Source.FILE);
  }

  @Test
  void whatIsSaidToDatelineHoldsBeforeWhatIsSaidToAll() throws InterruptedException {
    outlet.on(
        "/robots.txt",
        Reply.text(
            """
            User-agent: *
            Disallow: /

            User-agent: OtherBot
            User-agent: DATELINE
            Disallow: /internal/
            Crawl-delay: 7

            Sitemap: http://outlet.example/news.xml
            Sitemap: http://files.example/all.xml
            """));

    assertThat(mayAsk("/news/ferry")).isTrue();
    assertThat(mayAsk("/internal/ferry")).isFalse();
    assertThat(rules().crawlDelay()).isEqualTo(Duration.ofSeconds(7));
    assertThat(rules().sitemaps())
        .containsExactly("http://outlet.example/news.xml", "http://files.example/all.xml");
  }

  @Test
  void aRefusalSaysWhere() throws InterruptedException {
    outlet.on("/robots.txt", Reply.text("User-agent: *\nDisallow: /private"));

    assertThat(rules().refusal(address("/private/x")))
        .isEqualTo(
            "is forbidden to Dateline by http://outlet.example:%d/robots.txt"
                .formatted(world.port()));
  }

  @Test
  void noCharacterOfAnAddressLeadsAroundARule() throws InterruptedException {
    outlet.on("/robots.txt", Reply.text("User-agent: *\nDisallow: /private"));

    assertThat(mayAsk("/private?a=[b]|{c}^`\"<>")).isFalse();
    assertThat(mayAsk("/private%2Fx?%zz")).isFalse();
    assertThat(mayAsk("/%70rivate")).isFalse();
    assertThat(mayAsk("/./private/é")).isFalse();
    assertThat(mayAsk("/public/../private")).isFalse();
  }

  @Test
  void aPauseThatIsTooLongForbidsNothing() throws InterruptedException {
    outlet.on("/robots.txt", Reply.text("User-agent: *\nCrawl-delay: 100000"));

    assertThat(mayAsk("/")).isTrue();
    assertThat(rules().crawlDelay()).isEqualTo(Duration.ofSeconds(100_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void whereThereIsNoneAllIsAllowed(int status) throws InterruptedException {
    outlet.on("/robots.txt", Reply.status(status));

    assertThat(mayAsk("/news")).isTrue();
    assertThat(rules().source()).isEqualTo(Source.NONE);
    assertThat(rules().crawlDelay()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void whereItCannotBeHadNothingIsAllowedForNow(int status) throws InterruptedException {
    outlet.on("/robots.txt", Reply.status(status));

    assertThat(rules().source()).isEqualTo(Source.UNREACHABLE);
    assertThat(rules().refusal(address("/news"))).contains("for now");
    assertThat(rules().goodUntil()).isEqualTo(NOW.plus(Robots.RETRIED));
  }

  @Test
  void aServerThatCannotBeReachedAllowsNothing() throws IOException, InterruptedException {
    outlet.close();

    assertThat(rules().refusal(address("/news"))).contains("robots.txt cannot be read");
  }

  @ParameterizedTest
  @CsvSource({"7200,7200", "60,1800", "999999,86400"})
  void aServerThatAsksToWaitIsAskedWhenItSays(int asked, int waited) throws InterruptedException {
    outlet.on("/robots.txt", Reply.of(503, "Retry-After: " + asked, ""));

    assertThat(rules().goodUntil()).isEqualTo(NOW.plusSeconds(waited));
  }

  @Test
  void anAnswerIsKeptForADay() throws InterruptedException {
    outlet.on("/robots.txt", Reply.text("User-agent: *\nDisallow: /a"));
    assertThat(robots.known(address("/a"))).isNull();
    rules();
    outlet.on("/robots.txt", Reply.text("User-agent: *\nDisallow: /b"));

    now.set(NOW.plus(Robots.KEPT).minusMillis(1));
    assertThat(mayAsk("/a")).isFalse();
    assertThat(robots.known(address("/a"))).isNotNull();
    assertThat(outlet.asked()).hasSize(1);
    now.set(NOW.plus(Robots.KEPT));
    assertThat(robots.known(address("/a"))).isNull();
    assertThat(mayAsk("/a")).isTrue();
    assertThat(mayAsk("/b")).isFalse();
    assertThat(outlet.asked()).hasSize(2);
  }

  @Test
  void rulesHoldOnWhileNewerOnesCannotBeHad() throws InterruptedException {
    outlet.on("/robots.txt", Reply.text("User-agent: *\nDisallow: /a"));
    rules();
    outlet.on("/robots.txt", Reply.status(500));
    now.set(NOW.plus(Robots.KEPT));

    assertThat(mayAsk("/a")).isFalse();
    assertThat(mayAsk("/b")).isTrue();
    assertThat(rules().goodUntil()).isEqualTo(NOW.plus(Robots.KEPT).plus(Robots.RETRIED));
  }

  @Test
  void redirectsAreFollowedToOtherHosts() throws IOException, InterruptedException {
    world
        .host("www.outlet.example")
        .on("/robots.txt", Reply.text("User-agent: *\nDisallow: /private"));
    outlet.on("/robots.txt", Reply.redirect(301, world.url("www.outlet.example", "/robots.txt")));

    assertThat(mayAsk("/private")).isFalse();
    assertThat(mayAsk("/public")).isTrue();
  }

  @Test
  void redirectsWithoutEndMeanThatThereIsNone() throws InterruptedException {
    outlet.on("/robots.txt", Reply.redirect(302, "/robots.txt"));

    assertThat(rules().source()).isEqualTo(Source.NONE);
  }

  @Test
  void aRedirectIntoTheNetworkIsNoPermission() throws InterruptedException {
    outlet.on("/robots.txt", Reply.redirect(302, "http://127.0.0.1/robots.txt"));

    assertThat(rules().source()).isEqualTo(Source.UNREACHABLE);
  }

  @Test
  void moreThanHalfAMegabyteIsNotReadAndNoLineByHalf() throws InterruptedException {
    String begin = "User-agent: *\nDisallow: /a\n";
    String half = "Disallow: /public";
    String comment = "#".repeat((500 << 10) - begin.length() - half.length() - 1) + "\n";
    String file = begin + comment + half + "/but/not/all\n";
    outlet.on("/robots.txt", Reply.text(file + "Disallow: /z\n"));

    assertThat(mayAsk("/a")).isFalse();
    assertThat(mayAsk("/public")).isTrue();
    assertThat(mayAsk("/public/but/not/all")).isTrue();
    assertThat(mayAsk("/z")).isTrue();
  }

  @Test
  void aPageInItsPlaceForbidsNothing() throws InterruptedException {
    outlet.on("/robots.txt", Reply.page("<html><p>This page does not exist.</p></html>"));

    assertThat(mayAsk("/news")).isTrue();
  }

  @Test
  void rulesHoldForTheirOriginAlone() throws InterruptedException, RefusedAddress {
    SiteRules rules = rules();
    WebAddress other = WebAddress.of("https://outlet.example/");

    assertThatThrownBy(() -> rules.refusal(other)).isInstanceOf(IllegalArgumentException.class);
  }
}
