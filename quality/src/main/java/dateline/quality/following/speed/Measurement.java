package dateline.quality.following.speed;

import dateline.collect.archive.Collected;
import dateline.collect.archive.Rotation;
import dateline.collect.following.Errand;
import dateline.collect.following.Follower;
import dateline.collect.following.Habits;
import dateline.collect.following.Purpose;
import dateline.collect.manners.Courtesy;
import dateline.collect.manners.Manners;
import dateline.collect.robots.Robots;
import dateline.collect.source.Source;
import dateline.collect.visit.Visitor;
import dateline.collect.web.AddressRules;
import dateline.collect.web.Answer;
import dateline.collect.web.Identity;
import dateline.collect.web.Web;
import dateline.collect.web.WebAddress;
import dateline.collect.web.WebSettings;
import dateline.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The process that is measured: follows the made-up press as the program does, and prints figures.
 * Each time that it sees goes to standard output as well, for the press.
 */
final class Measurement implements Follower.Listener, AutoCloseable {
  /** As the program is set. */
  private static final int AT_ONCE = 64;

  /** Long enough for all that is new, and too short for anything to be asked again. */
  private static final Duration FIRST_ROUND = Duration.ofMinutes(10);

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration TOLD = Duration.ofMinutes(5);

  private final LeapingClock clock = new LeapingClock(InstantSource.system());
  private final Path folder;
  private final int port;
  private final Web web;
  private final Store store;
  private final Collected collected;
  private final Follower follower;
  private final Semaphore endings = new Semaphore(0);
  private final AtomicLong questions = new AtomicLong();
  private final AtomicLong pages = new AtomicLong();
  private final AtomicLong unchanged = new AtomicLong();
  private Instant told = Instant.MIN;

  private Measurement(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    WebSettings settings =
        WebSettings.of(new Identity("0.1.0", "https://reader.example/about"), clock)
            .with(AddressRules.PUBLIC.withNetworks(MadePress.NETWORK).withPorts(port))
            .with(host -> List.of(MadePress.address(MadePress.number(host))));
    web = new Web(settings);
    store = Store.open(folder.resolve("data"), clock);
    collected =
        Collected.open(folder.resolve("collected"), Rotation.DEFAULT, Long.MAX_VALUE, clock);
    Visitor visitor =
        new Visitor(web, new Robots(web, clock, 20_000), new Manners(Courtesy.DEFAULT), clock);
    follower =
        new Follower(
            visitor,
            store.agenda(),
            collected,
            store.absences(),
            Habits.DEFAULT,
            AT_ONCE,
            this,
            clock);
  }

  /**
   * Measures.
   *
   * @param args a folder that is empty, the port of the press, and how many outlets to follow
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int all = Integer.parseInt(args[2]);
    int some = Math.max(1, all / 5);
    try (Measurement measurement = new Measurement(folder, Integer.parseInt(args[1]))) {
      measurement.measure(some, all);
    }
    System.out.printf(
        Locale.ROOT,
        "on disk: %,d bytes of database a source, with %d pages each at least%n",
        bytes(folder.resolve("data")) / all,
        MadePress.LISTED);
  }

  private void measure(int some, int all) throws Exception {
    long empty = live();
    System.out.printf(Locale.ROOT, "%,6d sources: %,d kB of heap at rest%n", 0, empty >> 10);
    firstRound(0, some);
    rest(some, empty);
    run(DAY);
    for (int day = 2; day <= 3; day++) {
      questions.set(0);
      unchanged.set(0);
      run(DAY);
      System.out.printf(
          Locale.ROOT,
          "%,6d sources, day %d: %,d questions, %,d of them saved a page by 304 (%.1f %%)%n",
          some,
          day,
          questions.get(),
          unchanged.get(),
          100.0 * unchanged.get() / Math.max(1, questions.get()));
    }
    firstRound(some, all);
    rest(all, empty);
  }

  private void firstRound(int from, int to) throws Exception {
    for (int outlet = from; outlet < to; outlet++) {
      String feed = "http://%s:%d/feed".formatted(MadePress.name(outlet), port);
      store.sources().put(Source.of(WebAddress.of(feed), null, clock.instant()));
    }
    pages.set(0);
    long archived = bytes(folder.resolve("collected"));
    Cost before = Cost.now();
    run(FIRST_ROUND);
    Cost cost = Cost.now().since(before);
    System.out.printf(
        Locale.ROOT,
        "%,6d new sources: %,d pages in %.0f s, %.0f pages a second, %.1f ms of computing and %,d"
            + " bytes of archive a page%n",
        to - from,
        pages.get(),
        cost.seconds(),
        pages.get() / cost.seconds(),
        1_000 * cost.cpuSeconds() / Math.max(1, pages.get()),
        (bytes(folder.resolve("collected")) - archived) / Math.max(1, pages.get()));
  }

  private void rest(int sources, long empty) {
    long live = live();
    System.out.printf(
        Locale.ROOT,
        "%,6d sources: %,d kB of heap at rest, %,d bytes a source, of %,d MB that it may have%n",
        sources,
        live >> 10,
        (live - empty) / sources,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /** Sends off all that falls due, and leaves out the time between. */
  private void run(Duration time) throws InterruptedException {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      tell();
      follower.begin();
      if (follower.underWay() > 0) {
        if (endings.tryAcquire(200, TimeUnit.MILLISECONDS)) {
          endings.drainPermits();
        }
        continue;
      }
      Instant next = follower.next();
      clock.leapTo(next == null || next.isAfter(end) ? end : next);
    }
    follower.await();
  }

  private void tell() {
    Instant now = clock.instant();
    if (Duration.between(told, now).compareTo(TOLD) >= 0) {
      told = now;
      System.out.println(FollowingSpeed.TIME + now);
    }
  }

  @Override
  public void ended(Errand after, Answer answer) {
    questions.incrementAndGet();
    switch (answer) {
      case Answer.NotModified same -> unchanged.incrementAndGet();
      case Answer.Fetched fetched when after.purpose() == Purpose.PAGE -> pages.incrementAndGet();
      default -> {}
    }
  }

  @Override
  public void free() {
    endings.release();
  }

  @Override
  public void moved(Errand list, String to) {
    throw new IllegalStateException("Nothing moves in this press");
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
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

  @Override
  public void close() throws IOException {
    follower.close();
    store.close();
    web.close();
    collected.close();
  }
}
