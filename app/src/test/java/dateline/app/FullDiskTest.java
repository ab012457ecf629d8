package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A disk that fills up in the middle, as a small file system in memory: needs the right to mount
 * one.
 */
class FullDiskTest {
  @TempDir Path folder;

  @Test
  void saysSoAndKeepsWhatWasAcknowledged() throws Exception {
    Path pages = MadeUpPages.write(folder.resolve("pages.jsonl"), 2500);
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()),
        "Mounting a small file system is not allowed here");
    try {
      Path data = disk.resolve("data");
      Command ingest = Command.run("ingest", "--acknowledge", "--data", data, pages);
      assertThat(ingest.code()).isEqualTo(1);
      assertThat(ingest.err()).contains("full").contains(data.toString());
      List<String> acknowledged = ingest.out().lines().toList();
      assertThat(acknowledged).isNotEmpty();

      assertThat(succeeds("mount", "-o", "remount,size=400m", disk.toString())).isTrue();
      List<String> kept =
          Command.run("export", "articles", "--data", data)
              .out()
              .lines()
              .map(row -> JsonMapper.shared().readTree(row).path("sourceId").stringValue())
              .toList();
      assertThat(kept).containsAll(acknowledged);
    } finally {
      succeeds("umount", "-l", disk.toString());
    }
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
