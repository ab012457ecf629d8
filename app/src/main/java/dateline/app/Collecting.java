package dateline.app;

import dateline.collect.archive.Collected;
import dateline.collect.following.Errand;
import dateline.collect.following.Follower;
import dateline.collect.following.Habits;
import dateline.collect.source.Sources;
import dateline.collect.web.Answer;
import dateline.store.Store;
import dateline.store.database.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the sources of a data folder until it is closed: one thread sends errands off as they
 * fall due, another reads what they brought. What goes wrong in one round is logged, and the next
 * one is tried; nothing that was fetched is lost by it.
 */
final class Collecting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Collecting.class);
  private static final long ARCHIVE_BYTES = 64L << 20;

  /** Reading may fall behind fetching by so much, before fetching waits for it. */
  private static final long MOST_UNREAD = 1L << 30;

  /** Hosts that are busy or resting come back within this. */
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);

  /** Sources that people add or let go on are seen within this. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private static final Duration BETWEEN_READINGS = Duration.ofSeconds(3);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

  private final InstantSource clock = InstantSource.system();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Semaphore ended = new Semaphore(0);
  private final Collected collected;
  private final Follower follower;
  private final CollectedReading reading;
  private final Listener listener;
  private final Thread asks;
  private final Thread reads;

  /** Hears of rounds of reading, on the thread that reads. */
  interface Listener {
    /** Hears nothing. */
    Listener NONE = news -> {};

    /** A round has ended, and this many articles are new or changed. */
    void read(int news);
  }

  private Collecting(Wiring wiring, Collected collected, Listener listener) {
    Store store = wiring.store();
    CollectSettings settings = wiring.settings().collect();
    this.collected = collected;
    this.listener = listener;
    follower =
        new Follower(
            wiring.asking().visitor(),
            store.agenda(),
            collected,
            store.absences(),
            Habits.DEFAULT,
            settings.atOnce(),
            new Hearing(store.sources(), wiring.metrics(), ended),
            clock);
    reading =
        new CollectedReading(
            collected,
            wiring.flow(),
            store.archive(),
            store.search()::refresh,
            wiring.metrics(),
            settings.keep(),
            clock);
    wiring.metrics().watchUnread(collected::unreadBytes, MOST_UNREAD);
    asks = Thread.ofPlatform().name("collect").unstarted(() -> rounds(this::ask));
    reads = Thread.ofPlatform().name("read").unstarted(() -> rounds(this::read));
  }

  /**
   * Begins to follow.
   *
   * @throws Settings.SettingsException if the settings name no contact
   * @throws StoreException if the folder cannot be written
   */
  static Collecting begin(Wiring wiring, Listener listener) {
    Collecting collecting;
    try {
      Collected collected =
          Collected.open(
              wiring.folder().resolve("collected"),
              ARCHIVE_BYTES,
              MOST_UNREAD,
              InstantSource.system());
      collecting = new Collecting(wiring, collected, listener);
    } catch (IOException e) {
      throw new StoreException(
          "What is collected cannot be kept in "
              + wiring.folder().resolve("collected")
              + "; see that this user may write there, and that there is space",
          e);
    }
    wiring.asking().manners().resume(wiring.store().agenda().standings(collecting.clock.instant()));
    collecting.asks.start();
    collecting.reads.start();
    return collecting;
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

  private void ask() throws InterruptedException {
    follower.begin();
    boolean woken = ended.tryAcquire(wait(follower.next()).toMillis(), TimeUnit.MILLISECONDS);
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

  private void read() throws IOException {
    listener.read(reading.read(this::isStopping));
    rest(BETWEEN_READINGS);
  }

  /** Starts nothing more, and returns when what was under way is on disk or left as it was. */
  @Override
  public void close() {
    stop.countDown();
    ended.release();
    join(asks);
    follower.close();
    join(reads);
    try {
      collected.close();
    } catch (IOException e) {
      LOG.warn("What was collected last is mended when it is opened again: {}", e.toString());
    }
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
      ended.release();
    }

    @Override
    public void moved(Errand list, String to) {
      sources.find(list.sourceId()).ifPresent(source -> sources.put(source.movedTo(to)));
    }
  }
}
