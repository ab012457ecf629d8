package dateline.collect.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dateline.collect.web.Answer.Fetched;
import dateline.collect.web.Answer.Refused;
import dateline.collect.world.Reply;
import dateline.collect.world.TestServer;
import dateline.collect.world.TestWorld;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ways in which strangers have a server ask its own network (server-side request forgery). Beside
 * the outlet, which may be asked, something listens on 127.0.0.1 that must never hear of any of it.
 */
class SsrfTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-04T05:06:07Z"));

  private final TestWorld world = new TestWorld();
  private TestServer outlet;
  private TestServer inside;

  /**
   * One line of a file of tricks.
   *
   * @param text with {port} for the port that is open inside
   * @param reason a part of why it is refused
   */
  record Trick(String text, String reason) {
    String at(TestServer inside) {
      return text.replace("{port}", String.valueOf(inside.port()));
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static List<Trick> addresses() throws IOException {
    return tricks("addresses.txt", 100);
  }

  static List<Trick> names() throws IOException {
    return tricks("names.txt", 25);
  }

  static List<Trick> redirects() throws IOException {
    return tricks("redirects.txt", 15);
  }

  private static List<Trick> tricks(String file, int least) throws IOException {
    try (InputStream in = SsrfTest.class.getResourceAsStream("ssrf/" + file)) {
      List<Trick> tricks =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split(" \\| "))
              .map(parts -> new Trick(parts[0], parts[1]))
              .toList();
      assertThat(tricks).hasSizeGreaterThan(least).doesNotHaveDuplicates();
      return tricks;
    }
  }

  @BeforeEach
  void open() throws IOException {
    outlet = world.host("outlet.example");
    inside = TestServer.at(TestWorld.address("127.0.0.1"), 0).on("/", Reply.page("<p>Secret.</p>"));
    world.name("inside.example", "127.0.0.1");
  }

  @AfterEach
  void close() throws IOException {
    inside.close();
    world.close();
  }

  private AddressRules rules() {
    return AddressRules.PUBLIC
        .withNetworks(TestWorld.NETWORK)
        .withPorts(world.port(), inside.port());
  }

  private Answer ask(String address, AddressRules rules, Names names) throws InterruptedException {
    try (Web web = new Web(world.settings(CLOCK).with(rules).with(names))) {
      return web.ask(Request.of(address, Wanted.PAGE));
    }
  }

  private void assertRefused(Answer answer, String reason) {
    assertThat(answer)
        .asInstanceOf(type(Refused.class))
        .extracting(Refused::reason)
        .asString()
        .contains(reason);
    assertThat(inside.connections()).isZero();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void anAddressThatLeadsInsideIsRefused(Trick trick) throws InterruptedException {
    Set<String> lookedUp = ConcurrentHashMap.newKeySet();
    Names none =
        host -> {
          lookedUp.add(host);
          return List.of();
        };

    assertRefused(ask(trick.at(inside), rules(), none), trick.reason());
    assertThat(lookedUp).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameThatLeadsInsideIsRefused(Trick trick) throws InterruptedException {
    world.name("trap.example", trick.text().split(" "));

    assertRefused(
        ask("http://trap.example:%d/".formatted(inside.port()), rules(), world), trick.reason());
  }

  @ParameterizedTest
  @MethodSource("redirects")
  void aRedirectThatLeadsInsideIsNotFollowed(Trick trick) throws InterruptedException {
    outlet.on("/", Reply.redirect(302, trick.at(inside)));

    assertRefused(ask(world.url("outlet.example", "/"), rules(), world), trick.reason());
    assertThat(outlet.targets()).containsExactly("/");
  }

  @Test
  void aRedirectThatLeadsInsideAfterOthersIsNotFollowed() throws InterruptedException {
    outlet.on("/", Reply.redirect(301, "/next"));
    outlet.on("/next", Reply.redirect(307, "http://inside.example:%d/".formatted(inside.port())));

    assertRefused(ask(world.url("outlet.example", "/"), rules(), world), "this machine itself");
  }

  @Test
  void aNameThatLeadsElsewhereASecondLaterIsRefused() throws IOException, InterruptedException {
    Names turning = turning("turning.example", "127.77.0.2", "127.0.0.1");

    assertThat(turning.addressesOf("turning.example")).hasSize(1); // as a check beforehand would
    assertRefused(
        ask("http://turning.example:%d/".formatted(inside.port()), rules(), turning),
        "this machine itself");
  }

  @Test
  void aConnectionIsJudgedEachTimeItIsMade() throws InterruptedException {
    outlet.on("/", Reply.redirect(302, "http://turning.example:%d/".formatted(inside.port())));
    // At the first look-up the name is the outlet's, at the second it leads inside.
    Names turning = turning("turning.example", "127.77.0.2", "127.0.0.1");

    assertRefused(
        ask("http://turning.example:%d/".formatted(world.port()), rules(), turning),
        "this machine itself");
    assertThat(outlet.targets()).containsExactly("/");
  }

  private static Names turning(String name, String... answers) {
    Deque<InetAddress> next = new ArrayDeque<>();
    for (String answer : answers) {
      next.add(TestWorld.address(answer));
    }
    return host -> {
      if (!host.equals(name)) {
        throw new UnknownHostException(host);
      }
      return List.of(next.size() > 1 ? next.remove() : next.element());
    };
  }

  @Test
  void theSocketItselfRefuses() throws IOException {
    GuardedSockets sockets = new GuardedSockets(rules());
    InetAddress named = InetAddress.getByAddress("outlet.example", new byte[] {127, 0, 0, 1});

    try (Socket socket = sockets.createSocket()) {
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(named, inside.port()), 1_000))
          .isInstanceOf(ForbiddenAddress.class)
          .hasMessageContaining("this machine itself");
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(named, inside.port())))
          .isInstanceOf(ForbiddenAddress.class);
      assertThatThrownBy(
              () -> socket.connect(InetSocketAddress.createUnresolved("localhost", inside.port())))
          .isInstanceOf(ForbiddenAddress.class);
    }
    assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", inside.port()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(inside.connections()).isZero();
  }

  @Test
  void theSocketRefusesWhatAllElseLetThrough() {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .dns(host -> List.of(TestWorld.address("127.0.0.1")))
            .socketFactory(new GuardedSockets(rules()))
            .build();
    for (String host : List.of("127.0.0.1", "[::ffff:127.0.0.1]", "outlet.example")) {
      String url = "http://%s:%d/".formatted(host, inside.port());

      assertThatThrownBy(
              () -> client.newCall(new okhttp3.Request.Builder().url(url).build()).execute())
          .isInstanceOf(ForbiddenAddress.class);
    }
    assertThat(inside.connections()).isZero();
  }

  @Test
  void aNameWithGoodAndBadAddressesLeadsToTheGoodOnes() throws InterruptedException {
    outlet.on("/", Reply.page("<p>News.</p>"));
    world.name("mixed.example", "127.0.0.1", "10.0.0.1", "127.77.0.2");

    assertThat(ask(world.url("mixed.example", "/"), rules(), world)).isInstanceOf(Fetched.class);
    assertThat(inside.connections()).isZero();
  }

  @Test
  void whatAPersonNamedIsReached() throws InterruptedException {
    String literal = "http://127.0.0.1:%d/".formatted(inside.port());
    String named = "http://inside.example:%d/".formatted(inside.port());

    assertThat(ask(literal, rules().withNetworks("127.0.0.1/32"), world))
        .isInstanceOf(Fetched.class);
    assertThat(ask(named, rules().withHosts("Inside.Example"), world)).isInstanceOf(Fetched.class);
    outlet.on("/", Reply.redirect(302, named));
    assertThat(ask(world.url("outlet.example", "/"), rules().withHosts("inside.example"), world))
        .isInstanceOf(Fetched.class);
    assertThat(inside.asked()).hasSize(3);
  }

  @Test
  void aHostThatIsNamedOpensNoDoorToOthers() throws InterruptedException {
    world.name("trap.example", "127.0.0.1");
    AddressRules rules = rules().withHosts("inside.example");

    assertRefused(
        ask("http://trap.example:%d/".formatted(inside.port()), rules, world), "trap.example");
    assertRefused(
        ask("http://127.0.0.1:%d/".formatted(inside.port()), rules, world), "this machine itself");
  }
}
