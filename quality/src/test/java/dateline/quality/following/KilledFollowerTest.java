package dateline.quality.following;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.Found;
import dateline.collect.Limits;
import dateline.collect.archive.Collected;
import dateline.collect.archive.Rotation;
import dateline.collect.files.FileSource;
import dateline.collect.web.AddressRules;
import dateline.collect.web.Identity;
import dateline.collect.web.Names;
import dateline.collect.web.WebSettings;
import dateline.collect.world.Reply;
import dateline.collect.world.TestServer;
import dateline.collect.world.TestWorld;
import dateline.quality.following.Lists.Entry;
import java.io.BufferedReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that follows sources is killed in the middle of its work, more than once. */
final class KilledFollowerTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final int HOSTS = 8;
  private static final int PAGES = 20;
  private static final List<Integer> KILLED_AFTER = List.of(5, 30, 60);

  @TempDir private Path folder;

  @Test
  void whatWasTakenDownIsInTheArchivesAndTheRestCompletes() throws Exception {
    try (TestWorld world = new TestWorld()) {
      Set<String> pages = new HashSet<>();
      for (int host = 0; host < HOSTS; host++) {
        pages.addAll(outlet(world, host));
      }
      Set<String> takenDown = new HashSet<>();
      int run = 0;
      for (int lines : KILLED_AFTER) {
        takenDown.addAll(followAndKillAfter(lines, world, NOW.plus(Duration.ofDays(run++))));
        assertThat(archived()).as("after kill %d", run).containsAll(takenDown);
      }
      assertThat(takenDown).hasSizeBetween(1, pages.size() - 1);
      followAndKillAfter(Integer.MAX_VALUE, world, NOW.plus(Duration.ofDays(run)));
      assertThat(archived()).isEqualTo(pages);
    }
  }

  private static List<String> outlet(TestWorld world, int host) throws Exception {
    String name = "outlet%d.example".formatted(host);
    TestServer server = world.host(name);
    List<Entry> entries = new ArrayList<>();
    for (int page = 0; page < PAGES; page++) {
      String address = world.url(name, "/" + page);
      entries.add(Entry.cut(address, NOW));
      server.on("/" + page, Reply.page(Lists.html(address, "")));
    }
    server.on("/feed", Lists.feed(entries.toArray(Entry[]::new)));
    return entries.stream().map(Entry::address).toList();
  }

  /** The pages that were taken down before the process died. */
  private Set<String> followAndKillAfter(int lines, TestWorld world, Instant from)
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString(),
                String.valueOf(world.port()),
                from.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Set<String> pages = new HashSet<>();
    int told = 0;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        told++;
        if (!line.endsWith("/feed")) {
          pages.add(line);
        }
        if (told > lines) {
          // Process.destroyForcibly would close the stream, and what it still holds counts.
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor() == 0).isEqualTo(told <= lines);
    return pages;
  }

  private Set<String> archived() throws Exception {
    Set<String> pages = new HashSet<>();
    Collected.open(
            folder.resolve("collected"), Rotation.DEFAULT, Long.MAX_VALUE, InstantSource.fixed(NOW))
        .close();
    FileSource.ofCollected(Limits.DEFAULT)
        .read(
            folder.resolve("collected").resolve("unread"),
            found -> {
              assertThat(found).isInstanceOf(Found.PageFound.class);
              pages.add(String.valueOf(((Found.PageFound) found).page().url()));
            });
    return pages;
  }

  /** Follows all outlets for some hours and says what was taken down. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      int port = Integer.parseInt(args[1]);
      MovedClock clock = new MovedClock(Instant.parse(args[2]));
      // The world gives its hosts their addresses in their order.
      Names names =
          host ->
              List.of(
                  InetAddress.getByName(
                      "127.77.0." + (2 + Integer.parseInt(host.replaceAll("\\D", "")))));
      WebSettings settings =
          WebSettings.of(new Identity("0.1.0", "https://reader.example/about"), clock)
              .with(AddressRules.PUBLIC.withNetworks(TestWorld.NETWORK).withPorts(port))
              .with(names);
      try (Following following = Following.open(settings, Path.of(args[0]), clock)) {
        following.telling(errand -> System.out.println(errand.address()));
        for (int host = 0; host < HOSTS; host++) {
          following.follow("http://outlet%d.example:%d/feed".formatted(host, port));
        }
        following.run(Duration.ofHours(3));
      }
    }
  }
}
