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
  private final Map<Socket, GuardedSocket> below = Collections.synchronizedMap(new WeakHashMap<>());

  GuardedSockets(AddressRules rules) {
    this.rules = rules;
  }

  /** The guarded connection that is one of this factory's, or lies under it. */
  GuardedSocket guarded(Socket connection) {
    GuardedSocket guarded =
        connection instanceof GuardedSocket plain ? plain : below.get(connection);
    if (guarded == null) {
      throw unguarded();
    }
    return guarded;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(rules);
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
