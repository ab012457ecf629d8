package dateline.quality.following.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what following sources costs. {@code quality/run following-speed [SOURCES]} starts it.
 */
public final class FollowingSpeed {
  /** How the process that is measured says what time it is. */
  static final String TIME = "time ";

  /** What many thousand sources have to do with. */
  private static final String HEAP = "-Xmx1g";

  private static final int SOURCES = 5_000;

  private FollowingSpeed() {}

  /**
   * Follows a fifth of the sources for three days and then all, in a process with a heap of 1 GB,
   * and prints its figures.
   *
   * @param args how many sources; nothing for 5,000
   * @throws IOException if the measured process fails
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int sources = args.length == 0 ? SOURCES : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("dateline-following");
    try (MadePress press = new MadePress(InstantSource.system().instant())) {
      measure(folder, press, sources);
    } finally {
      delete(folder);
    }
  }

  private static void measure(Path folder, MadePress press, int sources)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Measurement.class.getName(),
                folder.toString(),
                String.valueOf(press.port()),
                String.valueOf(sources))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(TIME)) {
          press.at(Instant.parse(line.substring(TIME.length())));
        } else {
          System.out.println(line);
        }
      }
    } finally {
      process.destroy();
    }
    if (process.waitFor() != 0) {
      throw new IOException("The process that was measured failed; its reason is above");
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
