package dateline.stories.correction;

import dateline.stories.correction.Correction.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all corrections come to: which articles belong together, and which stay apart. Immutable.
 *
 * <p>Depends on the entries alone. An entry that was undone counts as if it had never been made.
 */
public final class Constraints {
  private static final Comparator<Correction> NEWEST_FIRST =
      Comparator.comparingInt(Correction::number).reversed();

  /** Of an empty log. */
  public static final Constraints NONE = of(List.of());

  private final List<Set<String>> together;
  private final Map<String, Sides> sides;
  private final Map<String, List<Correction>> entries;

  private Constraints(
      List<Set<String>> together, Map<String, Sides> sides, Map<String, List<Correction>> entries) {
    this.together = together;
    this.sides = sides;
    this.entries = entries;
  }

  /**
   * The constraints of a log.
   *
   * @param log in any order; of articles that are not kept it must not speak, see {@link
   *     Correction#speakingOf}
   */
  public static Constraints of(Collection<Correction> log) {
    List<Correction> inForce = inForce(log);
    Weighing weighing = new Weighing();
    inForce.forEach(weighing::add);
    Map<String, List<Correction>> entries = new HashMap<>();
    for (Correction entry : inForce) {
      entry
          .named()
          .forEach(id -> entries.computeIfAbsent(id, none -> new ArrayList<>()).add(entry));
    }
    return new Constraints(weighing.together(), weighing.sides(), entries);
  }

  /** The entries that hold, the newest first: no undo, and nothing that was undone. */
  public static List<Correction> inForce(Collection<Correction> log) {
    Set<Integer> undone = undone(log);
    return log.stream()
        .filter(entry -> entry.kind() != Kind.UNDO && !undone.contains(entry.number()))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** The numbers of the entries that were undone, and of undos that were undone themselves. */
  public static Set<Integer> undone(Collection<Correction> log) {
    Set<Integer> undone = new HashSet<>();
    log.stream()
        .sorted(NEWEST_FIRST)
        .filter(entry -> entry.undoes() != null && !undone.contains(entry.number()))
        .forEach(entry -> undone.add(entry.undoes()));
    return undone;
  }

  /**
   * The articles whose stories an entry may change: those that it names, or for an undo those of
   * the entry that it leads back to.
   *
   * @param log with all entries before it
   * @throws java.util.NoSuchElementException if the log has not the entry that it undoes
   */
  public static List<String> touched(Correction entry, Collection<Correction> log) {
    Correction root = entry;
    for (Integer number = root.undoes(); number != null; number = root.undoes()) {
      int sought = number;
      root = log.stream().filter(one -> one.number() == sought).findFirst().orElseThrow();
    }
    return root.named();
  }

  /** Sets of articles that belong together, each of two or more, no article in two of them. */
  public List<Set<String>> together() {
    return together;
  }

  /** Where a group of articles stands. */
  public Sides sides(Collection<String> articles) {
    return Sides.of(articles, sides);
  }

  /**
   * The articles that entries name together with any of these, directly or over further entries,
   * these left out. What becomes of one of them can change what becomes of the others.
   */
  public Set<String> tiedTo(Collection<String> articles) {
    Set<String> tied = new TreeSet<>();
    Set<Integer> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(articles);
    while (!open.isEmpty()) {
      for (Correction entry : entries.getOrDefault(open.remove(), List.of())) {
        if (seen.add(entry.number())) {
          entry.named().stream().filter(tied::add).forEach(open::add);
        }
      }
    }
    articles.forEach(tied::remove);
    return tied;
  }
}
