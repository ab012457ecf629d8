package dateline.collect.world;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;

/**
 * A server of the web on one address of this machine that answers as it is told, and remembers what
 * it was asked. It speaks HTTP/1.1 byte by byte, so that it can break every rule of it.
 */
public final class TestServer implements AutoCloseable {
  private final ServerSocket door;
  private final Thread doorkeeper;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile boolean forgets;
  private volatile Reply otherwise = Reply.status(404);

  /** Opens a door and answers at it until closed. */
  TestServer(ServerSocket door) {
    this.door = door;
    doorkeeper = Thread.ofVirtual().start(this::answerTheDoor);
  }

  /**
   * A server in the clear.
   *
   * @param port 0 for any that is free
   */
  public static TestServer at(InetAddress address, int port) throws IOException {
    return new TestServer(new ServerSocket(port, 50, address));
  }

  /**
   * A server under TLS that offers protocols, by their names in ALPN: "h2", "http/1.1".
   *
   * @param port 0 for any that is free
   */
  public static TestServer secure(
      InetAddress address, int port, SSLContext tls, String... protocols) throws IOException {
    SSLServerSocket door =
        (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(port, 50, address);
    SSLParameters parameters = door.getSSLParameters();
    parameters.setApplicationProtocols(protocols);
    door.setSSLParameters(parameters);
    return new TestServer(door);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Answers at a path from now on. */
  public TestServer on(String target, Reply reply) {
    replies.put(target, reply);
    return this;
  }

  /** Answers at all other paths from now on, which is 404 where nothing is said. */
  public TestServer otherwise(Reply reply) {
    otherwise = reply;
    return this;
  }

  /** For long runs: what is asked from now on is not kept in mind. */
  public TestServer forgetting() {
    forgets = true;
    return this;
  }

  /** What was asked until now, in order. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** The targets that were asked until now, in order. */
  public List<String> targets() {
    return asked.stream().map(Asked::target).toList();
  }

  /** How many connections were made, whether or not anything was asked. */
  public int connections() {
    return connections.get();
  }

  private void answerTheDoor() {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      // Head and body go out one after the other; else the second waits for the first to be heard.
      socket.setTcpNoDelay(true);
      Line line =
          new Line(
              socket, new BufferedInputStream(socket.getInputStream()), socket.getOutputStream());
      boolean again = true;
      while (again) {
        Asked question = question(line.in());
        if (question == null) {
          return;
        }
        if (!forgets) {
          asked.add(question);
        }
        Reply reply = replies.getOrDefault(question.target(), otherwise);
        again = reply.answer(question, line);
      }
    } catch (IOException gone) {
      // The other side hung up, as it may.
    } finally {
      open.remove(socket);
    }
  }

  private static @Nullable Asked question(InputStream in) throws IOException {
    String first = line(in);
    String[] parts = first.split(" ");
    if (parts.length < 2) {
      return null;
    }
    Map<String, String> headers = new HashMap<>();
    for (String field = line(in); !field.isEmpty(); field = line(in)) {
      int colon = field.indexOf(':');
      if (colon < 0) {
        return null;
      }
      String name = field.substring(0, colon).toLowerCase(Locale.ROOT);
      headers.put(name, field.substring(colon + 1).strip());
    }
    return new Asked(parts[0], parts[1], headers);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.append((char) b);
    }
    byte[] bytes = line.toString().getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.UTF_8).strip();
  }

  /** Only when nobody waits at it any more is the door shut. */
  private void join() {
    try {
      doorkeeper.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    join();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
