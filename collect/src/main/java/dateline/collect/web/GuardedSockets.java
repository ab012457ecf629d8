package dateline.collect.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** Makes the connections of one client, plain and under TLS. Thread-safe. */
final class GuardedSockets extends SocketFactory {
  private final AddressRules rules;
  private final long allowance;
  private final Map<Socket, GuardedSocket> below = Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * @param allowance the most bytes that one answer may bring with all that is around it
   */
  GuardedSockets(AddressRules rules, long allowance) {
    this.rules = rules;
    this.allowance = allowance;
  }

  /** Allows another answer on a connection that this made. */
  void renew(Socket connection) {
    if (connection instanceof GuardedSocket plain) {
      plain.renew();
    } else {
      GuardedSocket under = below.get(connection);
      if (under != null) {
        under.renew();
      }
    }
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(rules, allowance);
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw unguarded();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw unguarded();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw unguarded();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw unguarded();
  }

  private static UnsupportedOperationException unguarded() {
    return new UnsupportedOperationException("Connections are judged when they are made");
  }

  /** TLS over connections of this factory, and over no others. */
  SSLSocketFactory under(SSLSocketFactory tls) {
    return new Tls(tls);
  }

  private final class Tls extends SSLSocketFactory {
    private final SSLSocketFactory tls;

    Tls(SSLSocketFactory tls) {
      this.tls = tls;
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean closes)
        throws IOException {
      if (!(plain instanceof GuardedSocket guarded)) {
        throw unguarded();
      }
      Socket secure = tls.createSocket(plain, host, port, closes);
      below.put(secure, guarded);
      return secure;
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw unguarded();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
      throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
      throw unguarded();
    }
  }
}
