package dateline.quality.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one labelled set in the order they were added, and its misses. */
public final class Table {
  private final String name;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  public Table(String name) {
    this.name = name;
  }

  /** Adds a figure, which a test can ask for. */
  public void put(String figure, double value) {
    keep(figure, value);
    line(String.format(Locale.ROOT, "%-52s %.4f", figure, value));
  }

  /** Adds a figure that a line shows already. */
  public void keep(String figure, double value) {
    figures.put(figure, value);
  }

  /** Adds a line that is no figure: a row of counts, a tree. */
  public void line(String line) {
    lines.add("  " + line);
  }

  /** Adds a case that cost something. */
  public void miss(String miss) {
    misses.add("    " + miss);
  }

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
    List<String> all = new ArrayList<>();
    all.add(name);
    all.addAll(lines);
    if (withMisses) {
      all.addAll(misses);
    }
    return all;
  }
}
