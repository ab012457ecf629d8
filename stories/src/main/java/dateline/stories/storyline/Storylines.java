package dateline.stories.storyline;

import dateline.extract.PageDate;
import dateline.stories.likeness.Names;
import dateline.stories.sketch.Vectors;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins stories that follow one another.
 *
 * <p>Two stories belong together when no long pause lies between them, their middles are alike, and
 * they share principal actors: the more of these, and the more they stand at the centre of both,
 * the less alike the words need to be. Countries count little, and never alone. The storylines are
 * the connected components, so the result does not depend on the order of the stories. Takes time
 * in the number of pairs that share an actor. Thread-safe.
 */
public final class Storylines {
  private static final String LINE = "line-";

  /** The least cosine of the middles of two stories that follow one another. */
  public static final double ALIKE = 0.50;

  /** What the cosine and the weight of shared actors must reach together. */
  public static final double FOLLOW = 0.80;

  /** The longest pause within a storyline, in days: what rests for half a year is a new issue. */
  public static final int PAUSE_DAYS = 183;

  /** How much the shared actors count beside the cosine. */
  private static final double ACTORS = 0.35;

  /** The least weight of shared actors that are no countries. */
  private static final double SPECIFIC = 0.20;

  private static final double PLACE = 0.5;
  private static final double COUNTRY = 0.2;

  private static final Comparator<StorySketch> BY_TIME =
      Comparator.comparing(StorySketch::first, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(StorySketch::id);

  private final Titles titles = new Titles();

  /** The id of the story that a storyline's id is made of; empty where it is no storyline's id. */
  public static Optional<String> first(String lineId) {
    return lineId.startsWith(LINE)
        ? Optional.of(lineId.substring(LINE.length()))
        : Optional.empty();
  }

  /** The storylines of some stories, by time of their first story; a story alone makes none. */
  public List<Storyline> join(Collection<StorySketch> stories) {
    List<StorySketch> ordered = stories.stream().sorted(BY_TIME).toList();
    List<List<Integer>> following = following(ordered);
    boolean[] seen = new boolean[ordered.size()];
    List<Storyline> lines = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      if (!seen[i]) {
        List<StorySketch> together = reach(i, ordered, following, seen);
        if (together.size() > 1) {
          lines.add(line(together));
        }
      }
    }
    return lines;
  }

  /**
   * For each story those that follow it or that it follows. Only stories that share a principal
   * actor, other than a country, are compared: without one nothing follows.
   */
  private static List<List<Integer>> following(List<StorySketch> ordered) {
    Map<String, List<Integer>> byActor = new HashMap<>();
    List<List<Integer>> following = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Set<Integer> others = new TreeSet<>();
      for (String actor : ordered.get(i).actors().keySet()) {
        if (!Names.isCountry(actor)) {
          List<Integer> earlier = byActor.computeIfAbsent(actor, unused -> new ArrayList<>());
          others.addAll(earlier);
          earlier.add(i);
        }
      }
      List<Integer> here = new ArrayList<>();
      for (int j : others) {
        if (follow(ordered.get(i), ordered.get(j))) {
          here.add(j);
          following.get(j).add(i);
        }
      }
      following.add(here);
    }
    return following;
  }

  private static List<StorySketch> reach(
      int from, List<StorySketch> ordered, List<List<Integer>> following, boolean[] seen) {
    Set<Integer> here = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(from));
    seen[from] = true;
    while (!open.isEmpty()) {
      int i = open.pop();
      here.add(i);
      for (int j : following.get(i)) {
        if (!seen[j]) {
          seen[j] = true;
          open.push(j);
        }
      }
    }
    return here.stream().map(ordered::get).toList();
  }

  /** Whether two stories belong to one storyline by themselves. Symmetric. */
  public static boolean follow(StorySketch a, StorySketch b) {
    double cosine = Vectors.cosine(a.vector(), b.vector());
    if (cosine < ALIKE || apart(a, b)) {
      return false;
    }
    double specific = 0;
    double countries = 0;
    for (Map.Entry<String, Double> actor : a.actors().entrySet()) {
      String name = actor.getKey();
      double both = Math.sqrt(actor.getValue() * b.actors().getOrDefault(name, 0.0));
      if (Names.isCountry(name)) {
        countries += COUNTRY * both;
      } else {
        boolean place = a.places().contains(name) || b.places().contains(name);
        specific += place ? PLACE * both : both;
      }
    }
    return specific >= SPECIFIC && cosine + ACTORS * Math.min(1, specific + countries) >= FOLLOW;
  }

  private static boolean apart(StorySketch a, StorySketch b) {
    PageDate firstA = a.first();
    PageDate firstB = b.first();
    PageDate lastA = a.last();
    PageDate lastB = b.last();
    if (firstA == null || firstB == null || lastA == null || lastB == null) {
      return false;
    }
    Duration pause = Duration.ofDays(PAUSE_DAYS);
    return lastA.latest().plus(pause).isBefore(firstB.earliest())
        || lastB.latest().plus(pause).isBefore(firstA.earliest());
  }

  private Storyline line(List<StorySketch> together) {
    return new Storyline(
        LINE + together.getFirst().id(),
        titles.of(together),
        together.stream().map(StorySketch::id).toList(),
        days(together, StorySketch::first).min(Comparator.naturalOrder()).orElse(null),
        days(together, StorySketch::last).max(Comparator.naturalOrder()).orElse(null));
  }

  private static Stream<LocalDate> days(
      List<StorySketch> stories, Function<StorySketch, @Nullable PageDate> date) {
    return stories.stream().map(date).filter(Objects::nonNull).map(PageDate::day);
  }
}
