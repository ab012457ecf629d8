package dateline.quality.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Things in groups, and how alike two groupings of them are. Groups are joined pair by pair and
 * known by the least of their members. Not thread-safe.
 */
public final class Clusters {
  private final int[] group;

  /** So many things, each in a group of its own. */
  public Clusters(int size) {
    group = new int[size];
    for (int i = 0; i < size; i++) {
      group[i] = i;
    }
  }

  public void join(int one, int other) {
    int kept = Math.min(group[one], group[other]);
    int gone = Math.max(group[one], group[other]);
    for (int i = 0; i < group.length; i++) {
      group[i] = group[i] == gone ? kept : group[i];
    }
  }

  public boolean together(int one, int other) {
    return group[one] == group[other];
  }

  /** The least member of the group that holds a thing. */
  public int group(int thing) {
    return group[thing];
  }

  /** How many things are in no group with another. */
  public long alone() {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int g : group) {
      sizes.merge(g, 1, Integer::sum);
    }
    return sizes.values().stream().filter(size -> size == 1).count();
  }

  /** How many groups have at least two members. */
  public long groups() {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int g : group) {
      sizes.merge(g, 1, Integer::sum);
    }
    return sizes.values().stream().filter(size -> size > 1).count();
  }

  /**
   * Puts the agreement with a truth into a table, as precision/recall/F1 of pairs, of B-cubed
   * (Bagga and Baldwin 1998), and as adjusted Rand index (Hubert and Arabie 1985).
   *
   * @param counted the things that are looked at
   */
  public void compare(Clusters truth, List<Integer> counted, String against, Table table) {
    double both = 0;
    double found = 0;
    double wanted = 0;
    double precision = 0;
    double recall = 0;
    for (int i : counted) {
      double mine = 0;
      double theirs = 0;
      double shared = 0;
      for (int j : counted) {
        boolean here = together(i, j);
        boolean there = truth.together(i, j);
        mine += here ? 1 : 0;
        theirs += there ? 1 : 0;
        shared += here && there ? 1 : 0;
      }
      precision += shared / mine;
      recall += shared / theirs;
      both += (shared - 1) / 2;
      found += (mine - 1) / 2;
      wanted += (theirs - 1) / 2;
    }
    double size = counted.size();
    double expected = found * wanted / (size * (size - 1) / 2);
    double rand = (both - expected) / ((found + wanted) / 2 - expected);
    double pairs = 2 * both / (found + wanted);
    double cubed = 2 * precision * recall / size / (precision + recall);
    table.line(
        String.format(
            Locale.ROOT,
            "%-36s pairs %.3f/%.3f/%.3f  B-cubed %.3f/%.3f/%.3f  Rand %.3f",
            against,
            found == 0 ? 1 : both / found,
            wanted == 0 ? 1 : both / wanted,
            pairs,
            precision / size,
            recall / size,
            cubed,
            rand));
    table.keep(against + ", F1 of pairs", pairs);
    table.keep(against + ", B-cubed F1", cubed);
    table.keep(against + ", adjusted Rand index", rand);
  }
}
