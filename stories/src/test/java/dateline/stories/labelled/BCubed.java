package dateline.stories.labelled;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well groups agree with labels, item by item: precision is the share of an item's group that
 * has its label, recall the share of its label that is in its group.
 *
 * @see <a href="https://doi.org/10.1007/s10791-008-9066-8">Amigó et al. (2009)</a>
 */
record BCubed(double precision, double recall) {

  static BCubed of(Collection<List<String>> groups, Map<String, String> labels) {
    Map<String, Integer> sizes = new HashMap<>();
    labels.values().forEach(label -> sizes.merge(label, 1, Integer::sum));
    double precision = 0;
    double recall = 0;
    for (List<String> group : groups) {
      Map<String, Integer> counts = new HashMap<>();
      group.forEach(id -> counts.merge(labels.getOrDefault(id, ""), 1, Integer::sum));
      for (Map.Entry<String, Integer> count : counts.entrySet()) {
        double square = (double) count.getValue() * count.getValue();
        precision += square / group.size();
        recall += square / sizes.getOrDefault(count.getKey(), 1);
      }
    }
    return new BCubed(precision / labels.size(), recall / labels.size());
  }

  double f1() {
    return 2 * precision * recall / (precision + recall);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "B-cubed P %.3f R %.3f F1 %.3f", precision, recall, f1());
  }
}
