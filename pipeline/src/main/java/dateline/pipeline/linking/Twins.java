package dateline.pipeline.linking;

import dateline.lineage.copy.Copies;
import dateline.lineage.copy.Copy;
import dateline.lineage.copy.Evidence;
import dateline.lineage.copy.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Pages of one text: a dispatch that a thousand outlets print word for word.
 *
 * <p>Comparing each with each would take a million alignments that all say the same. So a page is
 * compared with a few of its twins when it comes, and here, where all pages of a component are
 * known, the first page of each text stands for the others: they are compared with it, and it with
 * the first pages of other texts. What a page says of itself, by a link or a credit, stays its own.
 * The result depends on the pages and not on which of them happened to be compared.
 */
final class Twins {
  private static final Comparator<Linkable> FIRST =
      Comparator.comparing(
              (Linkable linkable) -> linkable.article().published(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Linkable::id);

  private static final Set<String> SAID =
      Set.of(Evidence.CREDIT, Evidence.LINK, Evidence.CANONICAL);

  private final Copies copies;
  private final Map<String, Linkable> pages = new TreeMap<>();
  private final Map<String, Linkable> firstOf = new HashMap<>();
  private final Map<String, Witness> witnesses = new HashMap<>();

  Twins(Copies copies, Collection<Linkable> component) {
    this.copies = copies;
    Map<String, Linkable> byText = new HashMap<>();
    component.stream()
        .sorted(FIRST)
        .forEach(page -> {
          pages.put(page.id(), page);
          firstOf.put(page.id(), byText.computeIfAbsent(page.piece().text(), text -> page));
        });
  }

  /** The copies that were found, with each text's first page in the place of all its pages. */
  List<Copy> settled(List<Copy> found) {
    List<Copy> settled = new ArrayList<>();
    Map<Pair, Optional<Copy>> known = new LinkedHashMap<>();
    for (Copy copy : found) {
      Linkable from = firstOf.get(copy.from());
      Linkable to = copy.to() == null ? null : firstOf.get(copy.to());
      if (from == null || to == null || isSaid(copy)) {
        settled.add(copy);
      } else if (from.id().equals(copy.from()) && to.id().equals(copy.to())) {
        known.put(Pair.of(from, to), Optional.of(copy));
      } else if (!from.id().equals(to.id())) {
        known.putIfAbsent(Pair.of(from, to), Optional.empty());
      }
    }
    known.forEach(
        (pair, copy) -> copy.or(() -> between(pair.one(), pair.other())).ifPresent(settled::add));
    for (Linkable page : pages.values()) {
      Linkable first = Objects.requireNonNull(firstOf.get(page.id()));
      if (!first.id().equals(page.id())) {
        between(first, page).ifPresent(settled::add);
      }
    }
    return settled;
  }

  private static boolean isSaid(Copy copy) {
    return copy.evidence().stream().anyMatch(evidence -> SAID.contains(evidence.kind()));
  }

  private Optional<Copy> between(Linkable one, Linkable other) {
    return copies.between(witness(one), witness(other));
  }

  private Witness witness(Linkable page) {
    return witnesses.computeIfAbsent(page.id(), id -> Witness.of(page.piece()));
  }

  /** Two pages, the lesser id first. */
  private record Pair(Linkable one, Linkable other) {
    static Pair of(Linkable one, Linkable other) {
      return one.id().compareTo(other.id()) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public boolean equals(@Nullable Object that) {
      return that instanceof Pair(Linkable first, Linkable second)
          && first.id().equals(one.id())
          && second.id().equals(other.id());
    }

    @Override
    public int hashCode() {
      return one.id().hashCode() * 31 + other.id().hashCode();
    }
  }
}
