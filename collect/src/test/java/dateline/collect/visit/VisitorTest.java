package dateline.collect.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dateline.collect.manners.Courtesy;
import dateline.collect.manners.Leave;
import dateline.collect.manners.Manners;
import dateline.collect.manners.Standing;
import dateline.collect.robots.Robots;
import dateline.collect.visit.Visit.Done;
import dateline.collect.visit.Visit.Later;
import dateline.collect.web.Answer;
import dateline.collect.web.Answer.Fetched;
import dateline.collect.web.Answer.Refused;
import dateline.collect.web.Request;
import dateline.collect.web.Wanted;
import dateline.collect.web.Web;
import dateline.collect.world.Reply;
import dateline.collect.world.TestServer;
import dateline.collect.world.TestWorld;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitorTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final Duration PAUSE = Courtesy.DEFAULT.pause();

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final Manners manners = new Manners(Courtesy.DEFAULT);
  private final TestWorld world = new TestWorld();
  private TestServer outlet;
  private Web web;
  private Visitor visitor;

  @BeforeEach
  void open() throws IOException {
    outlet = world.host("outlet.example").on("/", Reply.page("<p>News.</p>"));
    InstantSource clock = now::get;
    web = new Web(world.settings(clock));
    visitor = new Visitor(web, new Robots(web, clock, 100), manners, clock);
  }

  @AfterEach
  void close() throws IOException {
    web.close();
    world.close();
  }

  private Visit visit(String path) throws InterruptedException {
    String url = path.startsWith("/") ? world.url("outlet.example", path) : path;
    return visitor.visit(Request.of(url, Wanted.PAGE), null);
  }

  private static <T extends Answer> T answer(Visit visit, Class<T> kind) {
    assertThat(visit).isInstanceOf(Done.class);
    assertThat(((Done) visit).answer()).isInstanceOf(kind);
    return kind.cast(((Done) visit).answer());
  }

  @Test
  void robotsIsAskedFirstAndOnce() throws InterruptedException {
    answer(visit("/"), Fetched.class);
    now.set(NOW.plus(PAUSE));
    answer(visit("/"), Fetched.class);

    assertThat(outlet.targets()).containsExactly("/robots.txt", "/", "/");
  }

  @Test
  void nobodyIsAskedBeforeThePauseIsOver() throws InterruptedException {
    Visit first = visit("/");
    now.set(NOW.plus(PAUSE).minusMillis(1));

    assertThat(first.standings())
        .containsExactly(Map.entry("outlet.example", new Standing(NOW.plus(PAUSE), 0)));
    assertThat(visit("/"))
        .asInstanceOf(type(Later.class))
        .returns(NOW.plus(PAUSE), Later::from)
        .extracting(Later::reason)
        .asString()
        .contains("outlet.example", "a moment ago");
    assertThat(outlet.targets()).containsExactly("/robots.txt", "/");
  }

  @Test
  void whatRobotsForbidsIsNotAsked() throws InterruptedException {
    outlet.on("/robots.txt", Reply.text("User-agent: *\nDisallow: /private\nCrawl-delay: 30"));

    Visit visit = visit("/private/x");

    assertThat(answer(visit, Refused.class).reason())
        .contains("/private/x is forbidden to Dateline");
    assertThat(outlet.targets()).containsExactly("/robots.txt");
    assertThat(visit.standings().get("outlet.example"))
        .isEqualTo(new Standing(NOW.plusSeconds(30), 0));
  }

  @Test
  void whatRobotsForbidsIsNotReachedByARedirect() throws InterruptedException {
    outlet.on("/robots.txt", Reply.text("User-agent: *\nDisallow: /private"));
    outlet.on("/a", Reply.redirect(302, "/private"));

    assertThat(answer(visit("/a"), Refused.class).reason()).contains("is forbidden");
    assertThat(outlet.targets()).containsExactly("/robots.txt", "/a");
  }

  @Test
  void otherHostsOnTheWayHaveTheirSay() throws IOException, InterruptedException {
    TestServer other =
        world
            .host("other.example")
            .on("/robots.txt", Reply.text("User-agent: *\nDisallow: /no"))
            .on("/yes", Reply.page("<p>More news.</p>"));
    outlet.on("/a", Reply.redirect(302, world.url("other.example", "/yes")));
    outlet.on("/b", Reply.redirect(302, world.url("other.example", "/no")));

    Visit visit = visit("/a");
    answer(visit, Fetched.class);
    assertThat(visit.standings()).containsOnlyKeys("outlet.example", "other.example");
    now.set(NOW.plus(PAUSE));
    assertThat(answer(visit("/b"), Refused.class).reason()).contains("/no is forbidden");
    assertThat(other.targets()).containsExactly("/robots.txt", "/yes");
  }

  @Test
  void aRedirectToAHostThatHasToRestPutsTheVisitOff() throws IOException, InterruptedException {
    TestServer other = world.host("other.example").on("/", Reply.page("<p>More.</p>"));
    outlet.on("/a", Reply.redirect(302, world.url("other.example", "/")));
    answer(visit(world.url("other.example", "/")), Fetched.class);

    assertThat(visit("/a"))
        .asInstanceOf(type(Later.class))
        .returns(NOW.plus(PAUSE), Later::from)
        .extracting(Later::reason)
        .asString()
        .startsWith("other.example");
    assertThat(other.targets()).containsExactly("/robots.txt", "/");
    now.set(NOW.plus(PAUSE));
    answer(visit("/a"), Fetched.class);
  }

  @Test
  void aSiteAndItsWwwAreOneHost() throws IOException, InterruptedException {
    world.host("www.outlet.example").on("/", Reply.page("<p>News.</p>"));
    outlet.on("/a", Reply.redirect(301, world.url("www.outlet.example", "/")));

    Visit visit = visit("/a");

    answer(visit, Fetched.class);
    assertThat(visit.standings()).containsOnlyKeys("outlet.example");
    assertThat(manners.begin("outlet.example", null, NOW.plus(PAUSE)))
        .isInstanceOf(Leave.Granted.class);
  }

  @Test
  void aSiteThatWantsLongerPausesMayHaveBeenAskedJustBeforeARestart() throws InterruptedException {
    outlet.on("/robots.txt", Reply.text("User-agent: *\nCrawl-delay: 30"));
    manners.resume(Map.of("outlet.example", new Standing(NOW, 0)));

    assertThat(visit("/"))
        .asInstanceOf(type(Later.class))
        .returns(NOW.plusSeconds(30).minus(PAUSE), Later::from);
    assertThat(outlet.targets()).containsExactly("/robots.txt");
    now.set(NOW.plusSeconds(30));
    answer(visit("/"), Fetched.class);
  }

  @Test
  void aHostWhoseRobotsCannotBeHadIsLeftAlone() throws InterruptedException {
    outlet.on("/robots.txt", Reply.status(500));

    Visit visit = visit("/");

    assertThat(visit)
        .asInstanceOf(type(Later.class))
        .returns(NOW.plus(Robots.RETRIED), Later::from);
    assertThat(visit.standings().get("outlet.example").failures()).isEqualTo(1);
    assertThat(outlet.targets()).containsExactly("/robots.txt");
  }

  @Test
  void aHostThatAsksToWaitWhereItsRobotsIsRenewedIsLeftAlone() throws InterruptedException {
    outlet.on("/robots.txt", Reply.text("User-agent: *\nDisallow: /private"));
    answer(visit("/"), Fetched.class);
    outlet.on("/robots.txt", Reply.of(503, "Retry-After: 7200", ""));
    Instant later = NOW.plus(Robots.KEPT);
    now.set(later);

    Visit visit = visit("/");

    assertThat(visit)
        .asInstanceOf(type(Later.class))
        .returns(later.plusSeconds(7_200), Later::from);
    assertThat(visit.standings())
        .containsExactly(Map.entry("outlet.example", new Standing(later.plusSeconds(7_200), 1)));
    assertThat(outlet.targets()).containsExactly("/robots.txt", "/", "/robots.txt");
  }

  @Test
  void aHostThatFailsIsBackedOffFrom() throws InterruptedException {
    outlet.on("/", Reply.status(500));

    Visit visit = visit("/");

    answer(visit, Answer.Failed.class);
    assertThat(visit.standings().get("outlet.example").freeFrom())
        .isEqualTo(NOW.plus(Courtesy.DEFAULT.backOff("outlet.example", 1)));
  }

  @Test
  void whatMayNeverBeAskedTakesNoTurn() throws InterruptedException {
    Visit visit = visit("http://127.0.0.1/");

    assertThat(answer(visit, Refused.class).reason()).contains("this machine itself");
    assertThat(visit.standings()).isEmpty();
    assertThat(manners.hosts()).isZero();
    answer(visit("ftp://outlet.example/"), Refused.class);
  }

  @Test
  void aNameThatLeadsIntoTheNetworkIsRefused() throws InterruptedException {
    world.name("trap.example", "10.0.0.1");

    assertThat(answer(visit(world.url("trap.example", "/")), Refused.class).reason())
        .contains("a private network");
  }

  @Test
  void aRedirectToAClosedPortOfTheSameHostIsRefused() throws InterruptedException {
    outlet.on("/a", Reply.redirect(302, "http://outlet.example:22/"));

    assertThat(answer(visit("/a"), Refused.class).reason()).contains("port 22");
  }

  @Test
  void aRedirectIntoTheNetworkTakesNoTurnEither() throws InterruptedException {
    outlet.on("/a", Reply.redirect(302, "http://127.0.0.1/"));

    Visit visit = visit("/a");

    assertThat(answer(visit, Refused.class).reason()).contains("this machine itself");
    assertThat(visit.standings()).containsOnlyKeys("outlet.example");
  }

  @Test
  void aTurnIsGivenBackByWhoeverIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> visit("/")).isInstanceOf(InterruptedException.class);
    assertThat(manners.begin("outlet.example", null, NOW.plus(PAUSE)))
        .isInstanceOf(Leave.Granted.class);
  }
}
