package dateline.collect.world;

import dateline.collect.web.AddressRules;
import dateline.collect.web.FetchLimits;
import dateline.collect.web.Identity;
import dateline.collect.web.Names;
import dateline.collect.web.WebSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

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
    InetAddress address = nextAddress();
    return opened(name, address, TestServer.at(address, port));
  }

  /** A new host that is only to be spoken to under TLS. */
  public synchronized TestServer secureHost(String name, SSLContext tls) throws IOException {
    InetAddress address = nextAddress();
    return opened(name, address, TestServer.secure(address, port, tls, "http/1.1"));
  }

  private InetAddress nextAddress() {
    hosts++;
    return address("127.77.%d.%d".formatted(hosts / 250, 1 + hosts % 250));
  }

  private TestServer opened(String name, InetAddress address, TestServer server) {
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

  /** Writes down what names lead to, for another process. */
  public void save(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    names.forEach((name, addresses) ->
        addresses.forEach(address -> lines.add(name + " " + address.getHostAddress())));
    Files.write(file, lines);
  }

  /** The names that another process wrote down. */
  public static Names saved(Path file) throws IOException {
    Map<String, List<InetAddress>> saved =
        Files.readAllLines(file).stream()
            .map(line -> line.split(" "))
            .collect(
                Collectors.groupingBy(
                    parts -> parts[0],
                    Collectors.mapping(parts -> address(parts[1]), Collectors.toList())));
    return host -> found(saved, host);
  }

  private static List<InetAddress> found(Map<String, List<InetAddress>> names, String host)
      throws UnknownHostException {
    List<InetAddress> found = names.get(host);
    if (found == null) {
      throw new UnknownHostException(host);
    }
    return found;
  }

  @Override
  public List<InetAddress> addressesOf(String host) throws UnknownHostException {
    return found(names, host);
  }

  /** What a client that may reach this world, and nothing else on this machine, is made from. */
  public WebSettings settings(InstantSource clock) {
    return settings(clock, port, this);
  }

  /** The same for a world of another process. */
  public static WebSettings settings(InstantSource clock, int port, Names names) {
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
        .with(names);
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
