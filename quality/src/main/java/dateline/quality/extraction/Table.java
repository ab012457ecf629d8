package dateline.quality.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of one labelled set, and the pages that cost them something. Not thread-safe.
 *
 * @param name the set's name
 * @param pages how many pages were read
 * @param figures from name to value, 0 to 1, in the order of the table
 * @param misses one line for each, the worst first where there is an order
 */
public record Table(String name, int pages, Map<String, Double> figures, List<String> misses) {

  /** A figure by its name. */
  public double figure(String figure) {
    Double value = figures.get(figure);
    if (value == null) {
      throw new IllegalArgumentException(
          "The set " + name + " has no figure \"" + figure + "\"; it has " + figures.keySet());
    }
    return value;
  }

  /** The table as lines of text. */
  public List<String> lines(boolean withMisses) {
    List<String> lines = new ArrayList<>();
    lines.add(name + ", " + pages + " pages");
    figures.forEach(
        (figure, value) -> lines.add(String.format(Locale.ROOT, "  %-44s %.4f", figure, value)));
    if (withMisses) {
      misses.forEach(miss -> lines.add("    " + miss));
    }
    return lines;
  }

  /** Adds up right, found and wanted of one figure. */
  static final class Tally {
    private int right;
    private int found;
    private int wanted;

    void add(int rightOnes, int foundOnes, int wantedOnes) {
      right += rightOnes;
      found += foundOnes;
      wanted += wantedOnes;
    }

    void check(boolean isRight) {
      add(isRight ? 1 : 0, 1, 1);
    }

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
      return wanted == 0 ? 1 : (double) right / wanted;
    }

    double f1() {
      return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
    }
  }

  /** Adds up the overlaps of texts. */
  static final class Overlaps {
    private double found;
    private double wrong;
    private double missed;

    void add(Shingles.Overlap overlap) {
      found += overlap.found();
      wrong += overlap.wrong();
      missed += overlap.missed();
    }

    void into(Map<String, Double> figures, String name) {
      figures.put(name + " precision", found / (found + wrong));
      figures.put(name + " recall", found / (found + missed));
      figures.put(name + " F1", 2 * found / (2 * found + wrong + missed));
    }
  }
}
