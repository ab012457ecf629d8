package dateline.collect.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dateline.collect.web.Answer.AskedToWait;
import dateline.collect.web.Answer.Failed;
import dateline.collect.web.Answer.Fault;
import dateline.collect.web.Answer.Fetched;
import dateline.collect.web.Answer.Gone;
import dateline.collect.web.Answer.NotModified;
import dateline.collect.web.Answer.Refused;
import dateline.collect.world.Asked;
import dateline.collect.world.Reply;
import dateline.collect.world.TestServer;
import dateline.collect.world.TestWorld;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final String HTML = "<p>The ferry to Ostrel runs again.</p>";

  private final TestWorld world = new TestWorld();
  private TestServer outlet;
  private Web web;

  @BeforeEach
  void open() throws IOException {
    outlet = world.host("outlet.example");
    web = new Web(world.settings(InstantSource.fixed(NOW)));
  }

  @AfterEach
  void close() throws IOException {
    web.close();
    world.close();
  }

  private Answer ask(String path) throws InterruptedException {
    return web.ask(Request.of(world.url("outlet.example", path), Wanted.PAGE));
  }

  private Fetched fetched(String path) throws InterruptedException {
    return (Fetched) ask(path);
  }

  @Test
  void whatTheServerGivesComesWithAllThatIsKnownOfIt() throws InterruptedException {
    outlet.on(
        "/news?page=2",
        Reply.of(
            200,
            "ETag: \"7\"\nLast-Modified: Tue, 03 Mar 2026 10:00:00 GMT\nX-Two: a\nx-two: b",
            HTML));

    Fetched answer = fetched("/news?page=2#top");

    assertThat(new String(answer.body(), UTF_8)).isEqualTo(HTML);
    assertThat(answer.isCut()).isFalse();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().all("X-TWO")).containsExactly("a", "b");
    assertThat(answer.validators())
        .isEqualTo(new Validators("\"7\"", "Tue, 03 Mar 2026 10:00:00 GMT"));
    assertThat(answer.trail().at()).isEqualTo(NOW);
    assertThat(answer.trail().hops()).isEmpty();
    assertThat(answer.protocol()).isEqualTo("http/1.1");
    assertThat(answer.server().getHostAddress()).startsWith("127.77.");
  }

  @Test
  void itSaysWhoAsksAndWhatItCanRead() throws InterruptedException {
    outlet.on("/", Reply.page(HTML));

    ask("/");

    Asked asked = outlet.asked().getFirst();
    assertThat(asked.header("User-Agent"))
        .isEqualTo("Dateline/0.1.0 (+https://reader.example/about)");
    assertThat(asked.header("Accept")).startsWith("text/html");
    assertThat(asked.header("Accept-Encoding")).isEqualTo("gzip, deflate");
    assertThat(asked.header("Accept-Language")).isEqualTo("*");
    assertThat(asked.headers()).doesNotContainKeys("cookie", "referer", "authorization");
  }

  @Test
  void aVersionThatIsKnownIsNotSentAgain() throws InterruptedException {
    outlet.on("/", Reply.versioned("\"v1\"", HTML));

    Fetched first = fetched("/");
    Answer second =
        web.ask(new Request(world.url("outlet.example", "/"), Wanted.PAGE, first.validators()));

    assertThat(second)
        .asInstanceOf(type(NotModified.class))
        .returns(new Validators("\"v1\"", null), NotModified::validators);
  }

  @Test
  void lastModifiedIsSentBackAsItWasWrittenAndOutlivesA304() throws InterruptedException {
    outlet.on("/", Reply.of(304, "", ""));
    Validators known = new Validators(null, "Sunday, yesterday");

    Answer answer = web.ask(new Request(world.url("outlet.example", "/"), Wanted.LIST, known));

    assertThat(outlet.asked().getFirst().header("If-Modified-Since"))
        .isEqualTo("Sunday, yesterday");
    assertThat(answer)
        .asInstanceOf(type(NotModified.class))
        .returns(known, NotModified::validators);
  }

  @Test
  void a304ThatNobodyAskedForIsNoAnswer() throws InterruptedException {
    outlet.on("/", Reply.of(304, "", ""));

    assertThat(ask("/")).asInstanceOf(type(Failed.class)).returns(Fault.STATUS, Failed::fault);
  }

  @Test
  void noCookiesAreKept() throws InterruptedException {
    outlet.on("/", Reply.of(200, "Set-Cookie: reader=7", HTML));

    ask("/");
    ask("/");

    assertThat(outlet.asked()).hasSize(2);
    assertThat(outlet.asked().getLast().header("Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void whatIsGoneIsTold(int status) throws InterruptedException {
    outlet.on("/", Reply.status(status));

    assertThat(ask("/")).asInstanceOf(type(Gone.class)).returns(status == 410, Gone::isForGood);
  }

  @Test
  void aServerThatAsksForAPauseGetsIt() throws InterruptedException {
    outlet.on("/busy", Reply.of(429, "Retry-After: 120", ""));
    outlet.on("/down", Reply.of(503, "Retry-After: Wed, 04 Mar 2026 06:00:00 GMT", ""));
    outlet.on("/vague", Reply.status(503));

    assertThat(ask("/busy")).isEqualTo(asked("/busy", 429, NOW.plusSeconds(120)));
    assertThat(ask("/down")).isEqualTo(asked("/down", 503, Instant.parse("2026-03-04T06:00:00Z")));
    assertThat(ask("/vague")).isEqualTo(asked("/vague", 503, null));
  }

  private AskedToWait asked(String path, int status, @Nullable Instant until) {
    String address = world.url("outlet.example", path);
    return new AskedToWait(new Trail(address, List.of(), NOW), status, until);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00"})
  void aServerThatSaysAtOnceIsNotAskedAtOnce(String seconds) throws InterruptedException {
    outlet.on("/", Reply.of(503, "Retry-After: " + seconds, ""));

    assertThat(ask("/")).isInstanceOf(AskedToWait.class);
    assertThat(outlet.asked()).hasSize(1);
  }

  @Test
  void statusesSayWhetherAskingAgainMakesSense() throws InterruptedException {
    for (int status : List.of(400, 401, 403, 451, 501)) {
      outlet.on("/", Reply.status(status));
      assertThat(ask("/"))
          .asInstanceOf(type(Failed.class))
          .returns(Fault.STATUS, Failed::fault)
          .returns(false, Failed::mayPass)
          .extracting(Failed::reason)
          .asString()
          .contains("outlet.example", String.valueOf(status));
    }
    for (int status : List.of(425, 500, 502, 504)) {
      outlet.on("/", Reply.status(status));
      assertThat(ask("/")).asInstanceOf(type(Failed.class)).returns(true, Failed::mayPass);
    }
  }

  @Test
  void redirectsAreFollowedAndNoted() throws InterruptedException {
    outlet.on("/a", Reply.redirect(301, "/b"));
    outlet.on("/b", Reply.redirect(308, "c?d=e"));
    outlet.on("/c?d=e", Reply.redirect(302, world.url("outlet.example", "/f")));
    outlet.on("/f", Reply.page(HTML));

    Trail trail = fetched("/a").trail();

    assertThat(trail.hops()).extracting(Hop::status).containsExactly(301, 308, 302);
    assertThat(trail.last()).isEqualTo(world.url("outlet.example", "/f"));
    assertThat(trail.movedTo()).isEqualTo(world.url("outlet.example", "/c?d=e"));
  }

  @Test
  void aRedirectForNowMovesNothing() throws InterruptedException {
    outlet.on("/a", Reply.redirect(302, "/b"));
    outlet.on("/b", Reply.redirect(301, "/c"));
    outlet.on("/c", Reply.page(HTML));

    assertThat(fetched("/a").trail().movedTo()).isNull();
  }

  @Test
  void circlesAreLeft() throws InterruptedException {
    outlet.on("/a", Reply.redirect(302, "/b"));
    outlet.on("/b", Reply.redirect(302, "/a"));

    assertThat(ask("/a"))
        .asInstanceOf(type(Failed.class))
        .returns(Fault.REDIRECTS, Failed::fault)
        .returns(false, Failed::mayPass)
        .extracting(Failed::reason)
        .asString()
        .contains("in a circle");
    assertThat(outlet.targets()).containsExactly("/a", "/b");
  }

  @Test
  void redirectsEndSomewhere() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      outlet.on("/" + i, Reply.redirect(302, "/" + (i + 1)));
    }

    assertThat(ask("/0"))
        .asInstanceOf(type(Failed.class))
        .returns(Fault.REDIRECTS, Failed::fault)
        .returns(5, failed -> failed.trail().hops().size());
    assertThat(outlet.targets()).containsExactly("/0", "/1", "/2", "/3", "/4", "/5");
  }

  @Test
  void aRedirectToNowhereIsTold() throws InterruptedException {
    outlet.on("/", Reply.status(302));

    assertThat(ask("/")).asInstanceOf(type(Failed.class)).returns(Fault.REDIRECTS, Failed::fault);
  }

  @Test
  void theGateIsAskedBeforeEachRedirectIsFollowed() throws InterruptedException {
    outlet.on("/a", Reply.redirect(302, "/b"));
    outlet.on("/b", Reply.redirect(302, "/private"));
    outlet.on("/private", Reply.page(HTML));
    List<String> seen = new ArrayList<>();
    Gate gate =
        next -> {
          seen.add(next.pathAndQuery());
          return next.pathAndQuery().equals("/private") ? "is forbidden by robots.txt" : null;
        };

    Answer answer = web.ask(Request.of(world.url("outlet.example", "/a"), Wanted.PAGE), gate);

    assertThat(answer)
        .asInstanceOf(type(Refused.class))
        .extracting(Refused::reason)
        .isEqualTo(world.url("outlet.example", "/private") + " is forbidden by robots.txt");
    assertThat(seen).containsExactly("/b", "/private");
    assertThat(outlet.targets()).containsExactly("/a", "/b");
  }

  @Test
  void aNameWithoutAnAddressIsTold() throws InterruptedException {
    Answer answer = web.ask(Request.of(world.url("nobody.example", "/"), Wanted.PAGE));

    assertThat(answer)
        .asInstanceOf(type(Failed.class))
        .returns(Fault.NAME, Failed::fault)
        .returns(true, Failed::mayPass);
  }

  @Test
  void aDoorThatIsClosedIsTold() throws IOException, InterruptedException {
    outlet.close();

    assertThat(ask("/"))
        .asInstanceOf(type(Failed.class))
        .returns(Fault.CONNECTION, Failed::fault)
        .returns(true, Failed::mayPass);
  }

  @Test
  void aThreadThatIsInterruptedGivesUp() {
    outlet.on("/", Reply.page(HTML));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> ask("/")).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
