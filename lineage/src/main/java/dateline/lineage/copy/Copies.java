package dateline.lineage.copy;

import dateline.lineage.Address;
import dateline.lineage.OutletName;
import dateline.lineage.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds copies: between two pieces, from a piece to sources that were not collected, and among all
 * copies the tree that leads each article to its source.
 *
 * <p>Pure and deterministic: a result depends on the arguments alone, and not on their order. Holds
 * no state; safe to share between threads.
 */
public final class Copies {

  /** The surest first; of equally sure ones the fuller, then by ids. */
  private static final Comparator<Copy> BEST =
      Comparator.comparingDouble(Copy::confidence)
          .reversed()
          .thenComparing(Comparator.comparingDouble(Copy::containment).reversed())
          .thenComparing(Copy.ORDER);

  /**
   * The copy between two pieces, or nothing where they are independent as far as their texts,
   * credits and times tell. The same whichever way round they are passed.
   */
  public Optional<Copy> between(Piece one, Piece other) {
    int order = one.id().compareTo(other.id());
    if (order == 0 || one.spam() || other.spam()) {
      return Optional.empty();
    }
    Comparison comparison = order < 0 ? new Comparison(one, other) : new Comparison(other, one);
    return comparison.copy();
  }

  /**
   * The copies that a piece itself says it is: one for each source that it names by its primary
   * source, credit lines or credits in its sentences. They lead to names; where the source turns
   * out to be collected, {@link #between} finds the article.
   */
  public List<Copy> toUncollected(Piece piece) {
    return piece.spam() ? List.of() : Sources.of(piece);
  }

  /**
   * The addresses under which a piece's source may have been collected, the likeliest first: its
   * primary source, a canonical address that is not its own, its links. Without fragments.
   */
  public List<String> citedUrls(Piece piece) {
    Map<String, String> byAddress = new LinkedHashMap<>();
    if (piece.primarySource() != null) {
      cite(byAddress, piece, piece.primarySource().url());
    }
    cite(byAddress, piece, piece.canonicalUrl());
    piece.links().forEach(link -> cite(byAddress, piece, link.href()));
    return List.copyOf(byAddress.values());
  }

  private static void cite(Map<String, String> byAddress, Piece piece, @Nullable String url) {
    String address = Address.normal(url);
    if (url == null || address == null || address.equals(Address.normal(piece.url()))) {
      return;
    }
    int fragment = url.indexOf('#');
    byAddress.putIfAbsent(address, fragment < 0 ? url : url.substring(0, fragment));
  }

  /**
   * For each article that copied, the one copy that leads to its source: the surest, without
   * cycles. A name of a source gives way to a collected article of that outlet, which the caller
   * passes as a copy too. In the order of {@link Copy#ORDER}.
   */
  public List<Copy> tree(Collection<Copy> all) {
    List<Copy> best = new ArrayList<>(withoutCollectedNames(all));
    best.sort(BEST);
    Map<String, Copy> parents = new HashMap<>();
    Map<String, String> roots = new HashMap<>();
    for (Copy copy : best) {
      boolean free = !parents.containsKey(copy.from());
      if (free && !copy.from().equals(root(roots, copy.to()))) {
        parents.put(copy.from(), copy);
        if (copy.to() != null) {
          roots.put(copy.from(), copy.to());
        }
      }
    }
    return parents.values().stream().sorted(Copy.ORDER).toList();
  }

  /** Leaves out names of sources of which an article was collected that the same page copied. */
  private static List<Copy> withoutCollectedNames(Collection<Copy> all) {
    Map<String, Set<String>> collected = new HashMap<>();
    for (Copy copy : all) {
      if (copy.to() != null && copy.toName() != null) {
        collected
            .computeIfAbsent(copy.from(), unused -> new HashSet<>())
            .add(OutletName.key(copy.toName()));
      }
    }
    return all.stream()
        .filter(copy ->
            copy.to() != null
                || copy.toName() == null
                || !collected
                    .getOrDefault(copy.from(), Set.of())
                    .contains(OutletName.key(copy.toName())))
        .toList();
  }

  /** The article at which the chain of parents of an article ends. */
  private static @Nullable String root(Map<String, String> parents, @Nullable String id) {
    String root = id;
    while (root != null && parents.containsKey(root)) {
      root = parents.get(root);
    }
    return root;
  }
}
