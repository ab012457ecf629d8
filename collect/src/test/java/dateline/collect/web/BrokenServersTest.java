package dateline.collect.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dateline.collect.web.Answer.Failed;
import dateline.collect.web.Answer.Fault;
import dateline.collect.web.Answer.Fetched;
import dateline.collect.web.Answer.NotModified;
import dateline.collect.world.Reply;
import dateline.collect.world.TestServer;
import dateline.collect.world.TestWorld;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are slow, broken or mean: each question ends, and says why. */
class BrokenServersTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-04T05:06:07Z"));
  private static final String TEXT = "The council of Tarvik has met. ".repeat(200);

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

  private Answer ask(Wanted wanted, FetchLimits limits) throws InterruptedException {
    try (Web web = new Web(world.settings(CLOCK).with(limits))) {
      return web.ask(Request.of(world.url("outlet.example", "/"), wanted));
    }
  }

  private Answer ask() throws InterruptedException {
    return ask(Wanted.PAGE, limits(10 << 20));
  }

  private static FetchLimits limits(int bodyBytes) {
    Duration enough = Duration.ofSeconds(60);
    return new FetchLimits(bodyBytes, 200, 5, enough, enough, enough);
  }

  private static FetchLimits times(Duration silence, Duration whole) {
    return new FetchLimits(1 << 20, 200, 5, Duration.ofSeconds(60), silence, whole);
  }

  private static void assertFails(Answer answer, Fault fault, String reason) {
    assertThat(answer)
        .asInstanceOf(type(Failed.class))
        .returns(fault, Failed::fault)
        .extracting(Failed::reason)
        .asString()
        .contains("http://outlet.example")
        .contains(reason);
  }

  @Test
  void silenceEnds() throws InterruptedException {
    outlet.on("/", Reply.silent());

    Answer answer = ask(Wanted.PAGE, times(Duration.ofMillis(200), Duration.ofMinutes(5)));

    assertFails(answer, Fault.TIME, "no byte within 200 ms");
  }

  @Test
  void aByteNowAndThenIsNotListenedToForEver() throws InterruptedException {
    outlet.on("/", Reply.dripping());

    Answer answer = ask(Wanted.PAGE, times(Duration.ofMinutes(5), Duration.ofMillis(400)));

    assertFails(answer, Fault.TIME, "did not come to an end within 400 ms");
  }

  @Test
  void aNameServerThatDoesNotAnswerIsNotWaitedFor() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Names silent =
        host -> {
          try {
            never.await();
            return List.of();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    Duration enough = Duration.ofSeconds(60);
    FetchLimits limits = new FetchLimits(1, 1, 1, Duration.ofMillis(200), enough, enough);

    try (Web web = new Web(world.settings(CLOCK).with(limits).with(silent))) {
      Answer answer = web.ask(Request.of(world.url("outlet.example", "/"), Wanted.PAGE));
      assertFails(answer, Fault.NAME, "no address was found");
    } finally {
      never.countDown();
    }
  }

  @Test
  void aBodyWithoutEndIsCut() throws InterruptedException {
    outlet.on("/", Reply.endless());

    assertThat(ask(Wanted.PAGE, limits(100_000)))
        .asInstanceOf(type(Fetched.class))
        .returns(true, Fetched::isCut)
        .returns(100_000, fetched -> fetched.body().length);
  }

  @Test
  void aBodyAtItsBoundIsWhole() throws InterruptedException {
    byte[] body = TEXT.getBytes(UTF_8);
    outlet.on("/", Reply.text(TEXT));

    assertThat(ask(Wanted.PAGE, limits(body.length)))
        .asInstanceOf(type(Fetched.class))
        .returns(false, Fetched::isCut);
    assertThat(ask(Wanted.PAGE, limits(body.length - 1)))
        .asInstanceOf(type(Fetched.class))
        .returns(true, Fetched::isCut);
  }

  @Test
  void aPackedBodyAtItsBoundIsWhole() throws InterruptedException {
    byte[] body = TEXT.getBytes(UTF_8);
    outlet.on("/", Reply.of(200, "Content-Encoding: gzip", Reply.gzip(body)));

    assertThat(ask(Wanted.PAGE, limits(body.length)))
        .asInstanceOf(type(Fetched.class))
        .returns(false, Fetched::isCut);
    assertThat(ask(Wanted.PAGE, limits(body.length - 1)))
        .asInstanceOf(type(Fetched.class))
        .returns(true, Fetched::isCut)
        .satisfies(
            fetched -> assertThat(fetched.body()).isEqualTo(Arrays.copyOf(body, body.length - 1)));
  }

  @Test
  void whatIsWantedHasABoundOfItsOwn() throws InterruptedException {
    outlet.on("/", Reply.endless());

    assertThat(ask(Wanted.ROBOTS, limits(10 << 20)))
        .asInstanceOf(type(Fetched.class))
        .returns(500 << 10, fetched -> fetched.body().length);
  }

  @Test
  void aBodyThatEndsEarlyIsNoAnswer() throws InterruptedException {
    outlet.on("/", Reply.cutOff());

    assertFails(ask(), Fault.BROKEN, "broken answer");
  }

  @Test
  void anAnswerWithoutHttpIsNone() throws InterruptedException {
    outlet.on("/", Reply.raw("220 mail.outlet.example ESMTP\r\n"));

    assertFails(ask(), Fault.BROKEN, "broken answer");
  }

  @Test
  void aHangUpIsNoAnswer() throws InterruptedException {
    outlet.on("/", Reply.raw(""));

    assertFails(ask(), Fault.BROKEN, "broken answer");
  }

  @Test
  void aDecompressionBombIsRefused() throws InterruptedException {
    outlet.on("/", Reply.bomb(8 << 20));

    assertFails(ask(), Fault.BROKEN, "decompression bomb");
  }

  @Test
  void smallThingsMayGrowAsTheyLike() throws InterruptedException {
    outlet.on("/", Reply.bomb(1 << 20));

    assertThat(ask())
        .asInstanceOf(type(Fetched.class))
        .returns(1 << 20, fetched -> fetched.body().length);
  }

  @Test
  void headersWithoutEndAreNotRead() throws InterruptedException {
    outlet.on("/", Reply.flood("HTTP/1.1 200 Told\r\n", "X-More: and more\r\n"));

    assertFails(ask(), Fault.BROKEN, "broken answer");
  }

  @Test
  void aChunkThatNeverBeginsIsNotRead() throws InterruptedException {
    outlet.on("/", Reply.flood("HTTP/1.1 200 Told\r\nTransfer-Encoding: chunked\r\n\r\n", "0"));

    Answer answer = ask(Wanted.PAGE, limits(1 << 20));

    assertFails(answer, Fault.BROKEN, "bytes around its answer");
    assertThat(answer).asInstanceOf(type(Failed.class)).returns(false, Failed::mayPass);
  }

  @Test
  void bytesAreAllowedAnewForEachAnswerOnAConnection() throws InterruptedException {
    outlet.on("/", Reply.of(200, "", new byte[6 << 20]));

    try (Web web = new Web(world.settings(CLOCK).with(limits(6 << 20)))) {
      for (int i = 0; i < 6; i++) {
        assertThat(web.ask(Request.of(world.url("outlet.example", "/"), Wanted.PAGE)))
            .isInstanceOf(Fetched.class);
      }
    }
    assertThat(outlet.connections()).isEqualTo(1);
  }

  @Test
  void answersWithoutABodyAreAllowedBytesAnewToo() throws InterruptedException {
    outlet.on("/", Reply.of(304, "X-Long: " + "a".repeat(200_000), ""));
    Validators known = new Validators("\"1\"", null);

    try (Web web = new Web(world.settings(CLOCK))) {
      for (int i = 0; i < 8; i++) {
        assertThat(web.ask(new Request(world.url("outlet.example", "/"), Wanted.PAGE, known)))
            .isInstanceOf(NotModified.class);
      }
    }
    assertThat(outlet.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
  void gzipIsUnpacked(String name) throws InterruptedException {
    outlet.on("/", packed(name, Reply.gzip(TEXT.getBytes(UTF_8))));

    assertThat(text(ask())).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void deflateIsUnpackedWithAndWithoutItsFrame(boolean bare) throws InterruptedException {
    outlet.on("/", packed("deflate", Reply.deflate(TEXT.getBytes(UTF_8), bare)));

    assertThat(text(ask())).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity", ""})
  void whatIsNotPackedIsReadAsItIs(String name) throws InterruptedException {
    outlet.on("/", packed(name, TEXT.getBytes(UTF_8)));

    assertThat(text(ask())).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void nothingIsNothingHoweverPacked(String name) throws InterruptedException {
    outlet.on("/", packed(name, new byte[0]));

    assertThat(text(ask())).isEmpty();
  }

  @Test
  void whatIsPackedAndCutOffIsBroken() throws InterruptedException {
    byte[] packed = Reply.gzip(TEXT.getBytes(UTF_8));
    outlet.on("/", packed("gzip", Arrays.copyOf(packed, packed.length / 2)));

    assertFails(ask(), Fault.BROKEN, "ends before its end");
  }

  @Test
  void whatIsPackedWronglyIsBroken() throws InterruptedException {
    byte[] packed = Reply.gzip(TEXT.getBytes(UTF_8));
    Arrays.fill(packed, 12, 30, (byte) 0xFF);
    outlet.on("/", packed("gzip", packed));

    assertFails(ask(), Fault.BROKEN, "packed wrongly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd", "gzip, gzip"})
  void whatIsPackedAsNobodyAskedIsBroken(String name) throws InterruptedException {
    outlet.on("/", packed(name, TEXT.getBytes(UTF_8)));

    assertFails(ask(), Fault.BROKEN, "packed as \"" + name + "\"");
  }

  private static Reply packed(String name, byte[] bytes) {
    return Reply.of(200, "Content-Encoding: " + name, bytes);
  }

  private static String text(Answer answer) {
    return new String(((Fetched) answer).body(), UTF_8);
  }
}
