package dateline.collect.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A range of IP addresses that share their first bits, in the notation of RFC 4632: "10.0.0.0/8",
 * "fc00::/7". Immutable.
 */
public final class Network {
  /** Only what is certainly no name, so that nothing is looked up. */
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final byte[] prefix;
  private final int bits;

  private Network(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /**
   * Reads a network, or a single address, which is a network of one.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Network of(String text) {
    int slash = text.indexOf('/');
    byte[] prefix = literal(slash < 0 ? text : text.substring(0, slash), text);
    int bits = slash < 0 ? prefix.length * 8 : bits(text.substring(slash + 1), text);
    if (bits > prefix.length * 8) {
      throw unreadable(text);
    }
    return new Network(prefix, bits);
  }

  private static byte[] literal(String address, String text) {
    if (!LITERAL.matcher(address).matches()) {
      throw unreadable(text);
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw unreadable(text);
    }
  }

  private static int bits(String number, String text) {
    try {
      int bits = Integer.parseInt(number);
      if (bits >= 0) {
        return bits;
      }
    } catch (NumberFormatException e) {
      throw unreadable(text);
    }
    throw unreadable(text);
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "\"%s\" is no network; write an address and a number of bits, as in 10.0.0.0/8"
            .formatted(text));
  }

  /** Whether the address lies in it. One of version 4 never lies in a network of version 6. */
  public boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != prefix.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network network
        && network.bits == bits
        && Arrays.equals(network.prefix, prefix);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(prefix) + bits;
  }

  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(prefix).getHostAddress() + "/" + bits;
    } catch (UnknownHostException e) {
      throw new AssertionError("An address always has 4 or 16 bytes", e);
    }
  }
}
