package dateline.collect.archive;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipAndGzipTest {
  private static final byte[] HTML =
      "<!DOCTYPE html><html><body><p>Snow closed the pass.</p></body></html>".getBytes(UTF_8);

  @TempDir Path folder;

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Object... namesAndBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
      }
    }
    return out.toByteArray();
  }

  private Reading read(String name, byte[] bytes) throws IOException {
    return Reading.of(Files.write(folder.resolve(name), bytes));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @Test
  void gzipLosesItsEnding() throws IOException {
    assertThat(read("a.html.gz", gzip(HTML)).page())
        .isEqualTo(Page.of("a.html", Page.Form.HTML, new String(HTML, UTF_8)));
    assertThat(read("b.html", gzip(HTML)).page().sourceId()).isEqualTo("b.html");
    assertThat(read("c.gz", gzip(HTML)).page().sourceId()).isEqualTo("c");
  }

  @Test
  void allMembersOfGzipAreRead() throws IOException {
    byte[] one = gzip("{\"id\":\"1\",\"text\":\"One.\"}\n".getBytes(UTF_8));
    byte[] two = gzip("{\"id\":\"2\",\"text\":\"Two.\"}\n".getBytes(UTF_8));
    assertThat(read("a.jsonl.gz", join(one, two)).ids()).containsExactly("1", "2");
    assertThat(read("b.jsonl.gz", join(one, new byte[512], two, new byte[7])).ids())
        .containsExactly("1", "2");
    Reading garbage = read("c.jsonl.gz", join(one, "garbage".getBytes(UTF_8)));
    assertThat(garbage.pages()).hasSize(1);
    assertThat(garbage.refused().getFirst().reason()).contains("something else follows");
  }

  @Test
  void cutGzipIsRefusedAndTheLinesBeforeAreKept() throws IOException {
    byte[] whole = gzip(HTML);
    for (int length = 2; length < whole.length; length++) {
      Reading cut = read("a.html.gz", Arrays.copyOf(whole, length));
      assertThat(cut.reason())
          .as("cut at %d", length)
          .contains("cut off")
          .contains("fetch it again");
    }
    byte[] lines = gzip("{\"id\":\"1\",\"text\":\"One.\"}\n{\"id\":\"2\"".getBytes(UTF_8));
    Reading cut = read("b.jsonl.gz", Arrays.copyOf(lines, lines.length - 9));
    assertThat(cut.pages()).extracting(Page::sourceId).containsExactly("1");
    assertThat(cut.refused()).isNotEmpty();
  }

  @Test
  void damagedGzipIsRefused() throws IOException {
    byte[] damaged = gzip(HTML);
    damaged[damaged.length - 6] ^= 1;
    assertThat(read("a.html.gz", damaged).reason()).contains("checksum");
    assertThat(read("b.html.gz", gzip(gzip(HTML))).reason()).contains("twice");
  }

  @Test
  void membersOfZipAreReadUnderItsName() throws IOException {
    byte[] zip =
        zip(
            "news/b.html",
            HTML,
            "a.txt",
            "A dump.".getBytes(UTF_8),
            "c.html.gz",
            gzip(HTML),
            "logo.css",
            "p {}".getBytes(UTF_8),
            "__MACOSX/news/._b.html",
            new byte[9],
            ".DS_Store",
            new byte[9],
            "../../escape.html",
            HTML);
    Reading reading = read("x.zip", zip);
    assertThat(reading.ids())
        .containsExactly(
            "x.zip/news/b.html",
            "x.zip/a.txt",
            "x.zip/c.html",
            "x.zip/logo.css",
            "x.zip/../../escape.html");
    Found.Refused css = reading.refused().getFirst();
    assertThat(css.bytes()).isEqualTo("p {}".getBytes(UTF_8));
    assertThat(css.file()).isEqualTo(folder.resolve("x.zip"));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void zipsAreReadTwoDeep() throws IOException {
    byte[] two = zip("2.zip", zip("a.html", HTML), "b.html", HTML);
    assertThat(read("1.zip", two).ids()).containsExactly("1.zip/2.zip/a.html", "1.zip/b.html");
    Reading three = read("0.zip", zip("1.zip", two));
    assertThat(three.ids()).containsExactly("0.zip/1.zip/2.zip", "0.zip/1.zip/b.html");
    assertThat(three.refused().getFirst().reason()).contains("inside 2 archives");
  }

  @Test
  void bombInZipIsRefusedAndThePageBesideItRead() throws IOException {
    byte[] bomb = zip("bomb.html", new byte[40 << 20], "a.html", HTML);
    assertThat(bomb.length).isLessThan(100_000);
    Reading reading = read("x.zip", bomb);
    assertThat(reading.pages()).extracting(Page::sourceId).containsExactly("x.zip/a.html");
    assertThat(reading.refused()).hasSize(1);
  }

  @Test
  void whatGrowsTooMuchAsAStreamIsGivenUp() throws IOException {
    byte[] line = "{\"text\":\"%s\"}\n".formatted(" ".repeat(4 << 20)).getBytes(UTF_8);
    byte[] lines = join(line, line, line, line, line, line, line, line, line, line);
    Reading gz = read("a.jsonl.gz", gzip(lines));
    assertThat(gz.refused().getLast().reason()).contains("200 times").contains("bomb");
    Reading zip = read("b.zip", zip("a.jsonl", lines, "b.html", HTML));
    assertThat(zip.pages()).isEmpty();
    assertThat(zip.refused().getLast().sourceId()).isEqualTo("b.zip");
    assertThat(zip.refused().getLast().reason()).contains("a.jsonl");
    Reading nested = read("c.zip", zip("in.zip", zip("a.jsonl", lines)));
    assertThat(nested.refused()).isNotEmpty();
  }

  @Test
  void totalIsBounded() throws IOException {
    Limits all = Limits.DEFAULT;
    Limits small =
        new Limits(
            all.pageBytes(),
            all.fileBytes(),
            all.lineBytes(),
            all.keptBytes(),
            100,
            all.inflatedRatio(),
            2,
            all.archiveDepth(),
            all.nesting(),
            all.refusals());
    Path file = Files.write(folder.resolve("a.zip"), zip("a.html", HTML, "b.html", HTML));
    Reading reading = Reading.of(file, small);
    assertThat(reading.pages()).hasSize(1);
    assertThat(reading.refused().getLast().reason()).contains("b.html");
    Files.write(file, zip("a.html", HTML, "b.html", HTML, "c.html", HTML));
    assertThat(Reading.of(file, small).reason()).contains("3 members");
  }

  @Test
  void brokenZipsAreRefused() throws IOException {
    byte[] whole = zip("a.html", HTML);
    assertThat(read("cut.zip", Arrays.copyOf(whole, whole.length / 2)).reason())
        .contains("broken or cut off");
    assertThat(read("none.zip", zip()).reason()).contains("without members");
    byte[] encrypted = whole.clone();
    int directory = indexOf(whole, new byte[] {'P', 'K', 1, 2});
    encrypted[directory + 8] |= 1;
    encrypted[6] |= 1;
    assertThat(read("locked.zip", encrypted).reason()).contains("encrypted");
    byte[] damaged = whole.clone();
    damaged[directory + 16] ^= 1;
    assertThat(read("damaged.zip", damaged).reason()).contains("checksum");
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; ; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
  }

  @Test
  void progressOfArchivesEndsAtTheirSize() throws IOException {
    Path file = Files.write(folder.resolve("a.zip"), zip("a.html", HTML, "b.html", HTML));
    List<Long> heard = new ArrayList<>();
    Progress progress = heard::add;
    new FileSource(Limits.DEFAULT).read(file, found -> {}, progress);
    assertThat(heard).isSorted().last().isEqualTo(Files.size(file));
  }
}
