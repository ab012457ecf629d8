package dateline.stories.likeness;

import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Timing;
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

  private @Nullable Features[] kept = new Features[16];

  /** The latest that what stands in a place or before it can have happened; seconds since 1970. */
  private long[] latest = new long[16];

  /** When what stands in each place can have happened. */
  private long[] firsts = new long[16];

  private long[] lasts = new long[16];
  private final Map<String, Integer> places = new HashMap<>();
  private Postings grounds = new Postings();

  /** By what pages in other languages are found; null until one is asked about. */
  private @Nullable Postings across;

  private int size;

  void add(Sketch sketch) {
    if (size == kept.length) {
      kept = Arrays.copyOf(kept, size * 2);
      latest = Arrays.copyOf(latest, size * 2);
      firsts = Arrays.copyOf(firsts, size * 2);
      lasts = Arrays.copyOf(lasts, size * 2);
    }
    Features features = Features.kept(sketch);
    int place = size++;
    kept[place] = features;
    firsts[place] = features.timing().first();
    lasts[place] = features.timing().last();
    latest[place] = place == 0 ? lasts[0] : Math.max(latest[place - 1], lasts[place]);
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
    latest = new long[16];
    firsts = new long[16];
    lasts = new long[16];
    size = 0;
  }

  /** Tells of every sketch here that is linked to one in a language read together with this one. */
  void search(Features asked, double ground, Evidence evidence, BiConsumer<Sketch, Double> found) {
    evidence.begin(size, firstNear(asked.timing()));
    asked.grounds((word, weight) -> evidence.add(grounds, word, weight));
    evidence.drain(
        ground - ROUNDING,
        (place, sum) -> {
          if (sum >= Likeness.ground(apart(asked.timing(), place)) - ROUNDING) {
            compare(asked, place, found);
          }
        });
  }

  /** Tells of every sketch here that is linked to one in another language. */
  void searchAcross(Features asked, Evidence evidence, BiConsumer<Sketch, Double> found) {
    Postings others = across();
    evidence.begin(size, firstNear(asked.timing()));
    asked.groundsAcross((word, weight) -> evidence.add(others, word, weight));
    evidence.drain(Float.MIN_VALUE, (place, sum) -> compare(asked, place, found));
  }

  /** The first place that is not too long before a time. Articles mostly come in order of time. */
  private int firstNear(Timing asked) {
    if (!asked.isKnown()) {
      return 0;
    }
    int found = Arrays.binarySearch(latest, 0, size, asked.first() - Likeness.SECONDS_APART - 1);
    return found < 0 ? -found - 1 : found;
  }

  /** At least so many seconds lie between two times; 0 where one is not known to a few days. */
  private long apart(Timing asked, int place) {
    return asked.isShort() && lasts[place] - firsts[place] <= Timing.SHORT
        ? Math.max(0, Math.max(asked.first() - lasts[place], firsts[place] - asked.last()))
        : 0;
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

  private void compare(Features asked, int place, BiConsumer<Sketch, Double> found) {
    Features other = kept[place];
    if (other == null || other.sketch().id().equals(asked.sketch().id())) {
      return;
    }
    double likeness = Likeness.between(asked, other);
    if (likeness >= Likeness.LINKED) {
      found.accept(other.sketch(), likeness);
    }
  }
}
