package dateline.quality.extraction.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs trials on a thread of its own and measures the processor time of each; looks at its stack
 * from time to time to say where a long one goes. A trial that does not end is left behind with its
 * thread, which cannot be stopped. For one caller at a time.
 */
final class Watch {
  private static final long LOOK_MILLIS = 5;

  /** Shorter trials are not looked at, so that looking does not change them. */
  private static final long UNWATCHED_MILLIS = 300;

  /** A trial that takes so long by the clock does not end. */
  private static final long ENDLESS = TimeUnit.SECONDS.toNanos(90);

  private static final int PLACES = 8;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private Worker worker = new Worker();
  private int left;

  /** A thread for trials, whose stack can be looked at. */
  private static final class Worker {
    private final ExecutorService executor = Executors.newSingleThreadExecutor(this::thread);
    private volatile Thread thread = Thread.currentThread();

    private Thread thread(Runnable task) {
      thread = new Thread(task, "trial");
      thread.setDaemon(true);
      return thread;
    }
  }

  /**
   * A trial that has ended, or that does not end.
   *
   * @param nanos processor time
   * @param places where it was when it was looked at, the most frequent first
   */
  record Timed(Trial.Outcome outcome, long nanos, List<String> places) {}

  private record Ended(Trial.Outcome outcome, long nanos) {}

  /** How many trials were left behind. */
  int left() {
    return left;
  }

  /**
   * Runs a trial.
   *
   * @param looking whether to look at its stack from the beginning, and not only when it is long
   */
  Timed time(Supplier<Trial.Outcome> trial, boolean looking) {
    Future<Ended> running =
        worker.executor.submit(() -> {
          long start = threads.getCurrentThreadCpuTime();
          Trial.Outcome outcome = trial.get();
          return new Ended(outcome, threads.getCurrentThreadCpuTime() - start);
        });
    long start = System.nanoTime();
    Map<String, Integer> places = new HashMap<>();
    long wait = looking ? LOOK_MILLIS : UNWATCHED_MILLIS;
    while (System.nanoTime() - start < ENDLESS) {
      try {
        Ended ended = running.get(wait, TimeUnit.MILLISECONDS);
        return new Timed(ended.outcome, ended.nanos, sorted(places));
      } catch (TimeoutException stillRunning) {
        places.merge(Trial.place(worker.thread.getStackTrace()), 1, Integer::sum);
        wait = LOOK_MILLIS;
      } catch (ExecutionException e) {
        throw new IllegalStateException("A trial throws nothing, and this one has", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while a trial ran", e);
      }
    }
    worker = new Worker();
    left++;
    String failure = "no end, at " + sorted(places).getFirst();
    return new Timed(
        new Trial.Outcome(failure, null, false), System.nanoTime() - start, sorted(places));
  }

  private static List<String> sorted(Map<String, Integer> places) {
    int all = places.values().stream().mapToInt(Integer::intValue).sum();
    return places.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(PLACES)
        .map(place -> place.getValue() * 100 / all + " % " + place.getKey())
        .toList();
  }
}
