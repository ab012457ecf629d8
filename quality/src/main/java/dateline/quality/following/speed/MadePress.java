package dateline.quality.following.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Outlets on addresses of this machine, each with a robots.txt, a feed and pages of some 30 kB, of
 * which a tenth is edited once. All know conditional questions. Thread-safe.
 */
final class MadePress implements AutoCloseable {
  /** Addresses in 127.77.0.0/16, which Linux has without being told; outlets share them. */
  static final String NETWORK = "127.77.0.0/16";

  private static final int ADDRESSES = 250;

  /** Pages that a feed names, and that are there when it is first looked at. */
  static final int LISTED = 8;

  private static final Duration BETWEEN_PAGES = Duration.ofHours(4);
  private static final Duration EDITED_AFTER = Duration.ofHours(3);
  private static final int EDITED = 10;
  private static final int PARAGRAPHS = 75;

  private final List<ServerSocket> doors = new ArrayList<>();
  private final Instant start;
  private volatile Instant now;

  /**
   * Opens all doors, at one port.
   *
   * @param start what time it is, until {@linkplain #at told otherwise}
   */
  MadePress(Instant start) throws IOException {
    this.start = start;
    now = start;
    for (int i = 0; i < ADDRESSES; i++) {
      ServerSocket door = new ServerSocket(i == 0 ? 0 : port(), 256, address(i));
      doors.add(door);
      Thread.ofVirtual().start(() -> answer(door));
    }
  }

  int port() {
    return doors.getFirst().getLocalPort();
  }

  /** The address of an outlet. */
  static InetAddress address(int outlet) throws UnknownHostException {
    return InetAddress.getByName("127.77.1." + (1 + outlet % ADDRESSES));
  }

  static String name(int outlet) {
    return "outlet%d.example".formatted(outlet);
  }

  /** Which outlet has a name. */
  static int number(String name) {
    return Integer.parseInt(name.replaceAll("\\D", ""));
  }

  /** What time it is now. */
  void at(Instant time) {
    now = time;
  }

  private void answer(ServerSocket door) {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String target = line.split(" ")[1];
        String host = "";
        String known = "";
        for (String field = in.readLine();
            field != null && !field.isEmpty();
            field = in.readLine()) {
          if (field.regionMatches(true, 0, "Host: ", 0, 6)) {
            host = field.substring(6).replaceAll(":.*", "");
          } else if (field.regionMatches(true, 0, "If-None-Match: ", 0, 15)) {
            known = field.substring(15);
          }
        }
        answer(number(host), target, known, socket.getOutputStream());
      }
    } catch (IOException hungUp) {
      // As clients may.
    }
  }

  private void answer(int outlet, String target, String known, OutputStream out)
      throws IOException {
    int page = target.startsWith("/news/") ? Integer.parseInt(target.substring(6)) : 0;
    String tag = "\"" + (target.equals("/feed") ? newest(outlet) : version(outlet, page)) + "\"";
    if (tag.equals(known)) {
      write(out, "304 Not Modified", "ETag: " + tag, new byte[0]);
      return;
    }
    switch (target) {
      case "/robots.txt" ->
          write(
              out,
              "200 OK",
              "Content-Type: text/plain",
              bytes("User-agent: *\nDisallow: /private/\n"));
      case "/feed" ->
          write(
              out,
              "200 OK",
              "Content-Type: application/rss+xml\r\nETag: " + tag,
              bytes(feed(outlet)));
      default ->
          write(
              out,
              "200 OK",
              "Content-Type: text/html\r\nETag: " + tag,
              bytes(html(outlet, page, tag)));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(OutputStream out, String status, String headers, byte[] body)
      throws IOException {
    String length = status.startsWith("304") ? "" : "\r\nContent-Length: " + body.length;
    byte[] head = bytes("HTTP/1.1 " + status + "\r\n" + headers + length + "\r\n\r\n");
    byte[] message = new byte[head.length + body.length];
    System.arraycopy(head, 0, message, 0, head.length);
    System.arraycopy(body, 0, message, head.length, body.length);
    out.write(message);
    out.flush();
  }

  /**
   * When a page was published: the first ones before the start, each outlet at hours of its own.
   */
  private Instant published(int outlet, int page) {
    return start
        .plus(BETWEEN_PAGES.multipliedBy(page + 1L - LISTED))
        .minusSeconds(outlet * 7_919L % BETWEEN_PAGES.toSeconds());
  }

  private int newest(int outlet) {
    Duration since = Duration.between(published(outlet, 0), now);
    return (int) since.dividedBy(BETWEEN_PAGES);
  }

  private int version(int outlet, int page) {
    boolean isEdited =
        page % EDITED == EDITED - 1 && now.isAfter(published(outlet, page).plus(EDITED_AFTER));
    return isEdited ? 2 : 1;
  }

  private String feed(int outlet) {
    StringBuilder feed =
        new StringBuilder(
            "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
    feed.append("<channel><title>Outlet ").append(outlet).append("</title>");
    int newest = newest(outlet);
    for (int page = newest; page > newest - LISTED; page--) {
      feed.append(
          "<item><title>Report %d</title><link>http://%s:%d/news/%d</link><dc:date>%s</dc:date><description>The council has decided…</description></item>"
              .formatted(page, name(outlet), port(), page, published(outlet, page)));
    }
    return feed.append("</channel></rss>").toString();
  }

  /** Words that no other page has in this order, so that it packs like a text. */
  private static String html(int outlet, int page, String version) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><title>Report ");
    html.append(page).append("</title></head><body><h1>Report ").append(version).append("</h1>");
    long seed = outlet * 1_000_003L + page;
    for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
      html.append("<p class=\"text\">");
      for (int word = 0; word < 60; word++) {
        seed = seed * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        html.append(Long.toString(seed >>> 44, 36)).append(word % 12 == 11 ? ". " : " ");
      }
      html.append("</p>\n");
    }
    return html.append("</body></html>").toString();
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket door : doors) {
      door.close();
    }
  }
}
