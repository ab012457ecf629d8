package dateline.pipeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Adds up how long each stage worked, over all threads. Thread-safe. */
public final class Timings {

  /** The stages of the chain that are timed. */
  public enum Stage {
    EXTRACTION,
    LANGUAGE,
    CLAIMS,
    SIGNATURE,
    EMBEDDING,
    KEEPING,
    LINKING,
    INDEXING
  }

  private final LongSupplier nanoTicker;
  private final Map<Stage, LongAdder> nanos = new EnumMap<>(Stage.class);

  /**
   * Timings by a ticker.
   *
   * @param nanoTicker nanoseconds from some fixed point, such as {@code System::nanoTime}
   */
  public Timings(LongSupplier nanoTicker) {
    this.nanoTicker = nanoTicker;
    for (Stage stage : Stage.values()) {
      nanos.put(stage, new LongAdder());
    }
  }

  /** A stage's work. */
  public interface Work<T, E extends Exception> {
    /** Does the work. */
    T run() throws E;
  }

  /**
   * Does a stage's work on the calling thread and adds the time that it took, also where it fails.
   */
  public <T, E extends Exception> T measure(Stage stage, Work<T, E> work) throws E {
    long from = nanoTicker.getAsLong();
    try {
      return work.run();
    } finally {
      adder(stage).add(nanoTicker.getAsLong() - from);
    }
  }

  /** The time in nanoseconds, of which only differences count. */
  public long now() {
    return nanoTicker.getAsLong();
  }

  /** Nanoseconds that a stage has worked so far, added up over threads. */
  public long nanos(Stage stage) {
    return adder(stage).sum();
  }

  private LongAdder adder(Stage stage) {
    LongAdder adder = nanos.get(stage);
    if (adder == null) {
      throw new IllegalStateException("No adder for " + stage);
    }
    return adder;
  }
}
