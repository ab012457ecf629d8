package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo", "ingest", "serve", "extract", "export", "correct", "refused", "rebuild", "sources",
        "version"
      })
  void everyCommandHasHelp(String command) {
    Command help = Command.run(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: dateline " + command);
  }

  @Test
  void wrongWordsEndWithTwo() {
    assertThat(Command.run().code()).isEqualTo(2);
    assertThat(Command.run("ingest").code()).isEqualTo(2);
    assertThat(Command.run("frobnicate").code()).isEqualTo(2);
    assertThat(Command.run("ingest", "--as-of", "yesterday", folder).code()).isEqualTo(2);
    assertThat(Command.run("extract", "--format", "pdf", folder).code()).isEqualTo(2);
  }

  @Test
  void exportNamesTheKindsItKnows() {
    Command export = Command.run("export", "feelings", "--data", folder);
    assertThat(export.code()).isEqualTo(2);
    assertThat(export.err()).contains("feelings").contains("statements");
  }

  @Test
  void exportDoesNotMakeADataFolder() {
    Path missing = folder.resolve("missing");
    assertThat(Command.run("export", "articles", "--data", missing).code()).isEqualTo(2);
    assertThat(missing).doesNotExist();
    assertThat(Command.run("export", "articles", "--data", missing).err())
        .contains("There is no data folder at " + missing, "See dateline export --help")
        .doesNotContain("Usage:");
    assertThat(Command.run("export", "--help").out()).doesNotContain("made where there is none");
  }

  @Test
  void anUnknownSettingStopsTheStart() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("dateline.properties"), "desk.prot=8080\n");
    Command ingest = Command.run("ingest", "--data", data, pages);
    assertThat(ingest.code()).isEqualTo(2);
    assertThat(ingest.err()).contains("desk.prot").contains("desk.port");
  }

  @Test
  void exportsCommaSeparatedValues() throws IOException {
    Path pages = MadeUpPages.write(folder.resolve("pages.jsonl"), 3);
    Path data = folder.resolve("data");
    Command.run("ingest", "--data", data, pages);
    Command csv = Command.run("export", "articles", "--format", "csv", "--data", data);
    assertThat(csv.out()).startsWith("id,sourceId,url,").contains("page-1,https://paper");
  }

  @Test
  void exportsStoriesSinceATime() throws IOException {
    Path pages = MadeUpPages.write(folder.resolve("pages.jsonl"), 3);
    Path data = folder.resolve("data");
    Command.run("ingest", "--data", data, pages);
    assertThat(Command.run("export", "stories", "--since", "2000-01-01", "--data", data).out())
        .contains("\"since\":\"2000-01-01\",\"newArticleIds\":[\"")
        .contains("\"newPassages\":[{\"articleId\":");
    assertThat(Command.run("export", "stories", "--since", "2100-01-01", "--data", data).out())
        .isEmpty();
  }

  @Test
  void exportNamesATimeThatIsNone() {
    Command time = Command.run("export", "stories", "--since", "Tuesday", "--data", folder);
    assertThat(time.code()).isEqualTo(2);
    assertThat(time.err()).contains("--since: \"Tuesday\" is no time; give a day, such as 2026");
    Command kind = Command.run("export", "copies", "--since", "2026-03-02", "--data", folder);
    assertThat(kind.code()).isEqualTo(2);
    assertThat(kind.err()).contains("--since goes with stories; of copies everything is exported");
  }

  @Test
  void extractPrintsTextMarkdownAndJson() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.html"),
            """
            <html lang="en"><head><title>Market hall of Mirren reopens</title></head><body><article>
            <h1>Market hall of Mirren reopens</h1><p>The market hall of Mirren opened its doors again on Saturday after two years.</p>
            <h2>What it cost</h2><p>The town paid four million crowns, half of it for the roof, the mayor said in a speech.</p>
            <table><tr><th>Stalls</th><th>Crowns</th></tr><tr><td>Fish</td><td>120</td></tr></table>
            <ul><li>Forty stalls, all of them let to traders of the town</li><li>Two kitchens, one of them for lessons</li></ul>
            </article></body></html>
            """);
    assertThat(Command.run("extract", "--format", "text", page).out())
        .startsWith("Market hall of Mirren reopens\n")
        .contains("The town paid four million crowns");
    assertThat(Command.run("extract", page).out())
        .startsWith("# Market hall of Mirren reopens\n")
        .contains("\n## What it cost\n")
        .contains("\n| Stalls | Crowns |\n| --- | --- |\n| Fish | 120 |\n")
        .contains("\n- Forty stalls");
    assertThat(
            Command.run(
                    "extract",
                    "--format",
                    "json",
                    "--url",
                    "https://mirren.example/hall?utm_source=x",
                    page)
                .out())
        .contains("\"headline\":\"Market hall of Mirren reopens\"")
        .contains("\"language\":\"en\"");
  }

  @Test
  void extractLeavesOutWhatThePagesOfAFolderRepeat() throws IOException {
    String notice = "The Isles Gazette belongs to its readers, who own it in shares of ten crowns.";
    Path site = Files.createDirectory(folder.resolve("gazette"));
    for (String subject : List.of("ferry", "weir", "mill", "tower")) {
      Files.writeString(
          site.resolve(subject + ".html"),
          ("<html lang='en'><head><title>Council decides on the %1$s</title></head><body><article><h1>Council decides on the %1$s</h1>"
                  + "<p>The council of the isles decided on Monday to repair the %1$s, its chair said in the evening.</p>"
                  + "<p>Work on the %1$s begins in spring and takes until the boats come back from the north.</p><p>%2$s</p>"
                  + "</article></body></html>")
              .formatted(subject, notice));
    }
    assertThat(Command.run("extract", site.resolve("ferry.html")).out()).contains(notice);
    assertThat(Command.run("extract", site).out())
        .contains("repair the ferry", "repair the weir", "repair the mill", "repair the tower")
        .doesNotContain(notice);
  }

  private static final String MILK =
      "<title>Milk runs out</title><h1>Milk runs out</h1><p>Shops on the outer islands ran out of fresh milk on Monday, grocers said.</p>"
          + "<figure><img src=/shelf.jpg><figcaption>An empty shelf. Photo: Ana Lind</figcaption></figure>"
          + "<p>The owner of the largest shop said that she had sold the last bottle at seven in the morning.</p><p>Source: Merrow Wire</p>";

  @Test
  void extractRefusesWordsThatItCannotFollow() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("one.html"), MILK);
    Files.writeString(pages.resolve("two.html"), MILK);
    assertThat(Command.run("extract", "").code()).isEqualTo(2);
    assertThat(Command.run("extract", "--url", "ftp:foo", pages.resolve("one.html")).code())
        .isEqualTo(2);
    Command several = Command.run("extract", "--url", "https://vale.example/milk", pages);
    assertThat(several.code()).isEqualTo(2);
    assertThat(several.out()).isEmpty();
    assertThat(several.err()).contains("holds several");
    Command address = Command.run("extract", "https://vale.example/milk");
    assertThat(address.code()).isEqualTo(2);
    assertThat(address.err()).contains("curl -sL 'https://vale.example/milk' | dateline extract");
  }

  @Test
  void extractSaysWhereThereIsNothing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Command nothing = Command.run("extract", empty);
    assertThat(nothing.code()).isEqualTo(1);
    assertThat(nothing.err()).contains("there is no page in");
    Path error = folder.resolve("error.html");
    Files.writeString(error, "<title>404 Not Found</title><h1>404 Not Found</h1><p>Not here.</p>");
    assertThat(Command.run("extract", error).err())
        .startsWith("refused error.html: ")
        .doesNotContain("(error.html)");
  }

  @Test
  void extractShowsWhomThePageCredits() throws IOException {
    Path page = Files.writeString(folder.resolve("milk.html"), MILK);
    assertThat(Command.run("extract", "--format", "MD", page).out())
        .contains("- Picture: An empty shelf. · Ana Lind\n", "- Credit: Merrow Wire\n");
    assertThat(Command.run("extract", "--format", "TEXT", page).out())
        .contains("\nPicture: An empty shelf. · Ana Lind\nCredit: Merrow Wire\n");
  }
}
