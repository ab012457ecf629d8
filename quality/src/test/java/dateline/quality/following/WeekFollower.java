package dateline.quality.following;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Has a week followed by a process that is killed and started again, and hears what it says. The
 * servers and their clock live on in this one.
 */
final class WeekFollower {
  private final Path folder;
  private final int port;
  private final MovedClock clock;
  private final Instant start;
  private final Instant end;
  private final Deaths deaths;
  private final Runnable died;
  private final Set<String> archived = new HashSet<>();
  private final Set<String> gone = new HashSet<>();
  private final List<Long> live = new ArrayList<>();

  /**
   * A week from now on.
   *
   * @param folder with the names of the world and the lists to follow
   * @param clock of the servers
   * @param died is told of each death, before the next process begins
   */
  WeekFollower(Path folder, int port, MovedClock clock, Instant end, Deaths deaths, Runnable died) {
    this.folder = folder;
    this.port = port;
    this.clock = clock;
    this.start = clock.instant();
    this.end = end;
    this.deaths = deaths;
    this.died = died;
  }

  /** Follows until the end of the week. */
  void run() throws IOException, InterruptedException {
    while (!hasFollowedToTheEnd()) {
      died.run();
    }
  }

  private boolean hasFollowedToTheEnd() throws IOException, InterruptedException {
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // It is over before better code pays.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WeekChild.class.getName(),
                folder.toString(),
                String.valueOf(port),
                start.toString(),
                clock.instant().toString(),
                end.toString())
            .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
            .start();
    deaths.threaten(process.toHandle());
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        hear(line, in);
      }
    }
    boolean isWell = process.waitFor() == 0;
    if (!isWell && !deaths.hasCome()) {
      throw new IOException("The process that follows failed: " + Files.readString(errors));
    }
    return isWell;
  }

  /** What it has said counts, also what is heard after its death. */
  private void hear(String line, Writer in) throws IOException {
    String[] words = line.split(" ", 2);
    switch (words[0]) {
      case "at" -> move(Instant.parse(words[1]), in);
      case "ended" -> deaths.afterAnErrand();
      case "read" -> archived.add(words[1]);
      case "gone" -> gone.add(words[1]);
      case "back" -> gone.remove(words[1]);
      case "live" -> live.add(Long.parseLong(words[1]));
      default -> throw new IOException("The process that follows says \"" + line + "\"");
    }
  }

  /** A process that is to die does not see the time go on. */
  private void move(Instant to, Writer in) throws IOException {
    if (!deaths.hasCome()) {
      clock.moveTo(to);
      in.write("go\n");
      in.flush();
    }
  }

  /** The versions of pages that were read from the archives. */
  Set<String> archived() {
    return archived;
  }

  /** The addresses of pages that are known to be gone. */
  Set<String> gone() {
    return gone;
  }

  /** The bytes that the processes held, each half day. */
  List<Long> live() {
    return live;
  }
}
