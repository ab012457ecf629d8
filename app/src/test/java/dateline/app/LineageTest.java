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

  private static String line(String id, String site, String title, String published, String text) {
    record Page(String id, String site, String title, String published, String text) {}
    return JsonMapper.shared().writeValueAsString(new Page(id, site, title, published, text));
  }
}
