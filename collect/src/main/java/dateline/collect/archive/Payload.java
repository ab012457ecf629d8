package dateline.collect.archive;

import dateline.collect.archive.WarcArchive.Records;
import dateline.collect.input.MediaTypes;
import dateline.collect.input.Origin;
import dateline.collect.input.RefusedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * What a record of a web archive holds when the wrappings of the protocol are off.
 *
 * @param target the address that it is kept under
 * @param name a file name that its media type would have
 * @param origin from where and when
 * @param encoding the Content-Encoding of HTTP, in lower case
 * @param bytes the content as it was sent, never more than one byte beyond the bound
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Payload(String target, String name, Origin origin, String encoding, byte[] bytes) {
  private static final String IDENTITY = "identity";

  private static final Set<String> MACHINES =
      Set.of("/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/.well-known/security.txt");

  /** Whether its type is one of pages alone, rather than one that data have as well. */
  boolean isSurelyPage() {
    return name.endsWith(".html") || name.endsWith(".txt");
  }

  /**
   * A record's payload.
   *
   * @param most how many bytes a page may have; one more is read, to show that there are more
   * @return null where it is nothing that pages are written in, or no answer of success
   * @throws IOException if the archive breaks off or the record is broken
   */
  static @Nullable Payload of(WarcTargetRecord record, Records records, int most)
      throws IOException {
    return switch (record) {
      case WarcResponse response -> response(response, most);
      case WarcResource sent when records == Records.SENT -> sent(sent, most);
      case WarcResource resource -> plain(resource, most);
      case WarcConversion conversion -> plain(conversion, most);
      default -> null;
    };
  }

  private static @Nullable Payload sent(WarcResource record, int most) throws IOException {
    MediaType type = record.contentType();
    String name = MediaTypes.fileName(type.type() + "/" + type.subtype());
    return name == null ? null : plain(record, name, most);
  }

  private static @Nullable Payload response(WarcResponse record, int most) throws IOException {
    if (!record.contentType().base().equals(MediaType.HTTP)) {
      return null;
    }
    HttpResponse http = record.http();
    String name = http.status() == 200 ? name(http.contentType(), target(record)) : null;
    if (name == null) {
      return null;
    }
    String encoding = http.headers().first("Content-Encoding").orElse(IDENTITY);
    return new Payload(
        target(record),
        name,
        origin(record, http.contentType()),
        encoding.strip().toLowerCase(Locale.ROOT),
        bounded(http.body().stream(), most));
  }

  private static @Nullable Payload plain(WarcTargetRecord record, int most) throws IOException {
    String name = name(record.contentType(), target(record));
    return name == null ? null : plain(record, name, most);
  }

  private static Payload plain(WarcTargetRecord record, String name, int most) throws IOException {
    return new Payload(
        target(record),
        name,
        origin(record, record.contentType()),
        IDENTITY,
        bounded(record.body().stream(), most));
  }

  /** The address, without the brackets that some writers put around it; never fails. */
  static String target(WarcTargetRecord record) {
    String target =
        record.headers().first("WARC-Target-URI").orElse("record-at-byte-" + record.position());
    boolean bracketed = target.startsWith("<") && target.endsWith(">");
    return bracketed ? target.substring(1, target.length() - 1) : target;
  }

  private static Origin origin(WarcTargetRecord record, MediaType type) {
    String target = target(record);
    String charset = type.parameters().get("charset");
    return new Origin(target.startsWith("http") ? target : null, record.date(), charset);
  }

  private static @Nullable String name(MediaType type, String target) {
    String name = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    return switch (name) {
      case "text/html", "application/xhtml+xml" -> "page.html";
      case "text/plain" -> isForMachines(target) ? null : "page.txt";
      case "application/json", "application/feed+json" -> "page.json";
      case "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/xml",
          "text/xml" ->
          "page.xml";
      default -> null;
    };
  }

  private static boolean isForMachines(String target) {
    int host = target.indexOf("://");
    int path = target.indexOf('/', host < 0 ? 0 : host + 3);
    return path >= 0 && MACHINES.contains(target.substring(path));
  }

  /**
   * The content with its encoding taken off, never more than one byte beyond the bound. Some
   * crawlers store it unpacked and keep the header, so the bytes are asked as well.
   *
   * @throws RefusedInput if it cannot be decoded
   */
  byte[] decoded(int most) throws IOException {
    if (looksWritten(bytes)) {
      return bytes;
    }
    return switch (encoding) {
      case "gzip", "x-gzip" -> bounded(new GzipStream(new ByteArrayInputStream(bytes)), most);
      case "deflate" -> deflated(bytes, most);
      case "br", "zstd" ->
          throw new RefusedInput(
              "is compressed with \"" + encoding + "\", which is not read; crawl with gzip", bytes);
      default -> bytes;
    };
  }

  /** Whether the first byte is one that a text begins with and no compressed data do. */
  private static boolean looksWritten(byte[] bytes) {
    return bytes.length == 0 || bytes[0] == '<' || bytes[0] == '{' || bytes[0] == '\n';
  }

  /** With or without the zlib header, which servers never agreed upon. */
  private static byte[] deflated(byte[] bytes, int most) throws IOException {
    boolean bare = bytes.length == 0 || (bytes[0] & 0x0F) != 8;
    Inflater inflater = new Inflater(bare);
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
      return bounded(in, most);
    } finally {
      inflater.end();
    }
  }

  private static byte[] bounded(InputStream stream, int most) throws IOException {
    return stream.readNBytes(most + 1);
  }
}
