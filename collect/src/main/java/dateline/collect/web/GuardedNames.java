package dateline.collect.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Leaves of a name's addresses those that may be reached. Thread-safe.
 *
 * <p>A look-up cannot be broken off, and a stranger's name server may let it last for minutes, so
 * it has a thread of its own, which is no longer waited for when its time is up.
 */
final class GuardedNames implements Dns {
  /** As many as a large site has; a name with hundreds would have us knock at hundreds of doors. */
  private static final int MOST = 8;

  private final Names names;
  private final AddressRules rules;
  private final Duration patience;

  /**
   * @param patience how long a look-up may take
   */
  GuardedNames(Names names, AddressRules rules, Duration patience) {
    this.names = names;
    this.rules = rules;
    this.patience = patience;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> allowed = new ArrayList<>();
    String refusal = null;
    for (InetAddress address : lookedUp(host)) {
      String reason = rules.refusal(host, address);
      if (reason != null) {
        refusal = reason;
      } else if (allowed.size() < MOST) {
        allowed.add(InetAddress.getByAddress(host, address.getAddress()));
      }
    }
    return checked(host, allowed, refusal);
  }

  private List<InetAddress> lookedUp(String host) throws UnknownHostException {
    FutureTask<List<InetAddress>> search = new FutureTask<>(() -> names.addressesOf(host));
    Thread.ofVirtual().start(search);
    try {
      return search.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw unknown(host, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    } catch (ExecutionException e) {
      throw unknown(host, e.getCause() == null ? e : e.getCause());
    }
  }

  private static UnknownHostException unknown(String host, Throwable cause) {
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
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
