package dateline.collect.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** How a {@link TestServer} answers, well or badly. Used by many threads at once. */
@FunctionalInterface
public interface Reply {
  /**
   * Answers.
   *
   * @return whether the connection may be used again
   */
  boolean answer(Asked asked, Line line) throws IOException;

  /** Status, headers as lines ("Name: value", parted by \n, or ""), and a body of known length. */
  static Reply of(int status, String headers, byte[] body) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Told\r\n");
    headers.lines().forEach(line -> head.append(line).append("\r\n"));
    if (status != 304 && status != 204) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    return (asked, line) -> {
      line.write(head + "\r\n");
      line.write(body);
      return true;
    };
  }

  static Reply of(int status, String headers, String body) {
    return of(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  static Reply page(String html) {
    return of(200, "Content-Type: text/html; charset=utf-8", html);
  }

  static Reply text(String text) {
    return of(200, "Content-Type: text/plain; charset=utf-8", text);
  }

  static Reply status(int status) {
    return of(status, "", "");
  }

  static Reply redirect(int status, String location) {
    return of(status, "Location: " + location, "It is elsewhere.");
  }

  /** The bytes as they are, and the end of the connection. */
  static Reply raw(String bytes) {
    return (asked, line) -> {
      line.write(bytes);
      return false;
    };
  }

  /** 304 to whoever knows the version, the page to others. */
  static Reply versioned(String etag, String html) {
    Reply page = of(200, "ETag: " + etag + "\nContent-Type: text/html", html);
    Reply unchanged = of(304, "ETag: " + etag, "");
    return (asked, line) ->
        (asked.header("If-None-Match").equals(etag) ? unchanged : page).answer(asked, line);
  }

  /** Nothing, until the other side hangs up. */
  static Reply silent() {
    return (asked, line) -> {
      line.waitForTheEnd();
      return false;
    };
  }

  /** A byte now and then, for ever. */
  static Reply dripping() {
    return (asked, line) -> {
      line.write("HTTP/1.1 200 Told\r\nContent-Type: text/html\r\n\r\n");
      do {
        line.write(".");
      } while (line.isHeldFor(20));
      return false;
    };
  }

  /** A body without an end. */
  static Reply endless() {
    return flood("HTTP/1.1 200 Told\r\nContent-Type: text/html\r\n\r\n", "The same again. ");
  }

  /** A beginning, and then the same for as long as anybody listens. */
  static Reply flood(String beginning, String again) {
    byte[] block = again.repeat(1 + 8_192 / again.length()).getBytes(StandardCharsets.US_ASCII);
    return (asked, line) -> {
      line.write(beginning);
      while (!line.socket().isClosed()) {
        line.write(block);
      }
      return false;
    };
  }

  /** Less than was announced. */
  static Reply cutOff() {
    return raw("HTTP/1.1 200 Told\r\nContent-Length: 1000\r\n\r\nThe council has");
  }

  /** What grows a thousand times when it is unpacked. */
  static Reply bomb(int unpackedBytes) {
    return of(200, "Content-Encoding: gzip", gzip(new byte[unpackedBytes]));
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * @param bare without the frame of zlib
   */
  static byte[] deflate(byte[] bytes, boolean bare) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }
}
