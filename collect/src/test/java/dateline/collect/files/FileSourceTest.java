package dateline.collect.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.collect.Limits;
import dateline.collect.Progress;
import dateline.extract.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSourceTest {
  private static final String HTML =
      "<!DOCTYPE html><html><body><p>The ferry to Brakholm ran again.</p></body></html>";

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  @Test
  void fileIsKnownByItsName() throws IOException {
    Page page = Reading.of(write("ferry.html", HTML)).page();
    assertThat(page).isEqualTo(Page.of("ferry.html", Page.Form.HTML, HTML));
  }

  @Test
  void folderIsReadInTheOrderOfNamesWithPathsBelowIt() throws IOException {
    write("b/two.txt", "Two.");
    write("b/one.txt", "One.");
    write("a.html", HTML);
    write("B.txt", "Capital letters come first, as in ASCII.");
    write("b.txt", "A folder and a file.");
    write(".DS_Store", "litter");
    write(".git/config", "litter");
    write("Thumbs.db", "litter");
    assertThat(Reading.of(folder).ids())
        .containsExactly("B.txt", "a.html", "b/one.txt", "b/two.txt", "b.txt");
  }

  @Test
  void charactersDecideBeforeTheName() throws IOException {
    write("1.txt", HTML);
    write("2.html", "<p>A fragment.</p>");
    write("3.txt", "A dump of text. <b>Not</b> HTML.");
    write("4.xml", "\uFEFF<?xml version=\"1.0\"?>\n<!-- page --><html><body>x</body></html>");
    write("5.php", HTML);
    write("6", HTML);
    write("7.txt", "\n<div class='x'><p>A fragment.</p></div>");
    assertThat(Reading.of(folder).pages())
        .extracting(Page::form)
        .containsExactly(
            Page.Form.HTML,
            Page.Form.HTML,
            Page.Form.TEXT,
            Page.Form.HTML,
            Page.Form.HTML,
            Page.Form.HTML,
            Page.Form.HTML);
  }

  @Test
  void textFileMayHoldWordPressPost() throws IOException {
    String post =
        "{\"id\":7,\"link\":\"https://x.test/7\",\"content\":{\"rendered\":\"<p>Rain.\"}}";
    Page page = Reading.of(write("post.txt", post)).page();
    assertThat(page.form()).isEqualTo(Page.Form.WORDPRESS);
    assertThat(page.content()).isEqualTo(post);
    assertThat(page.url()).isEqualTo("https://x.test/7");
    assertThat(Reading.of(write("note.txt", "{\"no\": \"post\"}")).page().form())
        .isEqualTo(Page.Form.TEXT);
  }

  @Test
  void utf16IsDecoded() throws IOException {
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
      String mark = charset.equals("UTF-16") ? "" : "\uFEFF";
      Path file = write("wide.html", (mark + HTML).getBytes(Charset.forName(charset)));
      assertThat(Reading.of(file).page().content()).as(charset).isEqualTo(HTML);
    }
  }

  @Test
  void charsetThatThePageNamesIsKept() throws IOException {
    String page = "<html><meta charset=windows-1251><p>Паром снова ходит";
    Path file = write("old.html", page.getBytes(Charset.forName("windows-1251")));
    assertThat(Reading.of(file).page().content()).isEqualTo(page);
  }

  @Test
  void brokenUtf8IsNoReasonToRefuse() throws IOException {
    byte[] bytes = "<html><p>Caf_ on the quay</p>".getBytes(StandardCharsets.UTF_8);
    bytes[12] = (byte) 0xE9;
    assertThat(Reading.of(write("old.html", bytes)).page().content()).contains("on the quay");
  }

  @Test
  void whatHoldsNoPageIsRefusedWithTheReason() throws IOException {
    assertThat(Reading.of(write("a.html", "")).reason()).isEqualTo("is empty");
    assertThat(Reading.of(write("b.txt", " \n ")).reason()).contains("white space");
    assertThat(Reading.of(write("c.pdf", "%PDF-1.7 …")).reason()).contains("a PDF document");
    assertThat(Reading.of(write("d.html", "%PDF-1.7 …")).reason()).contains("a PDF document");
    assertThat(Reading.of(write("e.csv", "a,b")).reason()).contains(".csv").contains(".jsonl");
    assertThat(Reading.of(write("README", "Read me.")).reason()).contains("no extension");
    assertThat(Reading.of(write("f.txt", new byte[5000])).reason()).contains("binary");
    assertThat(Reading.of(write("g.zip", "no zip")).reason()).contains("named .zip");
    assertThat(Reading.of(folder.resolve("missing.html")).reason()).contains("no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.html", "b.txt", "c.htm", "d.txt.gz"})
  void bytesThatAreCharactersInNoCharsetAreRefused(String name) throws IOException {
    byte[] noise = new byte[5000];
    new Random(11).nextBytes(noise);
    noise[0] = '<';
    byte[] bytes = name.endsWith(".gz") ? gzip(noise) : noise;
    assertThat(Reading.of(write(name, bytes)).reason()).contains("is binary data, not characters");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void refusalOfAWholeFileNamesItAndLeavesTheBytesToIt() throws IOException {
    Path file = write("sub/e.csv", "a,b");
    var refused = Reading.of(folder).refused().getFirst();
    assertThat(refused.sourceId()).isEqualTo("sub/e.csv");
    assertThat(refused.file()).isEqualTo(file);
    assertThat(refused.bytes()).isNull();
  }

  @Test
  void hugeFileIsRefusedWithoutBeingHeld() throws IOException {
    Path file = write("huge.html", HTML + " ".repeat(5000));
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200L << 20);
    }
    assertThat(Reading.of(file).reason()).contains("larger than the 10 MB");
  }

  @Test
  void pageOfExactlyTheLimitIsRead() throws IOException {
    Limits limits = limits(HTML.length());
    assertThat(Reading.of(write("a.html", HTML), limits).pages()).hasSize(1);
    assertThat(Reading.of(write("a.html", HTML + "\n"), limits).refused()).hasSize(1);
  }

  private static Limits limits(int pageBytes) {
    Limits all = Limits.DEFAULT;
    return new Limits(
        pageBytes,
        all.fileBytes(),
        all.lineBytes(),
        all.keptBytes(),
        all.inflatedBytes(),
        all.inflatedRatio(),
        all.members(),
        all.archiveDepth(),
        all.nesting(),
        all.refusals());
  }

  @Test
  void linkThatLeadsBackEndsThere() throws IOException {
    write("in/page.html", HTML);
    Files.createSymbolicLink(folder.resolve("in/back"), folder);
    Files.createSymbolicLink(folder.resolve("in/self"), Path.of("self"));
    Reading reading = Reading.of(folder);
    assertThat(reading.pages()).extracting(Page::sourceId).containsExactly("in/page.html");
    assertThat(reading.refused()).hasSize(1);
    assertThat(reading.refused().getFirst().sourceId()).isEqualTo("in/self");
  }

  @Test
  void folderWithoutRightsIsRefusedAndTheRestRead() throws IOException {
    write("b.html", HTML);
    Path closed = write("a/hidden.html", HTML).getParent();
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(closed), "this user may read everything");
      Reading reading = Reading.of(folder);
      assertThat(reading.ids()).containsExactly("a", "b.html");
      assertThat(reading.refused().getFirst().reason()).contains("right to read");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void progressRisesToTheTotal() throws IOException {
    write("a.txt", "word ".repeat(200_000));
    write("b.txt", "word ".repeat(100));
    write("c.csv", "refused");
    FileSource source = new FileSource(Limits.DEFAULT);
    List<Long> heard = new ArrayList<>();
    Progress progress = heard::add;
    source.read(folder, found -> {}, progress);
    assertThat(heard).isSorted().hasSizeGreaterThan(3).last().isEqualTo(source.bytes(folder));
  }

  @Test
  void whatTheSinkThrowsIsNotTakenForBadInput() throws IOException {
    Path file = write("a.html", HTML);
    FileSource source = new FileSource(Limits.DEFAULT);
    assertThatThrownBy(() ->
            source.read(
                file,
                found -> {
                  throw new IllegalStateException("the store is full");
                }))
        .hasMessage("the store is full");
  }

  @Test
  void corpusOfThisHouseIsRead() {
    Path corpus = Path.of(System.getProperty("dateline.root", ".."), "samples", "pages");
    assumeTrue(Files.isDirectory(corpus), "the corpus is not here");
    Reading reading = Reading.of(corpus);
    assertThat(reading.pages()).hasSizeGreaterThan(20);
    assertThat(reading.pages()).extracting(Page::form).contains(Page.Form.values());
    assertThat(reading.refused())
        .allSatisfy(refused -> assertThat(refused.sourceId()).startsWith("refused/"));
    assertThat(Reading.of(corpus).ids()).isEqualTo(reading.ids());
  }
}
