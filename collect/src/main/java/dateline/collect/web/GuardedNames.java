package dateline.collect.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/** Leaves of a name's addresses those that may be reached. Thread-safe. */
final class GuardedNames implements Dns {
  /** As many as a large site has; a name with hundreds would have us knock at hundreds of doors. */
  private static final int MOST = 8;

  private final Names names;
  private final AddressRules rules;

  GuardedNames(Names names, AddressRules rules) {
    this.names = names;
    this.rules = rules;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> allowed = new ArrayList<>();
    String refusal = null;
    for (InetAddress address : names.addressesOf(host)) {
      String reason = rules.refusal(host, address);
      if (reason != null) {
        refusal = reason;
      } else if (allowed.size() < MOST) {
        allowed.add(InetAddress.getByAddress(host, address.getAddress()));
      }
    }
    return checked(host, allowed, refusal);
  }

  private static List<InetAddress> checked(
      String host, List<InetAddress> allowed, @Nullable String refusal)
      throws UnknownHostException {
    if (!allowed.isEmpty()) {
      return allowed;
    }
    throw refusal == null ? new UnknownHostException(host) : new ForbiddenAddress(refusal);
  }
}
