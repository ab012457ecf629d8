package dateline.stories.likeness;

import dateline.stories.sketch.Sketch;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Sketches of about one time, a {@link Section} a language. Guarded by the neighbours' lock. */
public final class Shelf {
  private final Map<String, Section> sections = new TreeMap<>();

  private static String language(Sketch sketch) {
    return Objects.requireNonNullElse(sketch.language(), "");
  }

  void add(Sketch sketch) {
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
  void search(Features asked, Section.Evidence evidence, BiConsumer<Sketch, Double> found) {
    String language = language(asked.sketch());
    sections.forEach((other, section) -> {
      if (other.equals(language) || other.isEmpty() || language.isEmpty()) {
        section.search(asked, evidence, found);
      } else {
        section.searchAcross(asked, evidence, found);
      }
    });
  }
}
