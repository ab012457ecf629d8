package dateline.collect.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A connection that judges where it goes at the moment it goes there, and takes in no more than it
 * is allowed.
 *
 * <p>This is the last gate: whatever was looked up, remembered or followed before, nothing is sent
 * to an address that has not passed here. The bound on what comes in holds for what the client
 * reads on its own account and does not bound itself, such as the lines between chunks.
 */
final class GuardedSocket extends Socket {
  /**
   * How many bytes may come in without one of a body among them: more than a handshake with any
   * chain of certificates takes, and than the 256 KiB of headers that the client reads.
   */
  static final int AROUND = 1 << 20;

  /** How many bytes each byte of a body may have around it: it may come in a record of its own. */
  private static final int FRAMING = 64;

  private final AddressRules rules;
  private final AtomicLong left = new AtomicLong(AROUND);

  GuardedSocket(AddressRules rules) {
    super(Proxy.NO_PROXY);
    this.rules = rules;
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    if (!(endpoint instanceof InetSocketAddress address) || address.isUnresolved()) {
      throw new ForbiddenAddress(endpoint + " is no address that can be judged");
    }
    InetAddress target = address.getAddress();
    String refusal = rules.refusal(address.getHostString(), target);
    if (refusal == null && !rules.ports().contains(address.getPort())) {
      refusal = endpoint + " is at a port that may not be asked";
    }
    if (refusal != null) {
      throw new ForbiddenAddress(refusal);
    }
    super.connect(endpoint, timeout);
  }

  /** Begins another answer on the same connection. */
  void begin() {
    left.set(AROUND);
  }

  /** Bytes of a body were taken out, so that others may come in. */
  void taken(long bytes) {
    left.updateAndGet(now -> Math.min(AROUND, now + bytes * FRAMING));
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
          came(1);
        }
        return b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        came(Math.max(0, count));
        return count;
      }
    };
  }

  private void came(int count) throws IOException {
    if (left.addAndGet(-count) < 0) {
      throw new TooMuchReceived();
    }
  }

  /** More came in than any answer within the bounds needs. */
  static final class TooMuchReceived extends IOException {
    private static final long serialVersionUID = 1;

    TooMuchReceived() {
      super("sends more than %,d bytes around its answer".formatted(AROUND));
    }
  }
}
