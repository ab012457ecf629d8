package dateline.stories.storyline;

import dateline.stories.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names a storyline by the actors and the word that its stories' headlines share. */
final class Title {

  private static final int ACTORS = 3;

  private record Said(String written, int stories, int place) {}

  private Title() {}

  /**
   * The shared principal actors as a headline writes them, then the most shared other word; the
   * first story's headline where its headlines share nothing.
   */
  static String of(List<StorySketch> stories) {
    Map<String, Said> words = words(stories);
    List<String> actors = new ArrayList<>();
    Set<String> actorWords = new HashSet<>();
    for (String actor : actorsByWeight(stories)) {
      List<String> written = new ArrayList<>();
      for (String word : actor.split(" ")) {
        Said said = words.get(word);
        if (said != null) {
          written.add(said.written());
        }
      }
      actorWords.addAll(List.of(actor.split(" ")));
      if (written.size() == actor.split(" ").length && actors.size() < ACTORS) {
        actors.add(String.join(" ", written));
      }
    }
    String issue =
        words.entrySet().stream()
            .filter(word -> !actorWords.contains(word.getKey()))
            .filter(word -> word.getValue().stories() > 1 && word.getKey().length() > 3)
            .max(
                Comparator.comparingInt((Map.Entry<String, Said> word) -> word.getValue().stories())
                    .thenComparing(word -> word.getValue().place(), Comparator.reverseOrder()))
            .map(word -> word.getValue().written())
            .orElse("");
    if (actors.isEmpty()) {
      return stories.getFirst().headline();
    }
    String title = String.join(", ", actors);
    return issue.isEmpty() ? title : title + ": " + issue;
  }

  private static List<String> actorsByWeight(List<StorySketch> stories) {
    Map<String, Double> weights = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (StorySketch story : stories) {
      story.actors().forEach((actor, weight) -> weights.merge(actor, weight, Double::sum));
      story.actors().keySet().forEach(actor -> counts.merge(actor, 1, Integer::sum));
    }
    return weights.entrySet().stream()
        .filter(actor -> counts.getOrDefault(actor.getKey(), 0) > 1)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Folded words of the headlines, as first written, with the number of stories that have them. */
  private static Map<String, Said> words(List<StorySketch> stories) {
    Map<String, Said> words = new LinkedHashMap<>();
    int place = 0;
    for (StorySketch story : stories) {
      Set<String> here = new HashSet<>();
      for (String written : story.headline().split("[^\\p{L}\\p{Nd}'’-]+")) {
        String folded = Folding.name(written);
        if (!folded.isEmpty() && here.add(folded)) {
          int at = place++;
          words.merge(
              folded,
              new Said(written, 1, at),
              (old, now) -> new Said(old.written(), old.stories() + 1, old.place()));
        }
      }
    }
    return words;
  }
}
