package dateline.collect.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.Found;
import dateline.collect.Limits;
import dateline.collect.Progress;
import dateline.collect.files.FileSource;
import dateline.collect.files.Reading;
import dateline.extract.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

class WarcArchiveTest {
  private static final Instant THEN = Instant.parse("2026-03-04T05:06:07Z");
  private static final String HTML =
      "<!DOCTYPE html><html><body><p>The bridge at Tarvik is open again.</p></body></html>";

  @TempDir Path folder;

  private Path warc(WarcCompression compression, WarcRecord... records) throws IOException {
    String name = compression == WarcCompression.GZIP ? "crawl.warc.gz" : "crawl.warc";
    Path file = folder.resolve(name);
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        WarcWriter writer = new WarcWriter(channel, compression)) {
      writer.write(
          new Warcinfo.Builder().date(THEN).fields(Map.of("software", List.of("a test"))).build());
      for (WarcRecord record : records) {
        writer.write(record);
      }
    }
    return file;
  }

  private static WarcResponse response(String url, String type, byte[] body, String... headers)
      throws IOException {
    return response(200, url, type, body, headers);
  }

  private static WarcResponse response(
      int status, String url, String type, byte[] body, String... headers) throws IOException {
    HttpResponse.Builder http = new HttpResponse.Builder(status, "Said");
    http.body(MediaType.parseLeniently(type), body);
    for (int i = 0; i < headers.length; i += 2) {
      http.setHeader(headers[i], headers[i + 1]);
    }
    return new WarcResponse.Builder(url).date(THEN).body(http.build()).build();
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void answerIsPageWithAddressAndTime() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      Path file =
          warc(
              compression,
              response(
                  "https://tarvik.test/bridge?x=1",
                  "text/html;charset=utf-8",
                  HTML.getBytes(UTF_8)));
      assertThat(Reading.of(file).page())
          .isEqualTo(
              new Page(
                  file.getFileName() + "/https://tarvik.test/bridge?x=1",
                  Page.Form.HTML,
                  HTML,
                  "https://tarvik.test/bridge?x=1",
                  THEN,
                  Page.Stated.NOTHING));
    }
  }

  @Test
  void wrappingsOfHttpAreTakenOff() throws IOException {
    byte[] html = HTML.getBytes(UTF_8);
    byte[] chunked =
        ("10\r\n"
                + HTML.substring(0, 16)
                + "\r\n"
                + Integer.toHexString(HTML.length() - 16)
                + "\r\n"
                + HTML.substring(16)
                + "\r\n0\r\n\r\n")
            .getBytes(UTF_8);
    Path file =
        warc(
            WarcCompression.GZIP,
            response("https://a.test/gz", "text/html", gzipped(html), "Content-Encoding", "gzip"),
            response("https://a.test/was", "text/html", html, "Content-Encoding", "gzip"),
            response("https://a.test/chunks", "text/html", chunked, "Transfer-Encoding", "chunked"),
            response(
                "https://a.test/latin",
                "text/html; charset=windows-1251",
                "<html><p>Мост открыт".getBytes(Charset.forName("windows-1251"))));
    assertThat(Reading.of(file).pages())
        .extracting(Page::content)
        .containsExactly(HTML, HTML, HTML, "<html><p>Мост открыт");
  }

  @Test
  void brotliIsRefusedByName() throws IOException {
    Path file =
        warc(
            WarcCompression.GZIP,
            response(
                "https://a.test/br",
                "text/html",
                new byte[] {0x1B, 5, 0, 1},
                "Content-Encoding",
                "br"),
            response("https://a.test/2", "text/html", HTML.getBytes(UTF_8)));
    Reading reading = Reading.of(file);
    assertThat(reading.ids())
        .containsExactly("crawl.warc.gz/https://a.test/br", "crawl.warc.gz/https://a.test/2");
    assertThat(reading.refused().getFirst().reason()).contains("\"br\"");
    assertThat(reading.refused().getFirst().bytes()).hasSize(4);
  }

  @Test
  void whatIsNoPageIsPassedOverAndCounted() throws IOException {
    Path file =
        warc(
            WarcCompression.GZIP,
            response("https://a.test/p.png", "image/png", new byte[] {1, 2}),
            response(404, "https://a.test/gone", "text/html", HTML.getBytes(UTF_8)),
            response("https://a.test/api", "application/json", "{\"x\":1}".getBytes(UTF_8)),
            response("https://a.test/map.xml", "text/xml", "<urlset/>".getBytes(UTF_8)),
            response("https://a.test/robots.txt", "text/plain", "Allow: /".getBytes(UTF_8)),
            response("https://a.test/page", "text/html", HTML.getBytes(UTF_8)));
    int[] skipped = {0};
    List<Found> found = new java.util.ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void at(long bytes) {}

          @Override
          public void skipped() {
            skipped[0]++;
          }
        };
    new FileSource(Limits.DEFAULT).read(file, found::add, progress);
    assertThat(found).hasSize(1).first().isInstanceOf(Found.PageFound.class);
    assertThat(skipped[0]).isEqualTo(5);
  }

  @Test
  void recordsOfOtherKindsMayBePages() throws IOException {
    Path file =
        warc(
            WarcCompression.NONE,
            new WarcResource.Builder(java.net.URI.create("https://a.test/saved"))
                .date(THEN)
                .body(MediaType.HTML, HTML.getBytes(UTF_8))
                .build(),
            new WarcConversion.Builder()
                .setHeader("WARC-Target-URI", "https://a.test/text")
                .date(THEN)
                .body(MediaType.PLAIN_TEXT, "The bridge is open.".getBytes(UTF_8))
                .build(),
            response(
                "https://a.test/wp-json/wp/v2/posts",
                "application/json",
                "[{\"id\":3,\"content\":{\"rendered\":\"<p>Open.\"}}]".getBytes(UTF_8)));
    Reading reading = Reading.of(file);
    assertThat(reading.ids())
        .containsExactly(
            "crawl.warc/https://a.test/saved",
            "crawl.warc/https://a.test/text",
            "crawl.warc/https://a.test/wp-json/wp/v2/posts/3");
    assertThat(reading.pages())
        .extracting(Page::form)
        .containsExactly(Page.Form.HTML, Page.Form.TEXT, Page.Form.WORDPRESS);
    assertThat(reading.pages()).extracting(Page::retrieved).containsOnly(THEN);
  }

  @Test
  void archiveCutAnywhereKeepsThePagesBeforeAndSaysSoOnce() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      Path file = warc(compression, numbered(0), numbered(1), numbered(2));
      byte[] all = Files.readAllBytes(file);
      int before = 0;
      for (int length = 40; length < all.length; length += 7) {
        Files.write(file, Arrays.copyOf(all, length));
        Reading reading = Reading.of(file);
        List<Page> pages = reading.pages();
        assertThat(pages.size()).as("cut at %d", length).isBetween(before, 3);
        before = pages.size();
        assertThat(pages)
            .extracting(Page::content)
            .isEqualTo(IntStream.range(0, before).mapToObj(i -> HTML + i).toList());
        assertThat(reading.refused().size())
            .as("cut at %d of %s: %s", length, file, reading.refused())
            .isLessThan(2);
        if (before < 3 && reading.refused().isEmpty()) {
          assertThat(isBetweenRecords(all, length)).as("cut at %d", length).isTrue();
        }
      }
      assertThat(before).isGreaterThan(1);
    }
  }

  private static WarcRecord numbered(int i) throws IOException {
    return response("https://a.test/" + i, "text/html", (HTML + i).getBytes(UTF_8));
  }

  /** A file that ends with a record, or before its final line ends, cannot know of more. */
  private static boolean isBetweenRecords(byte[] all, int length) {
    String rest = new String(all, length, all.length - length, ISO_8859_1);
    return rest.startsWith("WARC/")
        || rest.startsWith("\r\n\r\nWARC/")
        || rest.startsWith("\u001F\u008B");
  }

  @Test
  void cutIsNamedWithItsPlace() throws IOException {
    Path file =
        warc(
            WarcCompression.NONE,
            response("https://a.test/1", "text/html", HTML.getBytes(UTF_8)),
            response("https://a.test/2", "text/html", HTML.getBytes(UTF_8)));
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length - 20));
    Reading reading = Reading.of(file);
    assertThat(reading.pages()).hasSize(1);
    assertThat(reading.refused().getFirst().sourceId()).isEqualTo("crawl.warc");
    assertThat(reading.refused().getFirst().reason())
        .contains("cut off")
        .contains("https://a.test/2")
        .contains("at byte ")
        .contains("1 pages before");
  }

  @Test
  void pageBeyondTheLimitIsRefusedAndTheNextRead() throws IOException {
    byte[] large = (HTML + " ".repeat(11 << 20)).getBytes(UTF_8);
    Path file =
        warc(
            WarcCompression.GZIP,
            response(
                "https://a.test/large", "text/html", gzipped(large), "Content-Encoding", "gzip"),
            response("https://a.test/2", "text/html", HTML.getBytes(UTF_8)));
    Reading reading = Reading.of(file);
    assertThat(reading.pages()).hasSize(1);
    assertThat(reading.refused().getFirst().reason()).contains("larger than");
    assertThat(reading.refused().getFirst().bytes()).hasSize(Limits.DEFAULT.keptBytes());
  }

  @Test
  void waczHoldsWarcs() throws IOException {
    Path warc =
        warc(WarcCompression.GZIP, response("https://a.test/1", "text/html", HTML.getBytes(UTF_8)));
    Path file = folder.resolve("crawl.wacz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("datapackage.json"));
      zip.write("{}".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("pages/pages.jsonl"));
      zip.write("{}".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
      zip.write(Files.readAllBytes(warc));
    }
    assertThat(Reading.of(file).page().sourceId())
        .isEqualTo("crawl.wacz/archive/data.warc.gz/https://a.test/1");
    Path renamed = Files.move(file, folder.resolve("crawl.zip"));
    assertThat(Reading.of(renamed).page().sourceId())
        .isEqualTo("crawl.zip/archive/data.warc.gz/https://a.test/1");
  }
}
