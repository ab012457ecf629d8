package dateline.quality.following;

import dateline.collect.Found;
import dateline.collect.Limits;
import dateline.collect.archive.Collected;
import dateline.collect.archive.Rotation;
import dateline.collect.archive.Unread;
import dateline.collect.files.FileSource;
import dateline.collect.following.Absences;
import dateline.collect.following.Errand;
import dateline.collect.following.Follower;
import dateline.collect.following.Habits;
import dateline.collect.manners.Courtesy;
import dateline.collect.manners.Manners;
import dateline.collect.robots.Robots;
import dateline.collect.source.Health;
import dateline.collect.source.Source;
import dateline.collect.visit.Visitor;
import dateline.collect.web.Answer;
import dateline.collect.web.Web;
import dateline.collect.web.WebAddress;
import dateline.collect.web.WebSettings;
import dateline.collect.world.TestWorld;
import dateline.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/**
 * Everything that follows sources, put together as the program does it, over a small internet and a
 * clock that the test moves.
 */
final class Following implements AutoCloseable {
  private static final int AT_ONCE = 64;

  private final Path folder;
  private final MovedClock clock;
  private final Web web;
  private final Store store;
  private final Collected collected;
  private final Follower follower;
  private final Set<String> gone = new CopyOnWriteArraySet<>();
  private final List<Errand> ended = new CopyOnWriteArrayList<>();
  private final Set<Integer> underWay = new CopyOnWriteArraySet<>();
  private volatile Consumer<Errand> told = ended::add;
  private volatile Consumer<String> toldGone = gone::add;
  private volatile Consumer<String> toldBack = gone::remove;

  /** Hears what became of errands. */
  private final class Ears implements Follower.Listener {
    @Override
    public void ended(Errand after, Answer answer) {
      told.accept(after);
    }

    @Override
    public void free() {
      underWay.add(follower.underWay());
    }

    @Override
    public void moved(Errand list, String to) {
      Source source = store.sources().find(list.sourceId()).orElseThrow();
      store.sources().put(source.movedTo(to));
    }
  }

  /** Takes down what is gone, and tells of it. */
  private final class Marks implements Absences {
    @Override
    public void gone(String address, Instant since, int status) {
      store.absences().gone(address, since, status);
      toldGone.accept(address);
    }

    @Override
    public void back(String address) {
      store.absences().back(address);
      toldBack.accept(address);
    }
  }

  private Following(
      WebSettings settings, Path folder, MovedClock clock, Rotation rotation, long mostUnread)
      throws Exception {
    this.folder = folder;
    this.clock = clock;
    web = new Web(settings);
    store = Store.open(folder.resolve("data"), clock);
    collected = Collected.open(folder.resolve("collected"), rotation, mostUnread, clock);
    Manners manners = new Manners(Courtesy.DEFAULT);
    store.agenda().rest(clock.instant().plus(Courtesy.DEFAULT.pause()));
    manners.resume(store.agenda().standings(clock.instant()));
    follower =
        new Follower(
            new Visitor(web, new Robots(web, clock, 10_000), manners, clock),
            store.agenda(),
            collected,
            new Marks(),
            Habits.DEFAULT,
            AT_ONCE,
            new Ears(),
            clock);
  }

  /** Opens a folder, and makes it where there is none. */
  static Following open(TestWorld world, Path folder, MovedClock clock) throws Exception {
    return open(world.settings(clock), folder, clock);
  }

  /** The same from another process, which knows the world by its names alone. */
  static Following open(WebSettings settings, Path folder, MovedClock clock) throws Exception {
    return new Following(settings, folder, clock, Rotation.DEFAULT, Long.MAX_VALUE);
  }

  /** One that takes no more than so many bytes that nobody has read. */
  static Following open(TestWorld world, Path folder, MovedClock clock, long mostUnread)
      throws Exception {
    return new Following(world.settings(clock), folder, clock, Rotation.DEFAULT, mostUnread);
  }

  /** What has ended is told, once it is taken down, and not kept in mind. */
  Following telling(Consumer<Errand> listener) {
    told = listener;
    return this;
  }

  /** Pages that are gone or back are told, once that is taken down, and not kept in mind. */
  Following marking(Consumer<String> toGone, Consumer<String> toBack) {
    toldGone = toGone;
    toldBack = toBack;
    return this;
  }

  Source follow(String address) throws Exception {
    Source source = Source.of(WebAddress.of(address), null, clock.instant());
    store.sources().put(source);
    return source;
  }

  /** Has the list of a source looked at before its time. */
  void lookSoon(Source source) {
    if (!store.sources().lookSoon(source.id())) {
      throw new IllegalStateException("Nobody looks at " + source);
    }
  }

  /** Runs all that falls due within so long, each at the instant at which it may be run. */
  void run(Duration time) throws InterruptedException {
    Instant end = clock.instant().plus(time);
    Instant next = clock.instant();
    while (next != null && !next.isAfter(end)) {
      if (next.isAfter(clock.instant())) {
        clock.moveTo(next);
      }
      while (follower.begin() > 0) {
        follower.await();
      }
      next = follower.next();
      if (next != null && !next.isAfter(clock.instant())) {
        throw new IllegalStateException("Something is due at " + next + " and was not begun");
      }
    }
    clock.moveTo(end);
  }

  /** Starts what may start now, and waits for its end. */
  int runNow() throws InterruptedException {
    int begun = follower.begin();
    follower.await();
    return begun;
  }

  /** How a source does. */
  Health health(Source source) {
    return store.sources().health().stream()
        .filter(health -> health.source().id().equals(source.id()))
        .findFirst()
        .orElseThrow();
  }

  /** Pages that were found to be gone. */
  Set<String> gone() {
    return gone;
  }

  /** What ended, as it was taken down. */
  List<Errand> ended() {
    return ended;
  }

  /** How many errands were under way when it was told that something else may begin. */
  Set<Integer> underWay() {
    return underWay;
  }

  /** Hands on all that was collected and not read yet, and takes it for read. */
  void read(Consumer<Found> sink) throws Exception {
    FileSource files = FileSource.ofCollected(Limits.DEFAULT);
    for (Unread stretch : collected.unread()) {
      files.read(stretch, sink);
      collected.read(stretch);
    }
  }

  Path folder() {
    return folder;
  }

  /** Leaves archives as they are, as a process does that dies. */
  void die() {
    follower.close();
    store.close();
    web.close();
  }

  @Override
  public void close() throws IOException {
    die();
    collected.close();
  }
}
