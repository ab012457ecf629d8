package dateline.stories.likeness;

import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Timing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;

/**
 * Neighbours in memory: a {@link Shelf} for every few days, and a question reads the shelves of its
 * own time only.
 *
 * <p>Exact. A question about a dated sketch costs what is near it in time and shares its words, not
 * what the years hold; sketches without a date, or with no more than a month or year, lie on a
 * shelf that every question reads. Thread-safe: questions run side by side, changes alone.
 */
public final class InMemoryNeighbours implements Neighbours {

  private static final long DAY = 86_400;

  /**
   * The time of a shelf, in seconds. Each of an article's hundred words is looked up on every shelf
   * that a question reads, so many narrow shelves cost more than the days too many on few wide
   * ones.
   */
  private static final long WIDTH = 4 * DAY;

  private static final long APART = Likeness.DAYS_APART * DAY;

  private record Found(Sketch sketch, double likeness) {}

  private final int capacity;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Sketch> known = new HashMap<>();
  private final TreeMap<Long, Shelf> dated = new TreeMap<>();
  private final Shelf undated = new Shelf(false);

  /** As many as questions were asked at once. */
  private final Queue<Evidence> spare = new ConcurrentLinkedQueue<>();

  /** Neighbours that hold up to a million sketches. */
  public InMemoryNeighbours() {
    this(1_000_000);
  }

  /** Neighbours that hold up to {@code capacity} sketches. */
  public InMemoryNeighbours(int capacity) {
    this.capacity = capacity;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if as many sketches are kept as there may be
   */
  @Override
  public void put(Sketch sketch) {
    lock.writeLock().lock();
    try {
      remove(sketch.id());
      if (known.size() == capacity) {
        throw new IllegalStateException(
            "No room for sketch "
                + sketch.id()
                + " beside "
                + capacity
                + " others; remove old ones or allow more");
      }
      known.put(sketch.id(), sketch);
      shelf(sketch).add(sketch);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void remove(String id) {
    lock.writeLock().lock();
    try {
      Sketch old = known.remove(id);
      if (old != null) {
        shelf(old).remove(old);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** How many sketches are kept. */
  public int size() {
    lock.readLock().lock();
    try {
      return known.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  private Shelf shelf(Sketch sketch) {
    Timing timing = Timing.of(sketch);
    return timing.isShort()
        ? dated.computeIfAbsent(Math.floorDiv(timing.first(), WIDTH), time -> new Shelf(true))
        : undated;
  }

  @Override
  public List<Sketch> near(Sketch sketch) {
    Features asked = new Features(sketch);
    List<Found> found = new ArrayList<>();
    Evidence evidence = Objects.requireNonNullElseGet(spare.poll(), Evidence::new);
    lock.readLock().lock();
    try {
      BiConsumer<Sketch, Double> sink = (other, like) -> found.add(new Found(other, like));
      undated.search(asked, evidence, sink);
      for (Shelf shelf : shelves(asked.timing())) {
        shelf.search(asked, evidence, sink);
      }
    } finally {
      lock.readLock().unlock();
      spare.add(evidence);
    }
    return found.stream()
        .sorted(
            Comparator.comparingDouble(Found::likeness)
                .reversed()
                .thenComparing(near -> near.sketch().id()))
        .map(Found::sketch)
        .toList();
  }

  private Iterable<Shelf> shelves(Timing timing) {
    if (!timing.isKnown()) {
      return dated.values();
    }
    long from = Math.floorDiv(timing.first() - APART - Timing.SHORT, WIDTH);
    long to = Math.floorDiv(timing.last() + APART, WIDTH);
    return dated.subMap(from, true, to, true).values();
  }
}
