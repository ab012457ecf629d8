package dateline.stories;

import dateline.stories.Likeness.Features;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sketches of about one time, to be found by what they share: from each word of a name, number and
 * pair of words to the sketches that have it. A question costs what its own words lead to, not what
 * the shelf holds. Guarded by the neighbours' lock.
 */
final class Shelf {

  /** From so many sketches on that are gone, and half of all, a shelf is put up anew. */
  private static final int MANY_GONE = 64;

  /** What adding up in another order can make of a sum. */
  private static final double ROUNDING = 1e-3;

  /** Which sketches have a word, and what it weighs in each as evidence. */
  private static final class Posting {
    private int[] places = new int[2];
    private float[] weights = new float[2];
    private int size;

    void add(int place, float weight) {
      if (size == places.length) {
        places = Arrays.copyOf(places, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
      }
      places[size] = place;
      weights[size++] = weight;
    }
  }

  /** Adds up the evidence of places; used by one question at a time. */
  static final class Evidence {
    private float[] sums = new float[1024];
    private int[] touched = new int[1024];
    private int size;

    private void ready(int places) {
      if (sums.length < places) {
        sums = new float[Math.max(places, sums.length * 2)];
        touched = new int[sums.length];
      }
    }

    private void add(Posting posting, float weight) {
      for (int i = 0; i < posting.size; i++) {
        int place = posting.places[i];
        if (sums[place] == 0) {
          touched[size++] = place;
        }
        sums[place] += weight * posting.weights[i];
      }
    }

    private void clear() {
      for (int i = 0; i < size; i++) {
        sums[touched[i]] = 0;
      }
      size = 0;
    }
  }

  private @Nullable Features[] kept = new Features[16];
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Long, Posting> postings = new HashMap<>();

  /** By what pages in other languages are found. */
  private final Map<Long, Posting> foreign = new HashMap<>();

  private int size;

  void add(Sketch sketch) {
    if (size == kept.length) {
      kept = Arrays.copyOf(kept, size * 2);
    }
    Features features = new Features(sketch);
    kept[size] = features;
    places.put(sketch.id(), size);
    features.grounds((word, weight) -> posting(postings, word).add(size, weight));
    features.groundsAcross((word, weight) -> posting(foreign, word).add(size, weight));
    size++;
  }

  private static Posting posting(Map<Long, Posting> postings, long word) {
    return postings.computeIfAbsent(word, key -> new Posting());
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
        if (kept[i] != null) {
          left.add(kept[i].sketch);
        }
      }
      places.clear();
      postings.clear();
      foreign.clear();
      kept = new Features[16];
      size = 0;
      left.forEach(this::add);
    }
  }

  /**
   * Tells of every kept sketch that is linked to one, other than itself, and how alike they are.
   */
  void search(Features asked, Evidence evidence, BiConsumer<Sketch, Double> found) {
    evidence.ready(size);
    asked.grounds((word, weight) -> add(evidence, postings.get(word), weight));
    look(asked, evidence, true, Likeness.GROUND - ROUNDING, found);
    asked.groundsAcross((word, weight) -> add(evidence, foreign.get(word), weight));
    look(asked, evidence, false, 0, found);
  }

  private static void add(Evidence evidence, @Nullable Posting posting, float weight) {
    if (posting != null) {
      evidence.add(posting, weight);
    }
  }

  private void look(
      Features asked,
      Evidence evidence,
      boolean readTogether,
      double ground,
      BiConsumer<Sketch, Double> found) {
    for (int i = 0; i < evidence.size; i++) {
      int place = evidence.touched[i];
      Features other = kept[place];
      if (evidence.sums[place] >= ground
          && other != null
          && Likeness.readTogether(asked.sketch, other.sketch) == readTogether
          && !other.sketch.id().equals(asked.sketch.id())) {
        double likeness = Likeness.between(asked, other);
        if (likeness >= Likeness.LINKED) {
          found.accept(other.sketch, likeness);
        }
      }
    }
    evidence.clear();
  }
}
