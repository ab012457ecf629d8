package dateline.stories.correction;

import dateline.stories.correction.Correction.Kind;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Takes entries from the newest to the oldest, and of each only what no newer one speaks against.
 * Not thread-safe.
 *
 * <p>Of a set that belonged together, those articles stay together that newer entries set apart
 * from the same others. So of a story that was merged, and from which a person then split some
 * articles, the split ones are one set and the rest is another. Of a pair that stayed apart,
 * nothing is left once newer entries have put the two together.
 */
final class Weighing {
  private final Map<String, Set<String>> unitOf = new HashMap<>();
  private final Map<String, Sides> sides = new HashMap<>();
  private int disagreements;

  /** Takes an entry that is in force and older than all taken before. */
  void add(Correction entry) {
    if (entry.kind() != Kind.APART) {
      join(entry.articles());
    }
    Set<String> others = new HashSet<>(entry.others());
    entry.articles().forEach(others::remove);
    if (!others.isEmpty() && !entry.articles().isEmpty()) {
      part(entry.articles(), others);
    }
  }

  private void part(Collection<String> ones, Collection<String> others) {
    int disagreement = disagreements++;
    ones.forEach(id -> sides.merge(id, Sides.on(true, disagreement), Sides::with));
    others.forEach(id -> sides.merge(id, Sides.on(false, disagreement), Sides::with));
  }

  private void join(Collection<String> articles) {
    Map<Sides, List<Set<String>>> units = unitsBySides(articles);
    Map<Set<Sides>, Set<String>> classes = new HashMap<>();
    units.forEach((where, alike) -> {
      if (alike.size() == 1 || !where.against(where)) {
        Set<Sides> opponents = new HashSet<>();
        units.keySet().stream()
            .filter(other -> !other.equals(where) && other.against(where))
            .forEach(opponents::add);
        Set<String> joined = classes.computeIfAbsent(opponents, none -> new TreeSet<>());
        alike.forEach(joined::addAll);
      }
    });
    classes.values().forEach(joined -> joined.forEach(id -> unitOf.put(id, joined)));
  }

  private Map<Sides, List<Set<String>>> unitsBySides(Collection<String> articles) {
    Set<Set<String>> units = Collections.newSetFromMap(new IdentityHashMap<>());
    new HashSet<>(articles).forEach(id -> units.add(unitOf.getOrDefault(id, Set.of(id))));
    return units.stream().collect(Collectors.groupingBy(unit -> Sides.of(unit, sides)));
  }

  /** What belongs together, each set in the order of its ids, sets in the order of their first. */
  List<Set<String>> together() {
    Map<String, Set<String>> byFirst = new TreeMap<>();
    unitOf.values().stream()
        .filter(unit -> unit.size() > 1)
        .forEach(unit -> byFirst.put(unit.iterator().next(), Set.copyOf(unit)));
    return List.copyOf(byFirst.values());
  }

  /** Where each article stands of which it matters. */
  Map<String, Sides> sides() {
    return Map.copyOf(sides);
  }
}
