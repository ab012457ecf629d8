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

  /** Who shares this part of what he shares with a copy with its source shares as much. */
  private static final double AS_MUCH = 0.9;

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
    return between(Witness.of(one), Witness.of(other));
  }

  /** The same for pieces of which more comparisons are to come. */
  public Optional<Copy> between(Witness one, Witness other) {
    int order = one.piece().id().compareTo(other.piece().id());
    if (order == 0 || one.piece().spam() || other.piece().spam()) {
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
   * The same with what sentences of the text say of who passed it on.
   *
   * @param relays found in the text of this piece
   * @throws IndexOutOfBoundsException if a relay stands outside of the text
   */
  public List<Copy> toUncollected(Piece piece, List<Relay> relays) {
    return piece.spam() ? List.of() : Sources.of(piece, relays);
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
    straighten(best, parents);
    return parents.values().stream().sorted(Copy.ORDER).toList();
  }

  /**
   * Who shares as much with the source of what he copied as with the copy had it from the source,
   * as far as anyone can tell. Leads to forebears alone, so no cycle comes of it.
   */
  private static void straighten(List<Copy> all, Map<String, Copy> parents) {
    for (Copy copy : all) {
      Copy chosen = parents.get(copy.from());
      if (chosen == null || chosen.to() == null || copy.to() == null || !shared(copy)) {
        continue;
      }
      Copy above = parents.get(chosen.to());
      boolean further = above != null && copy.to().equals(above.to());
      if (further && shared(chosen) && copy.containment() >= AS_MUCH * chosen.containment()) {
        parents.put(copy.from(), copy);
      }
    }
  }

  private static boolean shared(Copy copy) {
    return copy.certain() && copy.kind() != Copy.Kind.CREDITED;
  }

  /**
   * The tree of all copies between some pieces, in which the text of an agency that was not
   * collected leads to the agency, whether a page kept the credit line or dropped it.
   *
   * @param pieces whose copies these are, by id
   */
  public List<Copy> trace(Collection<Copy> all, Map<String, Piece> pieces) {
    return Wire.trace(tree(all), pieces);
  }

  /**
   * Leaves out names of sources of which an article was collected that the same page copied. A page
   * that shares the text, and does not say whose it is, is taken for the one that is named.
   */
  private static List<Copy> withoutCollectedNames(Collection<Copy> all) {
    Map<String, Set<String>> collected = new HashMap<>();
    Set<String> fromUnknown = new HashSet<>();
    for (Copy copy : all) {
      if (copy.to() != null && copy.toName() != null) {
        collected
            .computeIfAbsent(copy.from(), unused -> new HashSet<>())
            .add(OutletName.key(copy.toName()));
      } else if (copy.to() != null && copy.certain() && copy.kind() != Copy.Kind.CREDITED) {
        fromUnknown.add(copy.from());
      }
    }
    return all.stream()
        .filter(copy ->
            copy.to() != null
                || copy.toName() == null
                || !(fromUnknown.contains(copy.from())
                    || collected
                        .getOrDefault(copy.from(), Set.of())
                        .contains(OutletName.key(copy.toName()))))
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
