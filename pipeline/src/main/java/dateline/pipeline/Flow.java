package dateline.pipeline;

import dateline.collect.Found;
import dateline.extract.ExtractionException;
import dateline.pipeline.Timings.Stage;
import dateline.pipeline.keeping.Archive;
import dateline.pipeline.keeping.Outcome;
import dateline.pipeline.keeping.Refusal;
import dateline.pipeline.linking.Linker;
import dateline.pipeline.reading.Draft;
import dateline.pipeline.reading.PageReader;
import dateline.pipeline.reading.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The chain that every page runs through: read alone, kept, then linked with all others.
 *
 * <p>Pages are read on several threads and kept in the order in which they were found, some tens to
 * a transaction. At most a few pages a thread are in memory at a time, however many are to come. A
 * page that makes a stage fail is refused and kept with the reason; it stops nothing.
 *
 * <p>One run at a time: not thread-safe.
 */
public final class Flow {
  /**
   * How many pages are kept in one transaction at most: enough to share the cost of reaching the
   * disk.
   */
  private static final int BATCH = 32;

  private final PageReader reader;
  private final Archive archive;
  private final Linker linker;
  private final Timings timings;
  private final int threads;

  public Flow(PageReader reader, Archive archive, Linker linker, Timings timings, int threads) {
    this.reader = reader;
    this.archive = archive;
    this.linker = linker;
    this.timings = timings;
    this.threads = threads;
  }

  /** Is told what becomes of the pages of a run, on the thread that runs it. */
  public interface Listener {
    /**
     * An article or reply is on disk.
     *
     * @param reply whether it is a reply in a thread
     */
    void acknowledged(String sourceId, boolean reply, Outcome outcome);

    /** A page was refused, and is kept with the reason. */
    void refused(Refusal refusal);

    /** So many articles have been linked. */
    void linked(int count);
  }

  /**
   * Reads, keeps and links all that a source hands over, and links what an earlier run kept and
   * could not link, because it was stopped.
   */
  public void run(Consumer<Consumer<Found>> source, Listener listener) {
    keep(source, listener);
    linker.link(listener::linked);
  }

  private void keep(Consumer<Consumer<Found>> source, Listener listener) {
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      Run run = new Run(workers, listener);
      try {
        source.accept(run::take);
        run.drain();
      } finally {
        workers.shutdownNow();
      }
    }
  }

  private sealed interface Result {
    record Read(List<Reading> readings) implements Result {}

    record Known(Draft draft) implements Result {}

    record Withdrawn(Draft notice, Found.PageFound found) implements Result {}

    record Refused(Refusal refusal) implements Result {}
  }

  /** One run's pages between being found and being kept. */
  private final class Run {
    private final ExecutorService workers;
    private final Listener listener;
    private final Deque<Future<Result>> underWay = new ArrayDeque<>();
    private final List<Reading> batch = new ArrayList<>();

    Run(ExecutorService workers, Listener listener) {
      this.workers = workers;
      this.listener = listener;
    }

    void take(Found found) {
      switch (found) {
        case Found.PageFound page -> underWay.add(workers.submit(() -> read(page)));
        case Found.Refused refused ->
            refuse(
                new Refusal(refused.sourceId(), refused.file(), refused.reason(), refused.bytes()));
      }
      while (underWay.size() > 4 * threads || headIsDone()) {
        finishHead();
      }
    }

    void drain() {
      while (!underWay.isEmpty()) {
        finishHead();
      }
      keepBatch();
    }

    private boolean headIsDone() {
      Future<Result> head = underWay.peek();
      return head != null && head.isDone();
    }

    private void finishHead() {
      switch (result(underWay.remove())) {
        case Result.Read(List<Reading> readings) -> batch.addAll(readings);
        case Result.Known(Draft draft) -> known(draft);
        case Result.Withdrawn(Draft notice, Found.PageFound found) -> withdraw(notice, found);
        case Result.Refused(Refusal refusal) -> refuse(refusal);
      }
      if (batch.size() >= BATCH) {
        keepBatch();
      }
    }

    private void keepBatch() {
      if (batch.isEmpty()) {
        return;
      }
      List<Outcome> outcomes = timings.measure(Stage.KEEPING, () -> archive.keep(batch));
      for (int i = 0; i < batch.size(); i++) {
        Reading reading = batch.get(i);
        listener.acknowledged(reading.sourceId(), reading.parentId() != null, outcomes.get(i));
      }
      batch.clear();
    }

    private void known(Draft draft) {
      draft
          .parts()
          .forEach(part ->
              listener.acknowledged(part.sourceId(), part.parentId() != null, Outcome.UNCHANGED));
    }

    /** The article may stand among the readings that were found before its notice. */
    private void withdraw(Draft notice, Found.PageFound found) {
      keepBatch();
      if (archive.withdraw(notice)) {
        known(notice);
      } else {
        String says = notice.parts().getFirst().article().text();
        refuse(refusal(found, "Its article was withdrawn, and is not known here: " + says));
      }
    }

    private void refuse(Refusal refusal) {
      archive.refuse(refusal);
      listener.refused(refusal);
    }

    private Result read(Found.PageFound found) {
      try {
        Draft draft = reader.draft(found.page());
        if (draft.isWithdrawal()) {
          return new Result.Withdrawn(draft, found);
        }
        return archive.holds(draft) ? new Result.Known(draft) : new Result.Read(reader.read(draft));
      } catch (ExtractionException e) {
        return new Result.Refused(refusal(found, String.valueOf(e.getMessage())));
      } catch (RuntimeException | StackOverflowError e) {
        return new Result.Refused(
            refusal(found, "A stage failed on this page; please report it: " + e));
      }
    }
  }

  private static Refusal refusal(Found.PageFound found, String reason) {
    return new Refusal(
        found.sourceId(),
        found.file(),
        reason,
        found.whole() ? null : found.page().content().getBytes(StandardCharsets.UTF_8));
  }

  private static Result result(Future<Result> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while pages were being read", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Reading a page failed beyond repair", e.getCause());
    }
  }
}
