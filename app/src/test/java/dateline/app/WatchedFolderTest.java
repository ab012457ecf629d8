package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.collect.source.Description;
import dateline.collect.source.Health;
import dateline.desk.source.Enrolment;
import dateline.desk.source.RefusedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a file that is dropped into a folder to an article. */
@Timeout(120)
class WatchedFolderTest {
  private static final Description NOTHING = new Description(null, null, null, null);

  /** In Spanish, which is read without the large models that English is read with. */
  private static final String LEAD =
      "El puente giratorio de Ostrel fue cerrado el lunes después de que los inspectores hallaran"
          + " pernos sueltos en su brazo oriental, dijo la junta del puerto en un aviso.";

  private static final String PAGE =
      Papers.page("Ostrel Post", "Cierran el puente giratorio", LEAD);

  @TempDir Path all;
  private Path folder;
  private Path data;
  private final BlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();

  @BeforeEach
  void make() throws IOException {
    folder = Files.createDirectories(all.toRealPath().resolve("drop"));
    data = all.resolve("data");
  }

  private Command sources(String what, Object word) {
    return Command.run("sources", what, word, "--data", data);
  }

  private String articles() {
    return Command.run("export", "articles", "--data", data).out();
  }

  /** Watches until so much is new and nothing waits, and says how the folder does. */
  private Health watch(int news) throws InterruptedException {
    rounds.clear();
    try (Wiring wiring = new Wiring(data)) {
      Collecting collecting = Collecting.begin(wiring, false, rounds::add);
      int so = 0;
      int round = 0;
      while (so < news || round < 3) {
        so += rounds.take();
        round++;
      }
      collecting.close();
      assertThat(so).isEqualTo(news);
      return wiring.store().sources().health().getFirst();
    }
  }

  @Test
  void filesAreReadOnceWheneverTheyAreDropped() throws Exception {
    Files.createDirectories(folder.resolve("2026"));
    Files.writeString(folder.resolve("2026/a.html"), PAGE);
    Command added = sources("add", folder);
    assertThat(added.err()).isEmpty();
    assertThat(added.out()).contains("drop  is watched", "is a folder with 1 file", "2026/a.html");
    assertThat(sources("add", folder).out()).contains("is watched already");

    Health first = watch(1);
    assertThat(first.fetched()).isEqualTo(1);
    assertThat(first.answered()).isNotNull();
    assertThat(articles()).contains("\"sourceId\":\"2026/a.html\"", "\"version\":1");
    assertThat(watch(0).fetched()).isEqualTo(1);

    Files.writeString(folder.resolve("2026/a.html"), PAGE.replace("el lunes", "el martes"));
    assertThat(watch(1).fetched()).isEqualTo(2);
    assertThat(articles()).hasLineCount(1).contains("el martes", "\"version\":2");
    assertThat(Command.run("sources", "list", "--data", data).out())
        .contains("drop  followed", "file://" + folder, "0 files waiting, 2 pages read");
  }

  @Test
  void whatCannotBeReadIsListedUntilItChanges() throws Exception {
    Files.writeString(folder.resolve("a.html"), "<!doctype html><html><body></body></html>");
    Files.writeString(folder.resolve("b.warc.gz"), "no archive");
    sources("add", folder);
    watch(0);
    assertThat(Command.run("refused", "--data", data).out())
        .contains("a.html: ", "b.warc.gz: ", "is named .gz");

    Files.writeString(folder.resolve("a.html"), PAGE);
    watch(1);
    assertThat(Command.run("refused", "--data", data).out())
        .doesNotContain("a.html")
        .contains("b.warc.gz");
  }

  @Test
  void aWebArchiveKeepsItsAddressesAndTimes() throws Exception {
    String at = "https://ostrel.example/bridge";
    String record =
        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "WARC-Date: 2026-03-02T11:00:00Z\r\nWARC-Target-URI: %s\r\n"
            + "Content-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n";
    String undated = PAGE.replaceAll("<meta property=\"article:[^>]*>", "");
    int length = undated.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    Files.writeString(folder.resolve("crawl.warc"), record.formatted(at, length, undated));
    sources("add", folder.toUri());
    watch(1);
    assertThat(articles()).contains("\"url\":\"" + at + "\"", "\"crawl.warc/" + at + "\"");
  }

  @Test
  void aPausedFolderRestsAndOneThatIsRemovedIsNotLookedAt() throws Exception {
    sources("add", folder);
    String id = sources("list", "--format=text").out().split(" ", 2)[0];
    sources("pause", id);
    Files.writeString(folder.resolve("a.html"), PAGE);
    assertThat(watch(0).fetched()).isZero();
    sources("resume", id);
    assertThat(watch(1).fetched()).isEqualTo(1);
    assertThat(sources("remove", id).out()).contains("followed no more");
    assertThat(sources("list", "--format=text").out()).isEmpty();
    assertThat(articles()).hasLineCount(1);
  }

  @Test
  void aFolderThatIsGoneIsInTroubleUntilItIsBack() throws Exception {
    sources("add", folder);
    Path away = Files.move(folder, all.resolve("away"));
    assertThat(watch(0).trouble()).contains("no folder at " + folder, "put it back");
    Files.move(away, folder);
    assertThat(watch(0).trouble()).isNull();
  }

  @Test
  void whatCannotBeWatchedIsSaidBeforeAnythingIsMade() throws Exception {
    assertThat(sources("add", all.resolve("none")).err()).contains("no folder at");
    assertThat(sources("test", folder).out()).contains("is a folder with 0 files");
    assertThat(data).doesNotExist();
    assertThat(sources("add", folder.getParent()).err()).contains("lie in one another");
    assertThat(sources("add", data).err()).contains("data folder", "lie in one another");
    sources("add", folder);
    Path inside = Files.createDirectory(folder.resolve("inside"));
    assertThat(sources("add", inside).err()).contains("is watched already");
  }

  @Test
  void fromTheDeskOnlyFoldersAreWatchedThatTheSettingsAllow() throws Exception {
    Files.createDirectories(data);
    try (Wiring wiring = new Wiring(data)) {
      assertThatThrownBy(() -> wiring.enrolment().enrol(folder.toString(), NOTHING))
          .isInstanceOf(RefusedSource.class)
          .hasMessageContaining("collect.allow.folders")
          .hasMessageContaining("sources add FOLDER");
      assertThat(wiring.enrolment().obstacle()).contains("collect.contact");
    }
    Files.writeString(
        data.resolve("dateline.properties"), "collect.allow.folders=" + folder + "\n");
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Path outside = Files.createDirectory(all.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("link"), outside);
    try (Wiring wiring = new Wiring(data)) {
      Enrolment desk = wiring.enrolment();
      assertThat(desk.obstacle()).isNull();
      assertThat(desk.stillness()).contains("collect.contact");
      for (Object path :
          new Object[] {outside, folder.resolve("link"), folder + "/../outside", "/etc", "/none"}) {
        assertThatThrownBy(() -> desk.enrol(path.toString(), NOTHING))
            .as("%s", path)
            .isInstanceOf(RefusedSource.class)
            .hasMessageContaining("does not allow this folder");
      }
      assertThat(desk.enrol(inside.toString(), NOTHING).folder()).isEqualTo(inside);
    }
    Files.writeString(data.resolve("dateline.properties"), "collect.allow.folders=drop\n");
    assertThat(sources("add", folder).err()).contains("collect.allow.folders", "paths from /");
  }
}
