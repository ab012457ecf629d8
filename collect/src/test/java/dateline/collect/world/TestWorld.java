package dateline.collect.world;

import dateline.collect.web.AddressRules;
import dateline.collect.web.FetchLimits;
import dateline.collect.web.Identity;
import dateline.collect.web.Names;
import dateline.collect.web.WebSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A small internet on this machine: made-up hosts, each with an address of its own in 127.77.0.0/16
 * and a server there, all at the same port, and the names that lead to them. Linux has all of
 * 127.0.0.0/8; elsewhere the addresses must be set up first.
 */
public final class TestWorld implements Names, AutoCloseable {
  /** Where the hosts are; nothing else of this machine may be reached. */
  public static final String NETWORK = "127.77.0.0/16";

  private final Map<String, TestServer> servers = new ConcurrentHashMap<>();
  private final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();
  private int hosts;
  private int port;

  /** A new host with a server that knows no page yet. */
  public synchronized TestServer host(String name) throws IOException {
    hosts++;
    InetAddress address = address("127.77.%d.%d".formatted(hosts / 250, 1 + hosts % 250));
    TestServer server = TestServer.at(address, port);
    port = server.port();
    servers.put(name, server);
    names.put(name, List.of(address));
    return server;
  }

  /** Makes a name lead to these addresses from now on. */
  public void name(String name, String... addresses) {
    names.put(name, Stream.of(addresses).map(TestWorld::address).toList());
  }

  /** The port of all hosts; there must be one. */
  public int port() {
    return port;
  }

  /** "http://name:port/path". */
  public String url(String name, String path) {
    return "http://%s:%d%s".formatted(name, port, path);
  }

  @Override
  public List<InetAddress> addressesOf(String host) throws UnknownHostException {
    List<InetAddress> found = names.get(host);
    if (found == null) {
      throw new UnknownHostException(host);
    }
    return found;
  }

  /** What a client that may reach this world, and nothing else on this machine, is made from. */
  public WebSettings settings(InstantSource clock) {
    return WebSettings.of(new Identity("0.1.0", "https://reader.example/about"), clock)
        .with(AddressRules.PUBLIC.withNetworks(NETWORK).withPorts(port))
        .with(
            new FetchLimits(
                50 << 20,
                200,
                5,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30)))
        .with(this);
  }

  /** The address that the literal means; never looks anything up. */
  public static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }

  @Override
  public void close() throws IOException {
    for (TestServer server : servers.values()) {
      server.close();
    }
  }
}
