package dateline.quality.following;

import dateline.collect.Found;
import dateline.collect.web.FetchLimits;
import dateline.collect.web.WebSettings;
import dateline.collect.world.TestWorld;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that follows the week. It says on its standard output what it does, a line each, and
 * moves its clock on only when it was told that the servers' clock has moved.
 */
final class WeekChild {
  /** What servers of this machine need, and no more: some of them never answer. */
  private static final FetchLimits LIMITS =
      new FetchLimits(
          50 << 20, 200, 5, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(2));

  private static final Duration HALF_DAY = Duration.ofHours(12);
  private static final Pattern MARK = Pattern.compile("Version\\d-outlet\\d+-\\d+-End");

  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  private WeekChild() {}

  /**
   * Follows.
   *
   * @param args a folder with the {@code names} of the world and the {@code lists} to follow, the
   *     world's port, when the week began, what time it is, and until when to go on
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Instant start = Instant.parse(args[2]);
    Instant end = Instant.parse(args[4]);
    WeekChild child = new WeekChild();
    MovedClock clock = new MovedClock(Instant.parse(args[3]), child::moveTogether);
    WebSettings settings =
        TestWorld.settings(
                clock, Integer.parseInt(args[1]), TestWorld.saved(folder.resolve("names")))
            .with(LIMITS);
    try (Following following = Following.open(settings, folder, clock)) {
      following
          .telling(errand -> say("ended", errand.address().text()))
          .marking(address -> say("gone", address), address -> say("back", address));
      for (String list : Files.readAllLines(folder.resolve("lists"))) {
        following.follow(list);
      }
      following.read(WeekChild::read);
      while (clock.instant().isBefore(end)) {
        Duration into = Duration.between(start, clock.instant());
        Instant stop = start.plus(HALF_DAY.multipliedBy(into.dividedBy(HALF_DAY) + 1));
        following.run(Duration.between(clock.instant(), stop.isBefore(end) ? stop : end));
        following.read(WeekChild::read);
        say("live", String.valueOf(live()));
      }
    }
  }

  private static void say(String what, String of) {
    System.out.println(what + " " + of);
  }

  /** Nothing is being asked while the clocks move, so all questions are asked at one time. */
  private void moveTogether(Instant to) {
    say("at", to.toString());
    try {
      if (in.readLine() == null) {
        throw new IllegalStateException("The servers' clock is gone");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Found found) {
    if (found instanceof Found.PageFound page) {
      Matcher mark = MARK.matcher(page.page().content());
      if (mark.find()) {
        say("read", mark.group());
      }
    }
  }

  /** The bytes that are still held when all garbage is gone. */
  private static long live() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
