package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A real process is killed in the middle of its work, more than once. */
class KilledIngestTest {
  private static final int PAGES = 240;
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereAndTheRestCompletes() throws Exception {
    Path pages = MadeUpPages.write(folder.resolve("pages.jsonl"), PAGES);
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(Command.run("ingest", "--data", undisturbed, pages).code()).isZero();

    Path data = folder.resolve("killed");
    Random random = new Random(3);
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      acknowledged.addAll(ingestAndKillAfter(random.nextInt(PAGES / KILLS), data, pages));
      assertThat(sourceIds(data)).as("after kill %d", kill).containsAll(acknowledged);
    }
    assertThat(acknowledged).isNotEmpty();

    Command last = Command.run("ingest", "--data", data, pages);
    assertThat(last.code()).as(last.err()).isZero();
    assertThat(Command.everything(data)).isEqualTo(Command.everything(undisturbed));
  }

  /**
   * The pages that were acknowledged before the process died; an ingest acknowledges again what is
   * there already.
   */
  private static Set<String> ingestAndKillAfter(int lines, Path data, Path pages)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                "dateline.app.Main",
                "ingest",
                "--acknowledge",
                "--data",
                data.toString(),
                pages.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Set<String> seen = new HashSet<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      while (line != null) {
        seen.add(line);
        if (seen.size() > lines) {
          process
              .toHandle()
              .destroyForcibly(); // Process.destroyForcibly would close the stream, and what it
          // still holds counts
        }
        line = out.readLine();
      }
    }
    process.waitFor();
    return seen;
  }

  private static List<String> sourceIds(Path data) {
    return Command.run("export", "articles", "--data", data)
        .out()
        .lines()
        .map(row -> JsonMapper.shared().readTree(row).path("sourceId").stringValue())
        .collect(Collectors.toList());
  }
}
