package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a folder holds, its good page is read and each bad one is refused with its name and a
 * reason.
 */
class BadInputTest {
  private static final String GOOD =
      "<html><head><title>Ferry to Corra resumes</title></head><body><article><h1>Ferry to Corra resumes</h1>"
          + "<p>The ferry to Corra sails again from Monday after a winter of repairs, its owners said.</p>"
          + "<p>Two boats a day will leave Ardmoor, at seven in the morning and at four in the afternoon, and a third at weekends.</p>"
          + "</article></body></html>";

  @TempDir Path folder;
  private Path pages;
  private Path data;

  @BeforeEach
  void oneGoodPage() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    data = folder.resolve("data");
    Files.writeString(pages.resolve("good.html"), GOOD);
  }

  @Test
  void anEmptyFile() throws IOException {
    Files.createFile(pages.resolve("bad.html"));
    refuses("bad.html", "empty");
  }

  @Test
  void aFileOf200Megabytes() throws IOException {
    try (BufferedWriter file = Files.newBufferedWriter(pages.resolve("bad.html"))) {
      file.write("<html><body><article>");
      String paragraph = "<p>" + "The ferry sails again, its owners said. ".repeat(200) + "</p>\n";
      for (int i = 0; i < (200 << 20) / paragraph.length(); i++) {
        file.write(paragraph);
      }
    }
    refuses("bad.html", "MB");
  }

  @Test
  void aTruncatedGzip() throws IOException {
    byte[] whole = gzip(GOOD.repeat(50).getBytes(StandardCharsets.UTF_8));
    Files.write(pages.resolve("bad.html.gz"), Arrays.copyOf(whole, whole.length / 2));
    refuses("bad.html", "cut off");
  }

  @Test
  void brokenUtf8IsReadAsFarAsItGoes() throws IOException {
    byte[] bytes = GOOD.replace("winter", "wXXter").getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("XX");
    bytes[at] = (byte) 0xC3;
    bytes[at + 1] = (byte) 0x28;
    Files.write(pages.resolve("broken.html"), bytes);
    Command ingest = Command.run("ingest", "--data", data, pages);
    assertThat(ingest.code()).as(ingest.out()).isZero();
    assertThat(articles()).hasSize(2);
  }

  @Test
  void aZipBomb() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(pages.resolve("bad.zip")))) {
      zip.putNextEntry(new ZipEntry("bomb.html"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    refuses("bad.zip", "");
  }

  @Test
  void aWarcCutInTheMiddle() throws IOException {
    String payload = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + GOOD;
    String record =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/%d\r\n"
            + "WARC-Date: 2026-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000%d>\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
            + payload.length()
            + "\r\n\r\n"
            + payload
            + "\r\n\r\n";
    String whole = record.formatted(1, 1) + record.formatted(2, 2);
    Files.writeString(pages.resolve("bad.warc"), whole.substring(0, whole.length() - 300));
    Command ingest = Command.run("ingest", "--data", data, pages);
    assertThat(ingest.code()).isEqualTo(1);
    assertThat(ingest.out()).contains("bad.warc").contains("cut");
    assertThat(articles()).as("the good page and the whole record").hasSize(2);
  }

  @Test
  void jsonThatIsNoPost() throws IOException {
    Files.writeString(pages.resolve("bad.json"), "{\"colour\": \"blue\"}");
    refuses("bad.json", "post");
  }

  @Test
  void htmlNestedAHundredThousandDeep() throws IOException {
    Files.writeString(
        pages.resolve("deep.html"), "<div>".repeat(100_000) + "</div>".repeat(100_000));
    refuses("deep.html", "");
  }

  @Test
  void aFolderWithoutRights() throws IOException {
    Path closed = Files.createDirectory(pages.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "This user may read everything");
    try {
      refuses("closed", "");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aFileThatIsNotThere() {
    Command ingest = Command.run("ingest", "--data", data, pages, folder.resolve("nowhere"));
    assertThat(ingest.code()).isEqualTo(1);
    assertThat(ingest.out()).contains("nowhere");
    assertThat(articles()).hasSize(1);
  }

  @Test
  void whatIsRefusedIsKeptListedAndCanBeTriedAgain() throws IOException {
    Path bad = pages.resolve("bad.json");
    Files.writeString(bad, "{\"colour\": \"blue\"}");
    refuses("bad.json", "post");
    try (Stream<Path> kept = Files.list(data.resolve("refused"))) {
      assertThat(kept)
          .singleElement()
          .satisfies(file -> assertThat(file).hasSameBinaryContentAs(bad));
    }
    Command listed = Command.run("refused", "--data", data);
    assertThat(listed.out()).contains("bad.json");

    Files.writeString(
        bad,
        "{\"id\":7,\"date\":\"2026-02-03T04:05:06\",\"link\":\"https://w.example/7\",\"title\":{\"rendered\":\"Tram line to Mirren opens\"},"
            + "\"content\":{\"rendered\":\"<p>The tram line to Mirren opened on Tuesday with a brass band and a long queue of people.</p>"
            + "<p>It took nine years to build and cost twice what the council had said it would, members admitted.</p>\"}}");
    assertThat(Command.run("refused", "--retry", "--data", data).code()).isZero();
    assertThat(Command.run("refused", "--data", data).out()).isEmpty();
    assertThat(articles()).hasSize(2);
  }

  private void refuses(String name, String reason) {
    Command ingest = Command.run("ingest", "--data", data, pages);
    assertThat(ingest.code()).as(ingest.out() + ingest.err()).isEqualTo(1);
    assertThat(ingest.out().lines().filter(line -> line.startsWith("  ")))
        .singleElement()
        .asString()
        .contains(name)
        .containsIgnoringCase(reason);
    assertThat(articles()).as("the good page is read").hasSize(1);
  }

  private List<String> articles() {
    return Command.run("export", "articles", "--data", data).out().lines().toList();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
