package dateline.lineage.copy;

import dateline.lineage.OutletName;
import dateline.lineage.Piece;
import dateline.lineage.alignment.Alignment;
import dateline.lineage.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Traces printed wire copy to an agency whose own page was not collected.
 *
 * <p>Two papers print one dispatch, and one of them drops the credit line. By its words alone that
 * one copied the other paper; but the text of a page that credits an agency as a whole is the
 * agency's, so both copied the agency. And since both carry its words, they show how it was copied:
 * what one paper shares with another printer of the dispatch, it has from the dispatch.
 */
final class Wire {

  /** How many printers of a dispatch each other one is compared with: those with the most text. */
  private static final int MOST_PRINTERS = 4;

  private final Map<String, Piece> pieces;
  private final Map<String, Copy> parents = new HashMap<>();

  private Wire(List<Copy> tree, Map<String, Piece> pieces) {
    this.pieces = pieces;
    tree.forEach(copy -> parents.put(copy.from(), copy));
  }

  /** The tree with whatever leads to a printer of a dispatch led to its agency instead. */
  static List<Copy> trace(List<Copy> tree, Map<String, Piece> pieces) {
    Wire wire = new Wire(tree, pieces);
    return wire.byWords(tree.stream().map(wire::traced).toList());
  }

  private Copy traced(Copy copy) {
    Copy credit = credit(copy);
    Piece piece = pieces.get(copy.from());
    String name = credit == null ? null : credit.toName();
    if (copy.to() == null || credit == null || name == null || piece == null || linked(copy)) {
      return copy;
    }
    if (OutletName.keys(piece).contains(OutletName.key(name))) {
      return copy;
    }
    double sure = Math.min(copy.dependence(), credit.dependence());
    return to(name, copy, copy.kind(), copy.containment(), sure);
  }

  /** Who links to a printer has the text from him, though he prints the agency's name with it. */
  private static boolean linked(Copy copy) {
    return copy.certain()
        && copy.evidence().stream()
            .anyMatch(e -> e.kind().equals(Evidence.LINK) || e.kind().equals(Evidence.CANONICAL));
  }

  /** The agency's credit at the end of a chain of shared texts, or null. */
  private @Nullable Copy credit(Copy copy) {
    Copy at = copy;
    for (int steps = 0; steps <= parents.size(); steps++) {
      if (at.to() == null) {
        return isDispatch(at) ? at : null;
      }
      Copy next = parents.get(at.to());
      if (!at.certain() || at.kind() == Copy.Kind.CREDITED || next == null) {
        return null;
      }
      if (at.kind() == Copy.Kind.REWRITE) {
        return null; // A rewriter had the page before him, and it is the page that he retells.
      }
      at = next;
    }
    return null;
  }

  /** Whether a copy is a credit that speaks for the whole of a text. */
  private static boolean isDispatch(Copy copy) {
    return copy.to() == null
        && copy.certain()
        && copy.evidence().stream().anyMatch(e -> e.kind().equals(Evidence.CREDIT));
  }

  /** Tells by the words of other printers how each one copied. */
  private List<Copy> byWords(List<Copy> traced) {
    Map<String, List<Piece>> printers = new TreeMap<>();
    for (Copy copy : traced) {
      Piece piece = pieces.get(copy.from());
      if (copy.to() == null && copy.certain() && piece != null) {
        printers.computeIfAbsent(key(copy), unused -> new ArrayList<>()).add(piece);
      }
    }
    printers
        .values()
        .forEach(those ->
            those.sort(
                Comparator.comparingInt((Piece piece) -> piece.text().length())
                    .reversed()
                    .thenComparing(Piece::id)));
    return traced.stream()
        .map(copy ->
            isDispatch(copy) ? worded(copy, printers.getOrDefault(key(copy), List.of())) : copy)
        .toList();
  }

  private static String key(Copy copy) {
    return OutletName.key(Objects.requireNonNull(copy.toName()));
  }

  private Copy worded(Copy copy, List<Piece> printers) {
    Piece piece = pieces.get(copy.from());
    if (piece == null) {
      return copy;
    }
    Copy best = copy;
    Words words = Words.of(piece.text());
    int compared = 0;
    for (Piece other : printers) {
      if (other.id().equals(copy.from()) || compared++ == MOST_PRINTERS) {
        continue;
      }
      Words others = Words.of(other.text());
      Alignment alignment = Alignment.of(words, others);
      Kinship kinship = Kinship.ofPrints(alignment);
      Optional<Copy.Kind> kind = kinship.printed();
      double share = Math.round(alignment.containmentOfA() * 10_000) / 10_000.0;
      if (kind.isPresent() && share > best.containment()) {
        best =
            to(Objects.requireNonNull(copy.toName()), copy, kind.get(), share, copy.dependence());
      }
    }
    return best;
  }

  private static Copy to(String name, Copy copy, Copy.Kind kind, double containment, double sure) {
    List<Evidence> evidence = copy.evidence().stream().map(Wire::withoutPlace).toList();
    return new Copy(copy.from(), null, name, kind, containment, sure, evidence);
  }

  /** Where the words stand in a dispatch that was not collected, nobody knows. */
  private static Evidence withoutPlace(Evidence e) {
    return new Evidence(e.kind(), e.fromStart(), e.fromEnd(), null, null, e.text());
  }
}
