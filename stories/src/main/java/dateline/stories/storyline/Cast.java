package dateline.stories.storyline;

import dateline.stories.likeness.Names;
import dateline.stories.names.Consonants;
import dateline.stories.names.Folding;
import dateline.stories.names.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The principal actors of some stories, each once, however each language spells it: "sergei lavrov"
 * of Russian pages and "sergey lavrov" of English ones are one.
 */
final class Cast {

  /** Shorter names are not known again in another spelling. */
  private static final int SHORTEST = 4;

  private static final double PLACE = 0.5;

  /** An actor: its spellings as folded names, the longest first, and how central it is. */
  static final class Actor {
    private final Set<String> spellings = new TreeSet<>();
    private final Set<String> stories = new HashSet<>();
    private String fullest = "";
    private double weight;

    /** The spelling of the most words. */
    String fullest() {
      return fullest;
    }

    /** How central it is to the stories together; a place half as much, there being many. */
    double weight() {
      return weight;
    }

    Set<String> spellings() {
      return spellings;
    }

    private void add(String spelling, Spelling known) {
      spellings.add(spelling);
      stories.addAll(known.stories);
      weight += known.weight;
      if (words(spelling) > words(fullest) || fullest.isEmpty()) {
        fullest = spelling;
      }
    }
  }

  private static final class Spelling {
    private final Set<String> stories = new HashSet<>();
    private double weight;
  }

  private final boolean foreign;
  private final boolean loose;
  private final List<Actor> actors = new ArrayList<>();

  Cast(List<StorySketch> stories) {
    Set<String> languages = new HashSet<>();
    Map<String, Spelling> spellings = new TreeMap<>();
    for (StorySketch story : stories) {
      story.headlines().stream()
          .map(Headline::language)
          .filter(Objects::nonNull)
          .forEach(languages::add);
      story
          .actors()
          .forEach((name, weight) -> {
            Spelling spelling = spellings.computeIfAbsent(name, unused -> new Spelling());
            spelling.stories.add(story.id());
            spelling.weight += story.places().contains(name) ? PLACE * weight : weight;
          });
    }
    foreign = languages.size() > 1;
    loose = languages.stream().anyMatch(Script::isLoose);
    heaviestFirst(spellings).forEach(this::add);
  }

  private static Map<String, Spelling> heaviestFirst(Map<String, Spelling> spellings) {
    Map<String, Spelling> ordered = new LinkedHashMap<>();
    spellings.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Spelling> entry) -> entry.getValue().weight)
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  private void add(String name, Spelling known) {
    Actor actor =
        actors.stream()
            .filter(other -> meet(name, other.fullest))
            .findFirst()
            .orElseGet(() -> {
              Actor added = new Actor();
              actors.add(added);
              return added;
            });
    actor.add(name, known);
  }

  /** The actors that more than one story has, the most central first. */
  List<Actor> shared() {
    return actors.stream()
        .filter(actor -> actor.stories.size() > 1)
        .sorted(
            Comparator.comparingDouble((Actor actor) -> actor.weight)
                .reversed()
                .thenComparing(Actor::fullest))
        .toList();
  }

  /** The words of all actors' names, shared or not, as folded. */
  Set<String> words() {
    Set<String> words = new HashSet<>();
    actors.forEach(
        actor -> actor.spellings.forEach(name -> words.addAll(List.of(name.split(" ")))));
    return words;
  }

  /** Whether two folded names can be one actor's, as these stories are written. */
  boolean meet(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (!foreign
        || Names.isCountry(one)
        || Names.isCountry(other)
        || Math.min(one.length(), other.length()) < SHORTEST) {
      return false;
    }
    if (loose && Consonants.of(one).meet(Consonants.of(other))) {
      return true;
    }
    return words(one) == words(other)
        && Folding.sameAcrossLanguages(one, other)
        && Folding.skeleton(one).charAt(0) == Folding.skeleton(other).charAt(0);
  }

  private static int words(String name) {
    return name.split(" ").length;
  }
}
