package dateline.quality.stories;

import dateline.extract.Article;
import dateline.language.Annotation;
import dateline.language.Annotator;
import dateline.quality.scoring.Clusters;
import dateline.quality.scoring.Table;
import dateline.stories.Member;
import dateline.stories.StoryWriter;
import dateline.stories.grouping.Grouping;
import dateline.stories.likeness.InMemoryNeighbours;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Sketches;
import dateline.stories.storyline.StorySketch;
import dateline.stories.storyline.Storyline;
import dateline.stories.storyline.Storylines;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The stories that the program makes of a labelled set, beside those of the labels. */
final class Grouped {
  private final List<LabelledPage> pages;
  private final List<Sketch> sketches;

  private Grouped(List<LabelledPage> pages, List<Sketch> sketches) {
    this.pages = pages;
    this.sketches = sketches;
  }

  static Grouped of(List<LabelledPage> pages, Annotator annotator, Sketches sketches) {
    return new Grouped(
        pages, pages.parallelStream().map(page -> sketch(page, annotator, sketches)).toList());
  }

  static Sketch sketch(LabelledPage page, Annotator annotator, Sketches sketches) {
    Article article = page.article();
    var published = article.published();
    Annotation annotation =
        annotator.annotate(
            article.text(), article.language(), published == null ? null : published.day());
    return sketches.of(page.id(), article, annotation);
  }

  /** The groups, by number, when the pages come in an order. */
  private Clusters clusters(List<Sketch> order) {
    InMemoryNeighbours neighbours = new InMemoryNeighbours();
    order.forEach(neighbours::put);
    Map<String, Integer> places = new HashMap<>();
    IntStream.range(0, sketches.size()).forEach(i -> places.put(sketches.get(i).id(), i));
    Clusters clusters = new Clusters(sketches.size());
    Set<String> seen = new HashSet<>();
    for (Sketch first : order) {
      if (seen.add(first.id())) {
        for (List<String> story : Grouping.group(component(first, neighbours, seen), List.of())) {
          story.forEach(id -> clusters.join(place(places, story.getFirst()), place(places, id)));
        }
      }
    }
    return clusters;
  }

  private static int place(Map<String, Integer> places, String id) {
    return Objects.requireNonNull(places.get(id));
  }

  private static List<Sketch> component(
      Sketch first, InMemoryNeighbours neighbours, Set<String> seen) {
    List<Sketch> component = new ArrayList<>();
    Deque<Sketch> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      Sketch sketch = open.pop();
      component.add(sketch);
      neighbours.near(sketch).stream().filter(near -> seen.add(near.id())).forEach(open::add);
    }
    return component;
  }

  /** The groups with those joined whose stories follow one another. */
  private Clusters lines(Clusters stories) {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    IntStream.range(0, pages.size())
        .forEach(i -> members.computeIfAbsent(stories.group(i), key -> new ArrayList<>()).add(i));
    Clusters lines = new Clusters(pages.size());
    Map<String, Integer> firsts = new HashMap<>();
    List<StorySketch> told = new ArrayList<>();
    for (List<Integer> story : members.values()) {
      StorySketch sketch = told(story);
      told.add(sketch);
      firsts.put(sketch.id(), story.getFirst());
      story.forEach(i -> lines.join(story.getFirst(), i));
    }
    for (Storyline line : new Storylines().join(told)) {
      line.storyIds()
          .forEach(id -> lines.join(place(firsts, line.storyIds().getFirst()), place(firsts, id)));
    }
    return lines;
  }

  private StorySketch told(List<Integer> story) {
    List<Member> members =
        story.stream()
            .map(i ->
                new Member(
                    sketches.get(i),
                    pages.get(i).article(),
                    List.of(),
                    sketches.get(i).id(),
                    false))
            .toList();
    return StorySketch.of(
        new StoryWriter().write(members), members.stream().map(Member::sketch).toList());
  }

  /** The groups that people see; a page without a label is a group of its own. */
  private Clusters labels() {
    Clusters labels = new Clusters(pages.size());
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      String story = pages.get(i).story();
      if (story != null) {
        Integer first = firsts.putIfAbsent(story, i);
        labels.join(first == null ? i : first, i);
      }
    }
    return labels;
  }

  /** Adds the agreement with labels that hold together what follows one another. */
  void measureLines(String against, Table table) {
    List<Integer> all = IntStream.range(0, pages.size()).boxed().toList();
    lines(clusters(mixed(1))).compare(labels(), all, against, table);
  }

  /** Adds the agreement with the labels, and each story that is split or joined with another. */
  void measure(String against, Table table) {
    Clusters found = clusters(mixed(1));
    Clusters wanted = labels();
    List<Integer> all = IntStream.range(0, pages.size()).boxed().toList();
    found.compare(wanted, all, against, table);
    table.line(
        String.format(
            Locale.ROOT,
            "%-36s %d stories and %d pages alone, by the labels %d and %d",
            against,
            found.groups(),
            found.alone(),
            wanted.groups(),
            wanted.alone()));
    errors(found).forEach(table::miss);
  }

  /** The agreement between the groups of two mixed orders, the lowest of some. */
  void orders(String against, int orders, Table table) {
    Clusters first = clusters(mixed(1));
    List<Integer> all = IntStream.range(0, pages.size()).boxed().toList();
    double lowest = 1;
    for (int seed = 2; seed <= orders; seed++) {
      Table one = new Table(against);
      clusters(mixed(seed)).compare(first, all, against, one);
      lowest = Math.min(lowest, one.figure(against + ", adjusted Rand index"));
    }
    table.put(against + ", lowest Rand index of " + orders + " orders", lowest);
  }

  private List<Sketch> mixed(int seed) {
    List<Sketch> mixed = new ArrayList<>(sketches);
    Collections.shuffle(mixed, new Random(seed));
    return mixed;
  }

  private List<String> errors(Clusters found) {
    Map<Integer, Map<String, Integer>> labelsOf = new TreeMap<>();
    Map<String, Map<Integer, Integer>> groupsOf = new TreeMap<>();
    for (int i = 0; i < pages.size(); i++) {
      String story = Objects.requireNonNullElse(pages.get(i).story(), "alone " + i);
      labelsOf
          .computeIfAbsent(found.group(i), key -> new TreeMap<>())
          .merge(story, 1, Integer::sum);
      groupsOf
          .computeIfAbsent(story, key -> new TreeMap<>())
          .merge(found.group(i), 1, Integer::sum);
    }
    List<String> errors = new ArrayList<>();
    labelsOf.values().stream()
        .filter(labels -> labels.size() > 1)
        .forEach(labels -> errors.add("joined: " + labels));
    groupsOf.forEach((story, groups) -> {
      if (groups.size() > 1) {
        errors.add("split: " + story + " into " + groups.values());
      }
    });
    return errors;
  }
}
