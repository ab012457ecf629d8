package dateline.quality.stories;

import dateline.language.Annotator;
import dateline.quality.scoring.Table;
import dateline.quality.stories.Chains.Judged;
import dateline.stories.likeness.Likeness;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Sketches;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How well the likeness of two articles ranks the pairs that people see in one chain of stories.
 */
final class ChainScores {
  private record Ranked(Judged pair, double likeness) {}

  private ChainScores() {}

  static void measure(Chains chains, Annotator annotator, Sketches sketches, Table table) {
    Map<String, Sketch> byUrl =
        chains.articles().entrySet().parallelStream()
            .map(one -> new LabelledPage(one.getKey(), one.getValue(), null))
            .map(page -> Grouped.sketch(page, annotator, sketches))
            .collect(Collectors.toMap(Sketch::id, sketch -> sketch));
    for (int coder = 0; coder < chains.coders().size(); coder++) {
      List<Ranked> ranked =
          chains.coders().get(coder).stream()
              .filter(pair -> byUrl.containsKey(pair.one()) && byUrl.containsKey(pair.other()))
              .map(pair -> new Ranked(pair, likeness(pair, byUrl)))
              .sorted(Comparator.comparingDouble(Ranked::likeness).reversed())
              .toList();
      table.line(ranked.size() + " pairs of coder " + (coder + 1));
      table.put("average precision against coder " + (coder + 1), averagePrecision(ranked));
    }
  }

  private static double likeness(Judged pair, Map<String, Sketch> byUrl) {
    Sketch one = byUrl.get(pair.one());
    Sketch other = byUrl.get(pair.other());
    return one == null || other == null ? 0 : Likeness.between(one, other);
  }

  private static double averagePrecision(List<Ranked> ranked) {
    int right = 0;
    double sum = 0;
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).pair().sameChain()) {
        sum += (double) ++right / (i + 1);
      }
    }
    return right == 0 ? 0 : sum / right;
  }
}
