package dateline.stories.storyline;

import dateline.extract.PageDate;
import dateline.stories.Story;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Vectors;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a story is about: the middle of its articles and the actors that most of them name.
 *
 * <p>Immutable but for the vector, which nobody may change.
 *
 * @param id the story's id
 * @param headline the story's headline
 * @param vector the middle of its articles' vectors, at unit length
 * @param actors its principal actors, folded, with their weight: how central each is to an article,
 *     from 0 to 1, on average over all
 * @param places those of the actors that are places
 * @param first the earliest date of an article, or null
 * @param last the latest date of an article, or null
 * @param headlines headlines of its articles, its own first, a few of each language
 */
@SuppressWarnings("ArrayRecordComponent") // as in Sketch
public record StorySketch(
    String id,
    String headline,
    float[] vector,
    SortedMap<String, Double> actors,
    SortedSet<String> places,
    @Nullable PageDate first,
    @Nullable PageDate last,
    List<Headline> headlines) {

  /** How many headlines of a language are kept. */
  private static final int HEADLINES = 4;

  /** How many actors can stand at the centre of a story. */
  static final int PRINCIPALS = 8;

  public StorySketch {
    actors = Collections.unmodifiableSortedMap(new TreeMap<>(actors));
    places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
    // Rows of earlier versions have none.
    headlines =
        headlines == null || headlines.isEmpty()
            ? List.of(new Headline(headline, null))
            : List.copyOf(headlines);
  }

  /** A sketch of a story of whose headlines one is known, and not its language. */
  public StorySketch(
      String id,
      String headline,
      float[] vector,
      SortedMap<String, Double> actors,
      SortedSet<String> places,
      @Nullable PageDate first,
      @Nullable PageDate last) {
    this(id, headline, vector, actors, places, first, last, List.of());
  }

  /** The sketch of a story from those of its articles. */
  public static StorySketch of(Story story, Collection<Sketch> members) {
    List<Sketch> ordered = members.stream().sorted(Comparator.comparing(Sketch::id)).toList();
    Map<String, Double> weights = weights(ordered);
    SortedMap<String, Double> principals =
        weights.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(PRINCIPALS)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    Set<String> places = new HashSet<>();
    ordered.forEach(sketch -> places.addAll(sketch.places()));
    places.retainAll(principals.keySet());
    return new StorySketch(
        story.id(),
        story.headline(),
        Vectors.mean(ordered.stream().map(Sketch::vector).toList()),
        principals,
        new TreeSet<>(places),
        story.first(),
        story.last(),
        headlines(story, ordered));
  }

  private static List<Headline> headlines(Story story, List<Sketch> sketches) {
    Map<String, Set<Headline>> byLanguage = new LinkedHashMap<>();
    Stream.concat(
            sketches.stream().filter(sketch -> sketch.id().equals(story.headlineFrom())),
            sketches.stream())
        .filter(sketch -> sketch.headline() != null)
        .map(sketch -> new Headline(String.valueOf(sketch.headline()), sketch.language()))
        .forEach(headline ->
            byLanguage
                .computeIfAbsent(
                    Objects.requireNonNullElse(headline.language(), ""),
                    unused -> new LinkedHashSet<>())
                .add(headline));
    return byLanguage.values().stream().flatMap(all -> all.stream().limit(HEADLINES)).toList();
  }

  private static Map<String, Double> weights(List<Sketch> sketches) {
    Map<String, Double> weights = new HashMap<>();
    for (Sketch sketch : sketches) {
      int most = sketch.names().values().stream().mapToInt(x -> x).max().orElse(1);
      sketch
          .names()
          .forEach((name, count) ->
              weights.merge(name, (double) count / most / sketches.size(), Double::sum));
    }
    return weights;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StorySketch that
        && id.equals(that.id)
        && headline.equals(that.headline)
        && Arrays.equals(vector, that.vector)
        && actors.equals(that.actors)
        && places.equals(that.places)
        && Objects.equals(first, that.first)
        && Objects.equals(last, that.last)
        && headlines.equals(that.headlines);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "StorySketch[" + id + ", " + first + ", " + headline + "]";
  }
}
