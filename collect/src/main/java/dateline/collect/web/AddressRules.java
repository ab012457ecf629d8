package dateline.collect.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which servers may be asked: those of the public internet, on the ports of the web, and beyond
 * them only what a person named. Immutable.
 *
 * <p>An aggregator fetches what pages and feeds written by strangers tell it to, so without such
 * rules anybody could have it read the machine's own services, its neighbours, or the secrets that
 * clouds serve at 169.254.169.254.
 *
 * @param ports the ports that may be asked. Any port would let strangers have this program talk to
 *     mail servers and databases of others in their name.
 * @param hosts names in lower case whose addresses are not judged, since they are meant: hosts of
 *     one's own network
 * @param networks addresses that are not judged either
 */
public record AddressRules(Set<Integer> ports, Set<String> hosts, List<Network> networks) {
  /** The public internet, and the four ports at which outlets serve pages. */
  public static final AddressRules PUBLIC =
      new AddressRules(Set.of(80, 443, 8080, 8443), Set.of(), List.of());

  /**
   * Names that are never public: RFC 6761, 6762, 7686, 8375, 9476, and ICANN's reservation of
   * "internal".
   */
  private static final List<String> INSIDE =
      List.of("localhost", "local", "internal", "home.arpa", "localdomain", "lan", "onion", "alt");

  public AddressRules {
    ports = Set.copyOf(ports);
    hosts = Set.copyOf(hosts);
    networks = List.copyOf(networks);
    for (int port : ports) {
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException(
            "%d is no port; they go from 1 to 65535".formatted(port));
      }
    }
  }

  /** The same rules, under which these names may lead anywhere. */
  public AddressRules withHosts(String... names) {
    Set<String> all = new HashSet<>(hosts);
    Stream.of(names).map(name -> name.toLowerCase(Locale.ROOT)).forEach(all::add);
    return new AddressRules(ports, all, networks);
  }

  /**
   * The same rules, under which these networks may be reached.
   *
   * @throws IllegalArgumentException if one is no network, as in 10.1.0.0/16
   */
  public AddressRules withNetworks(String... more) {
    Stream<Network> read = Stream.of(more).map(Network::of);
    return new AddressRules(ports, hosts, Stream.concat(networks.stream(), read).toList());
  }

  /** The same rules, under which these ports may be asked as well. */
  public AddressRules withPorts(Integer... more) {
    Set<Integer> all = new HashSet<>(ports);
    all.addAll(List.of(more));
    return new AddressRules(all, hosts, networks);
  }

  /** Why the address may not be asked, as far as it tells without a look-up; null if it may. */
  public @Nullable String refusal(WebAddress address) {
    String inside = insideRefusal(address);
    if (ports.contains(address.port())) {
      return inside;
    }
    String odd =
        "%s asks port %d, which is none of the web's; allow it by collect.allow.ports if it is meant"
            .formatted(address, address.port());
    return inside == null ? odd : odd + ", and " + inside;
  }

  private @Nullable String insideRefusal(WebAddress address) {
    if (hosts.contains(address.host())) {
      return null;
    }
    if (address.isLiteral()) {
      return refusal(address.host(), literal(address.host()));
    }
    return isInside(address.host())
        ? address.host()
            + " is a name inside a network; allow it by collect.allow.hosts if it is meant"
        : null;
  }

  /**
   * Why an IP address may not be reached; null if it may.
   *
   * @param host the name that led to it, or the address itself
   */
  public @Nullable String refusal(String host, InetAddress reached) {
    if (hosts.contains(host.toLowerCase(Locale.ROOT))
        || networks.stream().anyMatch(network -> network.contains(reached))) {
      return null;
    }
    String purpose = SpecialNetworks.purpose(reached);
    if (purpose == null) {
      return null;
    }
    return host
        + " leads to a place that is not public: "
        + purpose
        + "; allow it by collect.allow.networks, or by collect.allow.hosts, if it is meant";
  }

  private static InetAddress literal(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(host + " is no IP address", e);
    }
  }

  /** A name of one label is completed by the search list of this machine's own network. */
  private static boolean isInside(String host) {
    return host.indexOf('.') < 0
        || INSIDE.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
  }
}
