package dateline.collect.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names up: the seam at which tests put a world of their own. Must be thread-safe. */
@FunctionalInterface
public interface Names {
  /**
   * The addresses of a name, best first. What comes back is judged by {@link AddressRules} before
   * and once more when it is connected to.
   *
   * @throws UnknownHostException if the name has none
   */
  List<InetAddress> addressesOf(String host) throws UnknownHostException;

  /** The names that this machine knows, from its files and name servers. */
  static Names ofThisMachine() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
