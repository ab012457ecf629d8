package dateline.collect.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that are nobody's on the public internet, after IANA's registries of special
 * purpose addresses (RFC 6890). Stateless.
 *
 * <p>Of version 6 only 2000::/3 is given out at all, so everything else is refused without a list;
 * and several prefixes carry an address of version 4, which is then what the packet reaches.
 */
final class SpecialNetworks {
  private record Special(Network network, String what) {}

  private static final List<Special> FOUR =
      List.of(
          special("0.0.0.0/8", "this host or network (RFC 791)"),
          special("10.0.0.0/8", "a private network (RFC 1918)"),
          special("100.64.0.0/10", "the inside of a carrier's network (RFC 6598)"),
          special("127.0.0.0/8", "this machine itself (RFC 1122)"),
          special("168.63.129.16/32", "the host of a virtual machine in Azure"),
          special("169.254.0.0/16", "the local link, where clouds keep their secrets (RFC 3927)"),
          special("172.16.0.0/12", "a private network (RFC 1918)"),
          special("192.0.0.0/24", "kept for protocols (RFC 6890)"),
          special("192.0.2.0/24", "kept for documentation (RFC 5737)"),
          special("192.88.99.0/24", "a relay of 6to4, given up (RFC 7526)"),
          special("192.168.0.0/16", "a private network (RFC 1918)"),
          special("198.18.0.0/15", "kept for benchmarks (RFC 2544)"),
          special("198.51.100.0/24", "kept for documentation (RFC 5737)"),
          special("203.0.113.0/24", "kept for documentation (RFC 5737)"),
          special("224.0.0.0/4", "many machines at once (multicast, RFC 5771)"),
          special("240.0.0.0/4", "kept for the future, or broadcast (RFC 1112, RFC 919)"));

  private static final Network GLOBAL_SIX = Network.of("2000::/3");

  /** NAT64's well-known prefix (RFC 6052): what an IPv6-only network reaches IPv4 by. */
  private static final Network NAT64 = Network.of("64:ff9b::/96");

  private static final List<Special> SIX =
      List.of(
          special("2001::/32", "a tunnel to an address of version 4 (Teredo, RFC 4380)"),
          special("2001::/23", "kept for protocols (RFC 2928)"),
          special("2001:db8::/32", "kept for documentation (RFC 3849)"),
          special("2002::/16", "a tunnel to an address of version 4 (6to4, RFC 3056)"),
          special("3fff::/20", "kept for documentation (RFC 9637)"));

  private static final List<Special> NAMED_SIX =
      List.of(
          special("::1/128", "this machine itself (RFC 4291)"),
          special("::/128", "no address (RFC 4291)"),
          special("::/96", "an address of version 4 in disguise (RFC 4291, given up)"),
          special("::ffff:0:0:0/96", "an address of version 4 in disguise (RFC 2765)"),
          special("64:ff9b:1::/48", "a translator inside a network (RFC 8215)"),
          special("100::/64", "kept to discard (RFC 6666)"),
          special("fc00::/7", "a private network (RFC 4193)"),
          special("fe80::/10", "the local link (RFC 4291)"),
          special("fec0::/10", "a site's inside (RFC 3879)"),
          special("ff00::/8", "many machines at once (multicast, RFC 4291)"));

  private SpecialNetworks() {}

  private static Special special(String network, String what) {
    return new Special(Network.of(network), what);
  }

  /** What the address is kept for, as "127.0.0.1 is this machine itself", or null if public. */
  static @Nullable String purpose(InetAddress address) {
    return switch (address) {
      case Inet4Address four -> purpose(FOUR, four);
      case Inet6Address six -> purposeOfSix(six);
      default -> address.getHostAddress() + " is of an unknown kind";
    };
  }

  private static @Nullable String purposeOfSix(Inet6Address six) {
    Inet4Address inner = inner(six);
    if (inner != null) {
      String purpose = purpose(FOUR, inner);
      if (purpose != null) {
        return six.getHostAddress() + " stands for " + inner.getHostAddress() + ", and " + purpose;
      }
      return NAT64.contains(six) ? null : six.getHostAddress() + " hides " + inner.getHostAddress();
    }
    String purpose = purpose(SIX, six);
    if (purpose == null && !GLOBAL_SIX.contains(six)) {
      purpose = purpose(NAMED_SIX, six);
      return purpose == null
          ? six.getHostAddress() + " is not among the addresses given out (RFC 4291)"
          : purpose;
    }
    return purpose;
  }

  private static @Nullable String purpose(List<Special> list, InetAddress address) {
    for (Special special : list) {
      if (special.network.contains(address)) {
        return address.getHostAddress() + " is " + special.what;
      }
    }
    return null;
  }

  /** The address of version 4 in one of version 6 by NAT64 or ISATAP (RFC 5214). */
  private static @Nullable Inet4Address inner(Inet6Address six) {
    byte[] bytes = six.getAddress();
    boolean isatap =
        (bytes[8] & 0xFD) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && (bytes[11] & 0xFF) == 0xFE;
    if (!isatap && !NAT64.contains(six)) {
      return null;
    }
    try {
      return (Inet4Address) InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
    } catch (UnknownHostException e) {
      throw new AssertionError("Four bytes are always an address", e);
    }
  }
}
