package dateline.collect.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dateline.collect.web.Answer.Failed;
import dateline.collect.web.Answer.Fault;
import dateline.collect.web.Answer.Fetched;
import dateline.collect.world.Certificates;
import dateline.collect.world.Reply;
import dateline.collect.world.TestServer;
import dateline.collect.world.TestWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-04T05:06:07Z"));
  private static final String HOST = "secure.example";

  private SSLContext good;
  private SSLContext expired;
  private X509TrustManager trust;
  private TestWorld world;

  @BeforeAll
  void makeCertificates(@TempDir Path folder) throws Exception {
    Certificates authority = new Certificates(folder);
    good = authority.server(HOST, "-1d", 30);
    expired = authority.server(HOST, "-20d", 10);
    trust = authority.trust();
  }

  @BeforeEach
  void open() throws IOException {
    world = new TestWorld();
    world.host("outlet.example");
    world.name(HOST, "127.77.200.1");
    world.name("other.example", "127.77.200.1");
  }

  @AfterEach
  void close() throws IOException {
    world.close();
  }

  private TestServer secure(SSLContext tls, String... protocols) throws IOException {
    return TestServer.secure(TestWorld.address("127.77.200.1"), 0, tls, protocols);
  }

  private Web web(int port) {
    return new Web(settings(port).with(trust));
  }

  private WebSettings settings(int port) {
    AddressRules rules =
        AddressRules.PUBLIC.withNetworks(TestWorld.NETWORK).withPorts(port, world.port());
    return world.settings(CLOCK).with(rules);
  }

  private static String url(String host, int port, String path) {
    return "https://%s:%d%s".formatted(host, port, path);
  }

  private static void assertDistrusts(Answer answer, String reason) {
    assertThat(answer)
        .asInstanceOf(type(Failed.class))
        .returns(Fault.TLS, Failed::fault)
        .extracting(Failed::reason)
        .asString()
        .contains(".example", reason);
  }

  @Test
  void aCertificateThatIsTrustedIsEnough() throws IOException, InterruptedException {
    try (TestServer server = secure(good, "http/1.1").on("/", Reply.page("<p>Safe.</p>"));
        Web web = web(server.port())) {
      assertThat(web.ask(Request.of(url(HOST, server.port(), "/"), Wanted.PAGE)))
          .asInstanceOf(type(Fetched.class))
          .returns("http/1.1", Fetched::protocol);
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNot() throws IOException, InterruptedException {
    try (TestServer server = secure(good, "http/1.1").on("/", Reply.page("<p>Safe?</p>"));
        Web web = new Web(settings(server.port()))) {
      assertDistrusts(
          web.ask(Request.of(url(HOST, server.port(), "/"), Wanted.PAGE)), "certification path");
      assertThat(server.asked()).isEmpty();
    }
  }

  @Test
  void aCertificateForAnotherHostIsNot() throws IOException, InterruptedException {
    try (TestServer server = secure(good, "http/1.1").on("/", Reply.page("<p>Safe?</p>"));
        Web web = web(server.port())) {
      Answer answer = web.ask(Request.of(url("other.example", server.port(), "/"), Wanted.PAGE));
      assertDistrusts(answer, "other.example not verified");
      assertThat(server.asked()).isEmpty();
    }
  }

  @Test
  void aCertificateThatHasExpiredIsNot() throws IOException, InterruptedException {
    try (TestServer server = secure(expired, "http/1.1").on("/", Reply.page("<p>Safe?</p>"));
        Web web = web(server.port())) {
      assertDistrusts(web.ask(Request.of(url(HOST, server.port(), "/"), Wanted.PAGE)), "expired");
      assertThat(server.asked()).isEmpty();
    }
  }

  @Test
  void aServerWithoutTlsHasNone() throws InterruptedException {
    try (Web web = new Web(world.settings(CLOCK))) {
      Answer answer =
          web.ask(Request.of("https://outlet.example:%d/".formatted(world.port()), Wanted.PAGE));
      assertThat(answer)
          .asInstanceOf(type(Failed.class))
          .returns(Fault.TLS, Failed::fault)
          .extracting(Failed::reason)
          .asString()
          .contains("write http:// if it has none");
    }
  }

  @Test
  void awayFromTlsIsFollowedButMovesNothing() throws IOException, InterruptedException {
    TestServer plain = world.host("plain.example").on("/b", Reply.page("<p>In the clear.</p>"));
    try (TestServer server =
            secure(good, "http/1.1")
                .on("/a", Reply.redirect(301, world.url("plain.example", "/b")));
        Web web = web(server.port())) {
      Answer answer = web.ask(Request.of(url(HOST, server.port(), "/a"), Wanted.PAGE));

      assertThat(answer).isInstanceOf(Fetched.class);
      assertThat(answer.trail().movedTo()).isNull();
      assertThat(answer.trail().hops().getFirst().isDowngrade()).isTrue();
      assertThat(plain.targets()).containsExactly("/b");
    }
  }

  @Test
  void http1IsSpokenWithAServerThatWouldRatherSpeakAnother()
      throws IOException, InterruptedException {
    try (TestServer server = secure(good, "h2", "http/1.1").on("/", Reply.page("<p>Old.</p>"));
        Web web = web(server.port())) {
      assertThat(web.ask(Request.of(url(HOST, server.port(), "/"), Wanted.PAGE)))
          .asInstanceOf(type(Fetched.class))
          .returns("http/1.1", Fetched::protocol);
    }
  }

  @Test
  void noiseUnderTlsIsNotReadForEver() throws IOException, InterruptedException {
    Reply noise = Reply.flood("HTTP/1.1 200 Told\r\nTransfer-Encoding: chunked\r\n\r\n", "0");
    try (TestServer server = secure(good, "http/1.1").on("/", noise);
        Web web = web(server.port())) {
      assertThat(web.ask(Request.of(url(HOST, server.port(), "/"), Wanted.PAGE)))
          .asInstanceOf(type(Failed.class))
          .returns(Fault.BROKEN, Failed::fault)
          .extracting(Failed::reason)
          .asString()
          .contains("bytes around its answer");
    }
  }
}
