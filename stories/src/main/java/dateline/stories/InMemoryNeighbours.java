package dateline.stories;

import dateline.stories.Likeness.Features;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Neighbours in memory: vectors lie flat on one shelf a day, and a question reads the shelves of
 * its own time only.
 *
 * <p>Exact. Takes about 4 kB a sketch. A question about a dated sketch costs what its fortnight
 * holds (some 0.1 ms for a thousand articles), not what the years hold; sketches without a date, or
 * with no more than a month or year, lie on shelves that every question reads. Thread-safe:
 * questions run side by side, changes alone.
 */
public final class InMemoryNeighbours implements Neighbours {

  private static final long DAY = 86_400;

  private static final long APART = Likeness.DAYS_APART * DAY;

  private record Found(Sketch sketch, double likeness) {}

  private final int capacity;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Sketch> known = new HashMap<>();
  private final TreeMap<Long, Shelf> days = new TreeMap<>();
  private final Shelf undated = new Shelf();

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
        ? days.computeIfAbsent(Math.floorDiv(timing.first(), DAY), day -> new Shelf())
        : undated;
  }

  @Override
  public List<Sketch> near(Sketch sketch) {
    Features asked = new Features(sketch);
    List<Found> found = new ArrayList<>();
    lock.readLock().lock();
    try {
      undated.search(asked, found);
      for (Shelf shelf : shelves(asked.timing)) {
        shelf.search(asked, found);
      }
    } finally {
      lock.readLock().unlock();
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
      return days.values();
    }
    long from = Math.floorDiv(timing.first() - APART - Timing.SHORT, DAY);
    long to = Math.floorDiv(timing.last() + APART, DAY);
    return days.subMap(from, true, to, true).values();
  }

  /** Sketches with their vectors one behind the other. Guarded by the neighbours' lock. */
  private static final class Shelf {
    private static final int FEW = 16;

    private Features[] kept = new Features[FEW];
    private float[] vectors = new float[0];
    private int width;
    private int size;

    void add(Sketch sketch) {
      if (width == 0) {
        width = sketch.vector().length;
      }
      if (sketch.vector().length != width) {
        throw new IllegalArgumentException(
            "Sketch "
                + sketch.id()
                + " has a vector of "
                + sketch.vector().length
                + " numbers, the others of "
                + width
                + "; sketch all articles with one encoder");
      }
      if (size == kept.length) {
        kept = Arrays.copyOf(kept, size * 2);
      }
      if (vectors.length < (size + 1) * width) {
        vectors = Arrays.copyOf(vectors, kept.length * width);
      }
      kept[size] = new Features(sketch);
      System.arraycopy(sketch.vector(), 0, vectors, size * width, width);
      size++;
    }

    void remove(Sketch sketch) {
      for (int i = 0; i < size; i++) {
        if (kept[i].sketch.id().equals(sketch.id())) {
          size--;
          kept[i] = kept[size];
          System.arraycopy(vectors, size * width, vectors, i * width, width);
          return;
        }
      }
    }

    void search(Features asked, List<Found> found) {
      float[] vector = asked.sketch.vector();
      for (int i = 0; i < size; i++) {
        Sketch sketch = kept[i].sketch;
        if (Likeness.readTogether(asked.sketch, sketch)
            && Likeness.atMost(Likeness.dot(vector, 0, vectors, i * width, width))
                < Likeness.LINKED) {
          continue;
        }
        double likeness = Likeness.between(asked, kept[i]);
        if (likeness >= Likeness.LINKED && !sketch.id().equals(asked.sketch.id())) {
          found.add(new Found(sketch, likeness));
        }
      }
    }
  }
}
