package dateline.stories.likeness;

import dateline.stories.sketch.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sketches of one language and about one time, to be found by what they share with another: a
 * question costs what its own words lead to, not what the section holds. Guarded by the neighbours'
 * lock.
 */
public final class Section {

  /** From so many sketches on that are gone, and half of all, a section is put up anew. */
  private static final int MANY_GONE = 64;

  /** What adding up in another order can make of a sum. */
  private static final double ROUNDING = 1e-3;

  /** Adds up the evidence of places; used by one question at a time. */
  static final class Evidence {
    private float[] sums = new float[1024];

    private float[] of(int places) {
      if (sums.length < places) {
        sums = new float[Math.max(places, sums.length * 2)];
      }
      return sums;
    }
  }

  private @Nullable Features[] kept = new Features[16];
  private final Map<String, Integer> places = new HashMap<>();
  private Postings grounds = new Postings();

  /** By what pages in other languages are found; null until one is asked about. */
  private @Nullable Postings across;

  private int size;

  void add(Sketch sketch) {
    if (size == kept.length) {
      kept = Arrays.copyOf(kept, size * 2);
    }
    Features features = Features.kept(sketch);
    int place = size++;
    kept[place] = features;
    places.put(sketch.id(), place);
    features.grounds((word, weight) -> grounds.add(word, place, weight));
    Postings others = across;
    if (others != null) {
      features.groundsAcross((word, weight) -> others.add(word, place, weight));
    }
  }

  void remove(String id) {
    Integer place = places.remove(id);
    if (place == null) {
      return;
    }
    kept[place] = null;
    if (size - places.size() >= Math.max(MANY_GONE, size / 2)) {
      List<Sketch> left = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        Features features = kept[i];
        if (features != null) {
          left.add(features.sketch());
        }
      }
      clear();
      left.forEach(this::add);
    }
  }

  private void clear() {
    places.clear();
    grounds = new Postings();
    across = null;
    kept = new Features[16];
    size = 0;
  }

  /** Tells of every sketch here that is linked to one in a language read together with this one. */
  void search(Features asked, Evidence evidence, BiConsumer<Sketch, Double> found) {
    float[] sums = evidence.of(size);
    asked.grounds((word, weight) -> grounds.addTo(sums, word, weight));
    look(asked, sums, Likeness.GROUND - ROUNDING, found);
  }

  /** Tells of every sketch here that is linked to one in another language. */
  void searchAcross(Features asked, Evidence evidence, BiConsumer<Sketch, Double> found) {
    float[] sums = evidence.of(size);
    Postings others = across();
    asked.groundsAcross((word, weight) -> others.addTo(sums, word, weight));
    look(asked, sums, Float.MIN_VALUE, found);
  }

  /** Questions run side by side, and the first of them builds. */
  private synchronized Postings across() {
    Postings built = across;
    if (built == null) {
      Postings postings = new Postings();
      for (int i = 0; i < size; i++) {
        Features features = kept[i];
        int place = i;
        if (features != null) {
          features.groundsAcross((word, weight) -> postings.add(word, place, weight));
        }
      }
      across = postings;
      built = postings;
    }
    return built;
  }

  /** Looks at all places that have as much evidence, and leaves the sums as they were before. */
  private void look(Features asked, float[] sums, double ground, BiConsumer<Sketch, Double> found) {
    for (int place = 0; place < size; place++) {
      if (sums[place] >= ground) {
        compare(asked, kept[place], found);
      }
    }
    Arrays.fill(sums, 0, size, 0);
  }

  private static void compare(
      Features asked, @Nullable Features other, BiConsumer<Sketch, Double> found) {
    if (other == null || other.sketch().id().equals(asked.sketch().id())) {
      return;
    }
    double likeness = Likeness.between(asked, other);
    if (likeness >= Likeness.LINKED) {
      found.accept(other.sketch(), likeness);
    }
  }
}
