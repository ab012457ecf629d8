package dateline.stories.likeness;

import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Timing;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Sketches of about one time, a {@link Section} a language. Guarded by the neighbours' lock. */
public final class Shelf {
  private final Map<String, Section> sections = new TreeMap<>();

  /** When what lies here can have happened, in seconds since 1970; nothing shortens it. */
  private long first = Long.MAX_VALUE;

  private long last = Long.MIN_VALUE;
  private final boolean isDated;

  /**
   * An empty shelf.
   *
   * @param isDated whether all that will lie here tells its time to a few days
   */
  Shelf(boolean isDated) {
    this.isDated = isDated;
  }

  private static String language(Sketch sketch) {
    return Objects.requireNonNullElse(sketch.language(), "");
  }

  void add(Sketch sketch) {
    Timing timing = Timing.of(sketch);
    first = Math.min(first, timing.first());
    last = Math.max(last, timing.last());
    sections.computeIfAbsent(language(sketch), language -> new Section()).add(sketch);
  }

  void remove(Sketch sketch) {
    Section section = sections.get(language(sketch));
    if (section != null) {
      section.remove(sketch.id());
    }
  }

  /**
   * Tells of every kept sketch that is linked to one, other than itself, and how alike they are.
   */
  void search(Features asked, Evidence evidence, BiConsumer<Sketch, Double> found) {
    long apart = apart(asked.timing());
    if (apart > Likeness.SECONDS_APART) {
      return;
    }
    double ground = asked.timing().isShort() ? Likeness.ground(apart) : Likeness.GROUND;
    String language = language(asked.sketch());
    sections.forEach((other, section) -> {
      if (other.equals(language) || other.isEmpty() || language.isEmpty()) {
        section.search(asked, ground, evidence, found);
      } else {
        section.searchAcross(asked, evidence, found);
      }
    });
  }

  /** Seconds between a time and that of everything here; 0 where either is unknown. */
  private long apart(Timing asked) {
    return !isDated || !asked.isKnown()
        ? 0
        : Math.max(0, Math.max(asked.first() - last, first - asked.last()));
  }
}
