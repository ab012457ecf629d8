package dateline.collect.web;

import dateline.collect.web.Answer.Failed;
import dateline.collect.web.Answer.Fault;
import dateline.collect.web.Answer.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Puts into words what went wrong with an exchange. Stateless. */
final class Faults {
  private Faults() {}

  /** What a broken exchange comes to, in a sentence that names the address. */
  static Answer of(IOException e, Trail trail, FetchLimits limits) {
    String address = trail.last();
    ForbiddenAddress forbidden = within(e, ForbiddenAddress.class);
    if (forbidden != null) {
      return new Refused(trail, address + " is not asked: " + forbidden.getMessage(), false);
    }
    Body.Bomb bomb = within(e, Body.Bomb.class);
    if (bomb != null) {
      return new Failed(trail, Fault.BROKEN, 0, address + " " + bomb.getMessage(), true);
    }
    GuardedSocket.TooMuchReceived much = within(e, GuardedSocket.TooMuchReceived.class);
    if (much != null) {
      return new Failed(trail, Fault.BROKEN, 0, address + " " + much.getMessage(), false);
    }
    return failed(e, trail, address, limits);
  }

  private static Failed failed(IOException e, Trail trail, String address, FetchLimits limits) {
    return switch (e) {
      case UnknownHostException unknown ->
          new Failed(
              trail,
              Fault.NAME,
              0,
              address
                  + " is at a name for which no address was found; check its spelling, or the network",
              true);
      case SSLException tls -> new Failed(trail, Fault.TLS, 0, tls(tls, address), true);
      case SocketTimeoutException silence ->
          new Failed(
              trail,
              Fault.TIME,
              0,
              "%s let us wait: no connection within %s, or no byte within %s"
                  .formatted(address, seconds(limits.connect()), seconds(limits.silence())),
              true);
      case InterruptedIOException whole ->
          new Failed(
              trail,
              Fault.TIME,
              0,
              "%s did not come to an end within %s".formatted(address, seconds(limits.whole())),
              true);
      default -> broken(e, trail, address);
    };
  }

  private static Failed broken(IOException e, Trail trail, String address) {
    if (e instanceof Body.Unreadable) {
      return new Failed(trail, Fault.BROKEN, 0, address + " " + e.getMessage(), true);
    }
    if (e instanceof ProtocolException || within(e, EOFException.class) != null) {
      String reason = address + " gave a broken answer: " + message(e);
      return new Failed(trail, Fault.BROKEN, 0, reason, true);
    }
    String reason = address + " could not be connected to, or broke off: " + message(e);
    return new Failed(trail, Fault.CONNECTION, 0, reason, true);
  }

  private static String tls(SSLException e, String address) {
    if (within(e, CertificateExpiredException.class) != null) {
      return address + " has a certificate that has expired; its owner must renew it";
    }
    return "%s has no TLS that can be trusted: %s; its owner must mend it, or write http:// if it has none"
        .formatted(address, message(e));
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }

  /** The first line of a message, and not all of what a stranger's server put into it. */
  private static String message(IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = message.lines().findFirst().orElse("");
    return (line.length() > 200 ? line.substring(0, 200) + "…" : line)
        .replaceAll("\\p{Cntrl}", "?");
  }

  /** An exception of a type among the causes and those suppressed; null where there is none. */
  private static <T> @Nullable T within(Throwable e, Class<T> type) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(e);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (type.isInstance(next)) {
        return type.cast(next);
      }
      if (seen.add(next)) {
        if (next.getCause() != null) {
          open.add(next.getCause());
        }
        Collections.addAll(open, next.getSuppressed());
      }
    }
    return null;
  }
}
