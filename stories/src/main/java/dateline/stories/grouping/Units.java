package dateline.stories.grouping;

import dateline.stories.correction.Constraints;
import dateline.stories.correction.Sides;
import dateline.stories.likeness.Features;
import dateline.stories.likeness.Likeness;
import dateline.stories.sketch.Sketch;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the sketches that are one before any likeness is looked at: those that a person put
 * together, and those that copies tie. A copy does not tie what a person set apart, nor does a
 * chain of copies; and what an outlet writes after its own pattern, of other people or the next
 * day, is no copy.
 */
public final class Units {
  private final Grouping.Ties ties;
  private final Map<String, Integer> places;
  private final Sides[] sides;
  private final List<Features> sorted;

  private Units(List<Features> sorted, Constraints constraints) {
    this.sorted = sorted;
    ties = new Grouping.Ties(sorted.size());
    places = HashMap.newHashMap(sorted.size());
    sides = new Sides[sorted.size()];
    for (Features features : sorted) {
      String id = features.sketch().id();
      sides[places.size()] = constraints.sides(List.of(id));
      places.put(id, places.size());
    }
  }

  /** The units, each in the order of its first sketch. */
  static List<List<Features>> of(
      List<Features> sorted, Collection<CopyPair> copies, Constraints constraints) {
    Units units = new Units(sorted, constraints);
    constraints.together().forEach(units::tieAll);
    copies.stream()
        .sorted(Comparator.comparing(CopyPair::from).thenComparing(CopyPair::to))
        .forEach(units::tie);
    return units.ties.groups(sorted);
  }

  private void tieAll(Collection<String> together) {
    List<Integer> present = together.stream().map(places::get).filter(Objects::nonNull).toList();
    present.forEach(place -> join(present.getFirst(), place));
  }

  private void tie(CopyPair copy) {
    Integer from = places.get(copy.from());
    Integer to = places.get(copy.to());
    if (from != null
        && to != null
        && !isOther(sorted.get(from).sketch(), sorted.get(to).sketch())
        && !sides[ties.root(from)].against(sides[ties.root(to)])) {
      join(from, to);
    }
  }

  /** Whether a page repeats the words of another and tells of something else. */
  private static boolean isOther(Sketch one, Sketch other) {
    return Likeness.otherNames(one, other) || Likeness.otherIssue(one, other);
  }

  private void join(int one, int other) {
    Sides both = sides[ties.root(one)].with(sides[ties.root(other)]);
    ties.tie(one, other);
    sides[ties.root(one)] = both;
  }
}
