package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The tree of copies as a person reads it. */
class LineageTest {
  private static final String REPORT =
      "The tram line to Mirren will stay closed until Friday, because the bridge over the Velsk moved by two"
          + " centimetres in the night, the city's engineer Anna Velde said. Some four thousand people take the"
          + " line to work every day. Buses go from the market hall instead, every ten minutes.";

  @TempDir Path folder;

  @Test
  void aCopyStandsBelowItsSource() throws IOException {
    Path pages = folder.resolve("pages.jsonl");
    Files.write(
        pages,
        List.of(
            line(
                "a",
                "Corra Gazette",
                "Tram to Mirren stays closed",
                "2026-03-02T07:00:00Z",
                REPORT),
            line("b", "Hale Post", "No trams until Friday", "2026-03-02T11:00:00Z", REPORT),
            line(
                "c",
                "Tinnstead Echo",
                "Bridge moved in the night",
                "2026-03-02T12:00:00Z",
                REPORT.substring(0, 160) + ".")));

    Command printed = Command.run("lineage", pages);

    assertThat(printed.code()).isZero();
    assertThat(printed.out().lines())
        .contains("Corra Gazette · Tram to Mirren stays closed · 2026-03-02T07:00:00Z")
        .anyMatch(line -> line.matches("[├└]─ Hale Post · No trams until Friday · .*"))
        .anyMatch(line -> line.matches("[│ ] +verbatim 100%, confidence 0\\.\\d\\d.*, passage .*"));
    assertThat(printed.out()).contains("3 outlets, 1 origin");
  }

  @Test
  void aDataFolderIsPrintedAsItsPagesWere() throws IOException {
    Path pages = MadeUpPages.write(folder.resolve("pages.jsonl"), 60);
    Path data = folder.resolve("data");
    Command.run("ingest", "--data", data, pages);
    assertThat(Command.run("lineage", "--data", data).out())
        .isNotEmpty()
        .isEqualTo(Command.run("lineage", pages).out());
  }

  @Test
  void itWantsPagesOrADataFolder() {
    assertThat(Command.run("lineage").code()).isEqualTo(2);
    assertThat(Command.run("lineage", "--data", folder, folder).code()).isEqualTo(2);
    assertThat(Command.run("lineage", "--data", folder.resolve("none")).err())
        .contains("There is no data folder");
  }

  @Test
  void whoCopiedASourceThatWasNotCollectedCreditsItAndHasNoShareOfIt() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("hale.txt"), dump("No trams until Friday"));
    Files.writeString(pages.resolve("tinnstead.txt"), dump("Bridge moved in the night"));

    String tree = Command.run("lineage", pages).out();

    assertThat(tree)
        .contains("2 outlets, 1 origin", "Corra Press (not collected)")
        .contains("(outlet unknown) [hale.txt] · No trams until Friday")
        .contains("  credited, confidence 0.60, credit “(Corra Press)”")
        .doesNotContain("%");
    Path data = folder.resolve("data");
    Command.run("ingest", "--data", data, pages);
    assertThat(Command.run("export", "copies", "--data", data).out().lines())
        .hasSize(2)
        .noneMatch(copy -> copy.contains("containment"));
    assertThat(Command.run("export", "stories", "--data", data).out())
        .contains("{\"name\":\"Corra Press\",\"firstKnown\":true,\"outlets\":[]}");
  }

  private static String dump(String headline) {
    return headline + "\n\n2 March 2026\n\n" + REPORT + "\n\n(Corra Press)\n";
  }

  @Test
  void ofPagesThatNothingPutsInOrderTheFirstIsOneOfEquals() throws IOException {
    Path pages = folder.resolve("pages.jsonl");
    String day = "2026-03-02";
    Files.write(
        pages,
        List.of(
            line("a", "Corra Gazette", "Tram to Mirren stays closed", day, REPORT),
            line("b", "Hale Post", "No trams until Friday", day, REPORT)));
    assertThat(Command.run("lineage", pages).out().lines())
        .contains("     first of equals: nothing says which of them came first");
  }

  @Test
  void aTranslationShowsASentenceBesideItsSource() throws IOException {
    Path pages = folder.resolve("pages.jsonl");
    String german =
        "Die Straßenbahn nach Mirren bleibt bis Freitag gesperrt, weil sich die Brücke über den Velsk in der Nacht um zwei"
            + " Zentimeter bewegt hat, sagte die Ingenieurin der Stadt, Anna Velde. Rund 4000 Menschen fahren jeden Tag mit"
            + " der Linie zur Arbeit. Busse fahren seit 6.15 Uhr alle 10 Minuten von der Markthalle, teilte der Betreiber"
            + " Corra Lines mit. Die Brücke wurde 1974 gebaut und 2011 für 3,4 Millionen Kronen instand gesetzt.";
    String english =
        "The tram line to Mirren will stay closed until Friday, because the bridge over the Velsk moved by two"
            + " centimetres in the night, the city's engineer Anna Velde said. Some 4000 people take the line to work every"
            + " day. Buses go from the market hall every 10 minutes since 6.15, the operator Corra Lines said. The bridge was"
            + " built in 1974 and repaired in 2011 for 3.4 million crowns.";
    Files.write(
        pages,
        List.of(
            line("a", "Corra Gazette", "Tram stays closed", "2026-03-02T07:00:00Z", english),
            line("b", "Hale Bote", "Bahn gesperrt", "2026-03-02T12:00:00Z", german)));
    assertThat(Command.run("lineage", pages).out().lines())
        .anyMatch(line -> line.strip().startsWith("translation from en, confidence 0."))
        .anyMatch(line -> line.strip().matches("retold “[^“]+” from “[^“]+”"));
  }

  @Test
  void itSaysWhatItDidNotFind() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Command nothing :
        List.of(
            Command.run("lineage", empty),
            Command.run("ingest", "--data", folder.resolve("data"), empty))) {
      assertThat(nothing.code()).isEqualTo(1);
      assertThat(nothing.err()).contains("there is no page in " + empty);
    }
    Path nowhere = folder.resolve("nowhere");
    assertThat(Command.run("lineage", nowhere).err()).contains(nowhere.toString());
  }

  @Test
  void itsHelpExplainsKindsAndConfidence() {
    assertThat(Command.run("lineage", "--help").out())
        .contains("near-verbatim", "translation", "credited", "in this direction");
  }

  private static String line(String id, String site, String title, String published, String text) {
    record Page(String id, String site, String title, String published, String text) {}
    return JsonMapper.shared().writeValueAsString(new Page(id, site, title, published, text));
  }
}
