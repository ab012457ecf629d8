package dateline.stories.grouping;

import dateline.stories.correction.Constraints;
import dateline.stories.correction.Sides;
import dateline.stories.likeness.Features;
import dateline.stories.likeness.Likeness;
import dateline.stories.sketch.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Parts a connected component of linked sketches into stories.
 *
 * <p>A chain of links can lead from one happening to another, so links alone do not make a story.
 * The groups that are most alike on average join, again and again, until no two groups reach {@link
 * #ONE_STORY} (average-link agglomeration, by the nearest-neighbour chain: quadratic time). A copy
 * is kept with its origin whatever the likeness ({@link Units}). The result depends on the set of
 * sketches alone and not on their order: ties go to the smaller id.
 *
 * <p>What is left over then finds its story by the middle of each ({@link Leftovers}). Ten thousand
 * sketches take some seconds; components above {@link #LARGEST} are first cut along their weakest
 * links, so that memory stays bounded.
 *
 * @see <a href="https://arxiv.org/abs/1109.2378">Müllner, Modern hierarchical, agglomerative
 *     clustering algorithms (2011)</a>
 */
public final class Grouping {

  /**
   * From this average likeness on two groups of sketches are one story. Below even odds, since late
   * pages of a story share less with its first ones than those with each other.
   */
  public static final double ONE_STORY = Likeness.LINKED;

  /** By so much more alike two groups must be, times the contrast of what they say throughout. */
  static final double CONTRAST = 1.3;

  /** How many units are compared with one another at once: 200 MB of likenesses. */
  static final int LARGEST = 10_000;

  /** The likeness of what must stay apart: every mean with it is the same again. */
  private static final float NEVER = Float.NEGATIVE_INFINITY;

  private Grouping() {}

  /**
   * The stories of a component, each as the sorted ids of its articles; stories in order of their
   * first id.
   *
   * @param component sketches with different ids
   * @param copies which of them copy which; pairs of other ids are ignored
   */
  public static List<List<String>> group(
      Collection<Sketch> component, Collection<CopyPair> copies) {
    return group(component, copies, Constraints.NONE);
  }

  /**
   * The same, bound by what people have said: what they put together is in one story, and what they
   * set apart is not.
   */
  public static List<List<String>> group(
      Collection<Sketch> component, Collection<CopyPair> copies, Constraints constraints) {
    return group(component, copies, constraints, LARGEST);
  }

  static List<List<String>> group(
      Collection<Sketch> component,
      Collection<CopyPair> copies,
      Constraints constraints,
      int largest) {
    List<Features> sorted =
        component.stream().sorted(Comparator.comparing(Sketch::id)).map(Features::new).toList();
    List<List<String>> stories = new ArrayList<>();
    List<List<Features>> units = Units.of(sorted, copies, constraints);
    for (List<List<Features>> block : blocks(units, largest)) {
      for (List<Features> story : Leftovers.attach(agglomerate(block, constraints), constraints)) {
        stories.add(story.stream().map(unit -> unit.sketch().id()).sorted().toList());
      }
    }
    stories.sort(Comparator.comparing(List::getFirst));
    return stories;
  }

  /**
   * Cuts what is too large along its weakest links: those of the spanning tree of the strongest
   * ones, which takes quadratic time and little memory to find.
   */
  private static List<List<List<Features>>> blocks(List<List<Features>> units, int largest) {
    if (units.size() <= largest) {
      return List.of(units);
    }
    Ties ties = new Ties(units.size());
    int[] sizes = new int[units.size()];
    Arrays.fill(sizes, 1);
    for (Link link : strongest(units)) {
      int one = ties.root(link.from());
      int other = ties.root(link.to());
      if (link.likeness() > 0 && sizes[one] + sizes[other] <= largest) {
        ties.tie(one, other);
        sizes[Math.min(one, other)] = sizes[one] + sizes[other];
      }
    }
    return ties.groups(units);
  }

  private record Link(int from, int to, double likeness) {}

  /** The links of the spanning tree of the strongest, the strongest first (Prim's algorithm). */
  private static List<Link> strongest(List<List<Features>> units) {
    int n = units.size();
    double[] most = new double[n];
    int[] nearest = new int[n];
    boolean[] reached = new boolean[n];
    List<Link> links = new ArrayList<>(n - 1);
    Arrays.fill(most, -1);
    int last = 0;
    for (int count = 1; count < n; count++) {
      reached[last] = true;
      int from = last;
      IntStream.range(0, n)
          .parallel()
          .filter(i -> !reached[i])
          .forEach(i -> {
            double likeness = likeness(units.get(from), units.get(i));
            if (likeness > most[i]) {
              most[i] = likeness;
              nearest[i] = from;
            }
          });
      last = -1;
      for (int i = 0; i < n; i++) {
        if (!reached[i] && (last < 0 || most[i] > most[last])) {
          last = i;
        }
      }
      links.add(new Link(nearest[last], last, most[last]));
    }
    links.sort(Comparator.comparingDouble(Link::likeness).reversed());
    return links;
  }

  private static double likeness(List<Features> one, List<Features> other) {
    double sum = 0;
    for (Features a : one) {
      for (Features b : other) {
        sum += Likeness.between(a, b);
      }
    }
    return sum / ((double) one.size() * other.size());
  }

  private static List<List<Features>> agglomerate(
      List<List<Features>> units, Constraints constraints) {
    int n = units.size();
    List<Sides> sides = units.stream().map(unit -> sides(unit, constraints)).toList();
    Table table = new Table(units.stream().map(Gist::of).toArray(Gist[]::new));
    IntStream.range(0, n)
        .parallel()
        .forEach(i -> {
          table.sizes[i] = units.get(i).size();
          for (int j = 0; j < i; j++) {
            boolean apart = sides.get(i).against(sides.get(j));
            table.set(i, j, apart ? NEVER : (float) likeness(units.get(i), units.get(j)));
          }
        });
    Ties ties = new Ties(n);
    table.join(ties);
    return ties.groups(units).stream()
        .map(group -> group.stream().flatMap(List::stream).toList())
        .toList();
  }

  /** Where a group stands in what people set apart. */
  static Sides sides(List<Features> group, Constraints constraints) {
    return constraints.sides(group.stream().map(one -> one.sketch().id()).toList());
  }

  /** The likenesses of all pairs of groups, of which fewer and fewer are left. */
  private static final class Table {
    private final float[] likeness;
    private final int[] sizes;
    private final Gist[] gists;
    private final boolean[] gone;

    /** The groups that are left, in ascending order, and some that have gone lately. */
    private int[] left;

    private int gones;

    Table(Gist[] gists) {
      int n = gists.length;
      this.gists = gists;
      likeness = new float[n * (n - 1) / 2];
      sizes = new int[n];
      gone = new boolean[n];
      left = IntStream.range(0, n).toArray();
    }

    private void leave(int i) {
      gone[i] = true;
      if (++gones > left.length / 8) {
        left = Arrays.stream(left).filter(other -> !gone[other]).toArray();
        gones = 0;
      }
    }

    private static int at(int i, int j) {
      int high = Math.max(i, j);
      return high * (high - 1) / 2 + Math.min(i, j);
    }

    void set(int i, int j, float value) {
      likeness[at(i, j)] = value;
    }

    /** Follows nearest neighbours until two are each other's, joins them, and goes on. */
    void join(Ties ties) {
      int n = sizes.length;
      int[] chain = new int[n];
      int length = 0;
      for (int first = 0; first < n; ) {
        if (length == 0) {
          if (gone[first]) {
            first++;
            continue;
          }
          chain[length++] = first;
        }
        int last = chain[length - 1];
        int previous = length > 1 ? chain[length - 2] : -1;
        int nearest = nearest(last, previous);
        if (nearest < 0 || likeness[at(last, nearest)] < ONE_STORY) {
          // Everything on the chain is nearer to its successor than to anything else, so what ends
          // here joins nothing any more; the rest of the chain looks again without it.
          leave(last);
          length--;
        } else if (nearest == previous) {
          if (oneStory(last, previous)) {
            ties.tie(last, previous);
            merge(Math.min(last, previous), Math.max(last, previous));
          } else {
            likeness[at(last, previous)] = NEVER;
          }
          length -= 2;
        } else {
          chain[length++] = nearest;
        }
      }
    }

    /** Whether two groups are more alike than the contrast of what each says throughout demands. */
    private boolean oneStory(int one, int other) {
      return likeness[at(one, other)] >= ONE_STORY + CONTRAST * gists[one].contrast(gists[other]);
    }

    private int nearest(int from, int previous) {
      int best = previous;
      float most = previous < 0 ? Float.NEGATIVE_INFINITY : likeness[at(from, previous)];
      for (int i : left) {
        if (i != from && !gone[i] && likeness[at(from, i)] > most) {
          most = likeness[at(from, i)];
          best = i;
        }
      }
      return best;
    }

    private void merge(int into, int from) {
      int sum = sizes[into] + sizes[from];
      for (int i : left) {
        if (!gone[i] && i != into && i != from) {
          float one = likeness[at(into, i)];
          float other = likeness[at(from, i)];
          // Rounding must not lift a mean above what it is the mean of, or the chain could circle.
          float mean = (sizes[into] * one + sizes[from] * other) / sum;
          likeness[at(into, i)] = Math.min(mean, Math.max(one, other));
        }
      }
      sizes[into] = sum;
      gists[into] = gists[into].with(gists[from]);
      leave(from);
    }
  }

  /** Disjoint sets, each known by its least member. */
  static final class Ties {
    private final int[] parents;

    Ties(int n) {
      parents = new int[n];
      Arrays.setAll(parents, i -> i);
    }

    int root(int i) {
      int root = i;
      while (parents[root] != root) {
        parents[root] = parents[parents[root]];
        root = parents[root];
      }
      return root;
    }

    boolean tied(int a, int b) {
      return root(a) == root(b);
    }

    void tie(int a, int b) {
      int rootA = root(a);
      int rootB = root(b);
      parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    /** The items, given in order, by set; sets in order of their least member. */
    <T> List<List<T>> groups(List<T> items) {
      Map<Integer, List<T>> groups = new HashMap<>();
      List<List<T>> ordered = new ArrayList<>();
      for (int i = 0; i < parents.length; i++) {
        List<T> group = groups.get(root(i));
        if (group == null) {
          group = new ArrayList<>();
          groups.put(root(i), group);
          ordered.add(group);
        }
        group.add(items.get(i));
      }
      return ordered;
    }
  }
}
