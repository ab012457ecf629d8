package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The laws of ingesting: once is as good as twice, and no order is better than another. */
class IngestTest {
  @TempDir Path folder;

  @Test
  void samePagesAgainChangeNothing() throws IOException {
    Path pages = MadeUpPages.write(folder.resolve("pages.jsonl"), 60);
    Path data = folder.resolve("data");
    Command.run("ingest", "--data", data, pages);
    String once = Command.everything(data);
    Command again = Command.run("ingest", "--data", data, pages);
    assertThat(again.out()).contains("60 (0 new, 60 unchanged)");
    assertThat(Command.everything(data)).isEqualTo(once);
  }

  @Test
  void anyOrderAndAnyPortionsEndInTheSame() throws IOException {
    List<String> lines = Files.readAllLines(MadeUpPages.write(folder.resolve("pages.jsonl"), 60));
    Path together = folder.resolve("together");
    Command.run("ingest", "--data", together, folder.resolve("pages.jsonl"));
    String expected = Command.everything(together);
    for (int seed = 0; seed < 3; seed++) {
      List<String> mixed = new ArrayList<>(lines);
      Collections.shuffle(mixed, new Random(seed));
      Path data = folder.resolve("mixed" + seed);
      for (int portion = 0; portion < 3; portion++) {
        Path file = folder.resolve("portion.jsonl");
        Files.write(file, mixed.subList(portion * 20, portion * 20 + 20));
        Command.run("ingest", "--data", data, file);
      }
      assertThat(Command.everything(data)).as("order %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void storiesAndSearchCanBeRebuilt() throws IOException {
    Path pages = MadeUpPages.write(folder.resolve("pages.jsonl"), 60);
    Path data = folder.resolve("data");
    Command.run("ingest", "--data", data, pages);
    String before = Command.everything(data);
    assertThat(Command.run("rebuild", "stories", "--data", data).code()).isZero();
    assertThat(Command.run("rebuild", "search", "--data", data).code()).isZero();
    assertThat(Command.everything(data)).isEqualTo(before);
  }

  @Test
  void anEditedPageIsTheNextVersionOfItsArticleWhicheverComesFirst() throws IOException {
    String page =
        """
        <html><head><title>Storm closes the harbour of Corra</title>
        <link rel="canonical" href="https://coast.example/storm">
        <meta property="article:published_time" content="2026-01-05T08:00:00Z">
        <meta property="article:modified_time" content="2026-01-05T%s:00Z"></head><body><article>
        <h1>Storm closes the harbour of Corra</h1>
        <p>The harbour of Corra was closed on Monday when a storm tore %s boats from their moorings, its master said.</p>
        <p>Nobody was hurt. The ferry to Ardmoor stays in port until the wind turns, perhaps on Wednesday.</p>
        </article></body></html>
        """;
    Path first = Files.writeString(folder.resolve("first.html"), page.formatted("08:00", "nine"));
    Path edited =
        Files.writeString(folder.resolve("edited.html"), page.formatted("11:30", "eleven"));
    Path data = folder.resolve("forwards");
    Command.run("ingest", "--data", data, first);
    Command.run("ingest", "--data", data, edited);
    Path backwards = folder.resolve("backwards");
    Command.run("ingest", "--data", backwards, edited);
    Command.run("ingest", "--data", backwards, first);
    String articles = Command.run("export", "articles", "--data", data).out();
    assertThat(articles.lines()).hasSize(1);
    assertThat(articles).contains("eleven boats").contains("\"version\":2");
    assertThat(Command.run("export", "articles", "--data", backwards).out()).isEqualTo(articles);
  }

  @Test
  void twoDifferentPagesOfOneFileNameAreTwoArticles() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    List<String> lines = Files.readAllLines(MadeUpPages.write(folder.resolve("pages.jsonl"), 3));
    Files.writeString(
        one.resolve("page.txt"),
        "Council of Tinnstead sells the old library\n\nThe council of Tinnstead has sold the old library to a baker, it said on Friday.\n\n"
            + "The baker, Petra Lund, paid ninety thousand crowns and means to open in the spring with six new people.\n");
    Files.writeString(
        two.resolve("page.txt"),
        "Rain floods the school at Upper Hale\n\nHeavy rain came through the roof of the school at Upper Hale during lessons on Tuesday.\n\n"
            + "All two hundred pupils went home early, and the head, Oscar Finnick, hopes to open again after the weekend.\n");
    Path data = folder.resolve("data");
    Command.run("ingest", "--data", data, one, two);
    assertThat(lines).hasSize(3);
    assertThat(Command.run("export", "articles", "--data", data).out().lines()).hasSize(2);
    Command again = Command.run("ingest", "--data", data, two, one);
    assertThat(again.out()).contains("2 (0 new, 2 unchanged)");
  }
}
