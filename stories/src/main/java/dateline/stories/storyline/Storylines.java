package dateline.stories.storyline;

import dateline.extract.PageDate;
import dateline.stories.Vectors;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins stories that follow one another.
 *
 * <p>Two stories belong together when their middles are alike enough and they share principal
 * actors: two of them, of which one is no country or town, or one and a likeness that speaks for
 * itself. The storylines are the connected components, so the result does not depend on the order
 * of the stories. Quadratic in the number of stories. Stateless.
 */
public final class Storylines {

  /** The least cosine of the middles of two stories that share two principal actors. */
  public static final double ALIKE = 0.50;

  /** The least cosine of the middles of two stories that share one principal actor alone. */
  public static final double MUCH_ALIKE = 0.70;

  /** The actors count as shared from this geometric mean of their weights in both stories on. */
  static final double CENTRAL = 0.25;

  private static final Comparator<StorySketch> BY_TIME =
      Comparator.comparing(StorySketch::first, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(StorySketch::id);

  private Storylines() {}

  /** The storylines of some stories, by time of their first story; a story alone makes none. */
  public static List<Storyline> join(Collection<StorySketch> stories) {
    List<StorySketch> ordered = stories.stream().sorted(BY_TIME).toList();
    boolean[] seen = new boolean[ordered.size()];
    List<Storyline> lines = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      if (!seen[i]) {
        List<StorySketch> together = reach(i, ordered, seen);
        if (together.size() > 1) {
          lines.add(line(together));
        }
      }
    }
    return lines;
  }

  private static List<StorySketch> reach(int from, List<StorySketch> ordered, boolean[] seen) {
    boolean[] here = new boolean[ordered.size()];
    Deque<Integer> open = new ArrayDeque<>(List.of(from));
    seen[from] = true;
    while (!open.isEmpty()) {
      int i = open.pop();
      here[i] = true;
      for (int j = 0; j < ordered.size(); j++) {
        if (!seen[j] && follow(ordered.get(i), ordered.get(j))) {
          seen[j] = true;
          open.push(j);
        }
      }
    }
    List<StorySketch> together = new ArrayList<>();
    for (int i = 0; i < here.length; i++) {
      if (here[i]) {
        together.add(ordered.get(i));
      }
    }
    return together;
  }

  /** Whether two stories belong to one storyline. */
  public static boolean follow(StorySketch a, StorySketch b) {
    double cosine = Vectors.cosine(a.vector(), b.vector());
    if (cosine < ALIKE) {
      return false;
    }
    Set<String> shared = sharedActors(a, b);
    Predicate<String> place = name -> a.places().contains(name) || b.places().contains(name);
    long specific = shared.stream().filter(place.negate()).count();
    return specific >= 1 && (shared.size() >= 2 || cosine >= MUCH_ALIKE);
  }

  private static Set<String> sharedActors(StorySketch a, StorySketch b) {
    Set<String> shared = new TreeSet<>();
    a.actors()
        .forEach((name, weight) -> {
          double other = b.actors().getOrDefault(name, 0.0);
          if (Math.sqrt(weight * other) >= CENTRAL) {
            shared.add(name);
          }
        });
    return shared;
  }

  private static Storyline line(List<StorySketch> together) {
    return new Storyline(
        "line-" + together.getFirst().id(),
        Title.of(together),
        together.stream().map(StorySketch::id).toList(),
        days(together, StorySketch::first).min(Comparator.naturalOrder()).orElse(null),
        days(together, StorySketch::last).max(Comparator.naturalOrder()).orElse(null));
  }

  private static Stream<LocalDate> days(
      List<StorySketch> stories,
      java.util.function.Function<StorySketch, @Nullable PageDate> date) {
    return stories.stream().map(date).filter(Objects::nonNull).map(PageDate::day);
  }
}
