package dateline.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The sites of some made-up outlets, each at an address of its own in 127.0.0.0/8 and all at one
 * port. What is not there is answered with 404, robots.txt as well.
 */
final class Papers implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Body> bodies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** What is sent; where there is a location, that alone. */
  private record Body(String type, byte[] bytes, @Nullable String location) {}

  Papers() throws IOException {
    server = HttpServer.create(new InetSocketAddress((InetAddress) null, 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String key = exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI();
    asked.add(key);
    Body body = bodies.get(key);
    if (body == null) {
      exchange.sendResponseHeaders(404, -1);
    } else if (body.location != null) {
      exchange.getResponseHeaders().set("Location", body.location);
      exchange.sendResponseHeaders(302, -1);
    } else {
      exchange.getResponseHeaders().set("Content-Type", body.type);
      exchange.sendResponseHeaders(200, body.bytes.length);
      exchange.getResponseBody().write(body.bytes);
    }
    exchange.close();
  }

  /** The address of a path at a site; sites are numbered from 1. */
  String url(int site, String path) {
    return "http://127.0.0." + site + ":" + server.getAddress().getPort() + path;
  }

  /** Answers there from now on. */
  Papers on(int site, String path, String type, String body) {
    String key = url(site, path).substring("http://".length());
    bodies.put(key, new Body(type, body.getBytes(StandardCharsets.UTF_8), null));
    return this;
  }

  /** Leads from there to another address from now on. */
  Papers redirect(int site, String path, String to) {
    bodies.put(url(site, path).substring("http://".length()), new Body("", new byte[0], to));
    return this;
  }

  /** How often an address was asked. */
  long asked(String url) {
    return asked.stream().filter(key -> url.equals("http://" + key)).count();
  }

  /** How often anything was asked. */
  int asked() {
    return asked.size();
  }

  /** Makes a data folder from which these sites may be asked. */
  Path allowedIn(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("dateline.properties"),
        """
        collect.contact=reader@reader.example
        collect.allow.networks=127.0.0.0/8
        collect.allow.ports=%d
        """
            .formatted(server.getAddress().getPort()));
    return folder;
  }

  /** A feed of pages, each with its address and headline. */
  static String feed(String title, String... linksAndHeadlines) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < linksAndHeadlines.length; i += 2) {
      items.append(
          "<item><title>%s</title><link>%s</link><guid>%s</guid><description>Short.</description></item>"
              .formatted(linksAndHeadlines[i + 1], linksAndHeadlines[i], linksAndHeadlines[i]));
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>"
        + title
        + "</title><language>en-gb</language>"
        + items
        + "</channel></rss>";
  }

  /** A page of an outlet with a headline and a text. */
  static String page(String outlet, String headline, String... paragraphs) {
    return "<!doctype html><html lang=\"es\"><head><title>"
        + headline
        + "</title><meta property=\"og:site_name\" content=\""
        + outlet
        + "\"><meta property=\"article:published_time\" content=\"2026-03-02T10:00:00Z\">"
        + "</head><body><article><h1>"
        + headline
        + "</h1><p>"
        + String.join("</p><p>", paragraphs)
        + "</p></article></body></html>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
