package dateline.pipeline.sketching;

import dateline.pipeline.sketching.Sketchbook.Entry;
import dateline.pipeline.sketching.Sketchbook.Remade;
import dateline.stories.sketch.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Sees to it that all kept sketches have one maker. Not thread-safe. */
public final class Resketching {
  private static final int BATCH = 64;

  /** Stands before the maker's name until the last sketch is made. */
  private static final String UNFINISHED = "unfinished: ";

  /** What made the sketches of data folders in which it was not noted. */
  private static final String EARLIER = "an earlier version of Dateline";

  private final Sketchbook book;
  private final String maker;

  /** For sketches of this {@linkplain dateline.stories.sketch.Sketches#maker maker}. */
  public Resketching(Sketchbook book, String maker) {
    this.book = book;
    this.maker = maker;
  }

  /** What else made sketches that are kept; null if nothing did. An empty book gets its maker. */
  public @Nullable String otherMaker() {
    String noted = book.maker();
    if (maker.equals(noted)) {
      return null;
    }
    if (book.isEmpty()) {
      book.madeBy(maker);
      return null;
    }
    return noted == null ? EARLIER : noted;
  }

  /**
   * Makes all sketches anew. Where it is stopped, the book is of no maker, and this has to be done
   * again. What was linked by the old sketches has to be linked anew.
   *
   * @param sketches makes the sketch of an entry, on several threads at a time
   * @param progress told how many have been made so far
   */
  public void run(Function<Entry, Sketch> sketches, int threads, IntConsumer progress) {
    book.madeBy(UNFINISHED + maker);
    int made = 0;
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Entry> batch = book.after(0, BATCH);
      while (!batch.isEmpty()) {
        book.replace(remade(batch, sketches, workers));
        made += batch.size();
        progress.accept(made);
        batch = book.after(batch.getLast().place(), BATCH);
      }
    }
    book.madeBy(maker);
  }

  private static List<Remade> remade(
      List<Entry> batch, Function<Entry, Sketch> sketches, ExecutorService workers) {
    List<Callable<Remade>> work = new ArrayList<>();
    batch.forEach(entry -> work.add(() -> new Remade(entry.place(), sketches.apply(entry))));
    try {
      List<Remade> remade = new ArrayList<>();
      for (Future<Remade> done : workers.invokeAll(work)) {
        remade.add(done.get());
      }
      return remade;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while sketches were being made", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Making sketches failed beyond repair", e.getCause());
    }
  }
}
