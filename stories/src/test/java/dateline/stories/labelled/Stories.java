package dateline.stories.labelled;

import dateline.stories.grouping.Grouping;
import dateline.stories.likeness.InMemoryNeighbours;
import dateline.stories.sketch.Sketch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All stories of some sketches: the components of their links, grouped. */
final class Stories {

  private Stories() {}

  static List<List<String>> of(Collection<Sketch> sketches) {
    InMemoryNeighbours neighbours = new InMemoryNeighbours();
    Map<String, Sketch> open = new TreeMap<>();
    for (Sketch sketch : sketches) {
      neighbours.put(sketch);
      open.put(sketch.id(), sketch);
    }
    List<List<String>> stories = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Sketch first : open.values()) {
      if (seen.add(first.id())) {
        stories.addAll(Grouping.group(component(first, neighbours, seen), List.of()));
      }
    }
    return stories;
  }

  private static List<Sketch> component(
      Sketch first, InMemoryNeighbours neighbours, Set<String> seen) {
    List<Sketch> component = new ArrayList<>();
    Deque<Sketch> queue = new ArrayDeque<>(List.of(first));
    while (!queue.isEmpty()) {
      Sketch sketch = queue.pop();
      component.add(sketch);
      for (Sketch near : neighbours.near(sketch)) {
        if (seen.add(near.id())) {
          queue.add(near);
        }
      }
    }
    return component;
  }
}
