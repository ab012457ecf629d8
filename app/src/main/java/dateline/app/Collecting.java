package dateline.app;

import dateline.collect.following.Errand;
import dateline.collect.following.Follower;
import dateline.collect.following.Habits;
import dateline.collect.manners.Courtesy;
import dateline.collect.source.Sources;
import dateline.collect.web.Answer;
import dateline.pipeline.Flow;
import dateline.pipeline.linking.Linker;
import dateline.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the sources of a data folder until it is closed: one thread sends errands off as they
 * fall due, another reads what they brought, what was sent and what lies in watched folders. What
 * goes wrong in one round is logged, and the next one is tried; nothing is lost by it.
 */
final class Collecting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Collecting.class);

  /** Hosts that are busy or resting come back within this. */
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);

  /** Sources that people add or let go on are seen within this. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private static final Duration BETWEEN_READINGS = Duration.ofSeconds(3);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

  private final InstantSource clock = InstantSource.system();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Semaphore ended = new Semaphore(0);
  private final @Nullable Follower follower;
  private final CollectedReading collected;
  private final FolderReading folders;
  private final Linker linker;
  private final Listener listener;
  private final List<Thread> threads = new ArrayList<>();

  /** Hears of rounds of reading, on the thread that reads. */
  interface Listener {
    /** Hears nothing. */
    Listener NONE = news -> {};

    /** A round has ended, and this many articles are new or changed. */
    void read(int news);
  }

  private Collecting(Wiring wiring, boolean fetches, Listener listener) {
    Store store = wiring.store();
    Flow flow = wiring.flow();
    this.listener = listener;
    follower = fetches ? follower(wiring) : null;
    collected =
        new CollectedReading(
            wiring.collected(),
            flow,
            store.archive(),
            store.agenda()::listed,
            wiring.metrics(),
            wiring.settings().collect().keep(),
            clock);
    wiring.metrics().watchUnread(wiring.collected()::unreadBytes, Wiring.MOST_UNREAD);
    folders =
        new FolderReading(
            store.sources(),
            store.intakes(),
            store.droppedFiles(),
            wiring.folders()::refuseUnlessApart,
            flow,
            store.archive(),
            wiring.metrics(),
            clock);
    if (follower != null) {
      begin("collect", () -> ask(follower));
    }
    linker = wiring.linker();
    begin("read", () -> read(store.search()::refresh));
  }

  private Follower follower(Wiring wiring) {
    Store store = wiring.store();
    Instant now = clock.instant();
    store.agenda().rest(now.plus(Courtesy.DEFAULT.pause()));
    wiring.asking().manners().resume(store.agenda().standings(now));
    return new Follower(
        wiring.asking().visitor(),
        store.agenda(),
        wiring.collected(),
        store.absences(),
        Habits.DEFAULT,
        wiring.settings().collect().atOnce(),
        new Hearing(store.sources(), wiring.metrics(), ended),
        clock);
  }

  /**
   * Begins to read, and to fetch.
   *
   * @param fetches whether anything is fetched
   * @throws Settings.SettingsException if something is to be fetched and the settings name no
   *     contact
   * @throws dateline.store.database.StoreException if the folder cannot be written
   */
  static Collecting begin(Wiring wiring, boolean fetches, Listener listener) {
    Collecting collecting = new Collecting(wiring, fetches, listener);
    collecting.threads.forEach(Thread::start);
    return collecting;
  }

  private void begin(String name, Round round) {
    threads.add(Thread.ofPlatform().name(name).unstarted(() -> rounds(round)));
  }

  /** One round of a thread. */
  private interface Round {
    /** Does what there is to do, and waits until there may be more. */
    void run() throws IOException, InterruptedException;
  }

  private void rounds(Round round) {
    while (!isStopping()) {
      try {
        round.run();
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        LOG.error(
            "Following the sources met with trouble ({}); it goes on in {} seconds",
            e,
            AFTER_A_FAILURE.toSeconds(),
            e);
        rest(AFTER_A_FAILURE);
      }
    }
  }

  private boolean isStopping() {
    return stop.getCount() == 0;
  }

  private boolean rest(Duration time) {
    try {
      return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private void ask(Follower asks) throws InterruptedException {
    asks.begin();
    boolean woken = ended.tryAcquire(wait(asks.next()).toMillis(), TimeUnit.MILLISECONDS);
    LOG.trace("Woken by an errand: {}", woken);
    ended.drainPermits();
  }

  private Duration wait(@Nullable Instant next) {
    Duration wait = next == null ? LONGEST_WAIT : Duration.between(clock.instant(), next);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      return LONGEST_WAIT;
    }
    return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
  }

  private void read(Runnable refresh) throws IOException {
    int news = collected.read(this::isStopping) + folders.read(this::isStopping);
    linker.link(count -> {}); // what earlier rounds put off
    if (news > 0) {
      refresh.run();
    }
    listener.read(news);
    rest(BETWEEN_READINGS);
  }

  /** Starts nothing more, and returns when what was under way is on disk or left as it was. */
  @Override
  public void close() {
    stop.countDown();
    ended.release();
    if (follower != null) {
      follower.close();
    }
    threads.forEach(Collecting::join);
    linker.join();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Hears what becomes of errands.
   *
   * @param ended is released when a further one may begin
   */
  private record Hearing(Sources sources, Metrics metrics, Semaphore ended)
      implements Follower.Listener {
    @Override
    public void ended(Errand after, Answer answer) {
      metrics.asked(answer);
    }

    @Override
    public void free() {
      ended.release();
    }

    @Override
    public void moved(Errand list, String to) {
      sources.find(list.sourceId()).ifPresent(source -> sources.put(source.movedTo(to)));
    }
  }
}
