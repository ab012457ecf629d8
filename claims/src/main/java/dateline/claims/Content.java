package dateline.claims;

import dateline.claims.attribution.Clause;
import java.util.List;

/**
 * What a source said, as ranges of the text.
 *
 * @param kind in whose words it is
 * @param parts in order; more than one where the cue stands between them
 */
record Content(ContentKind kind, List<Part> parts) {

  /** The code units from {@code start} to {@code end}. */
  record Part(int start, int end) {}

  Content {
    parts = List.copyOf(parts);
  }

  /** The parts as written, joined by a space. */
  String of(String text) {
    StringBuilder joined = new StringBuilder();
    for (Part part : parts) {
      joined.append(joined.isEmpty() ? "" : " ").append(text, part.start(), part.end());
    }
    return joined.toString();
  }

  /** The items of a clause from {@code from} to {@code to}, with the words quoted in them. */
  static Content reported(Clause clause, int from, int to) {
    ContentKind kind = clause.holdsQuote(from, to) ? ContentKind.MIXED : ContentKind.INDIRECT;
    return new Content(kind, List.of(part(clause, from, to)));
  }

  /** The code units of the items from {@code from} to {@code to}. */
  static Part part(Clause clause, int from, int to) {
    return new Part(clause.items().get(from).start(), clause.items().get(to - 1).end());
  }

  /** Whether an item is a mark that ends a clause and belongs to none. */
  static boolean isStop(Clause clause, int item) {
    return switch (clause.word(item)) {
      case ".", ",", ";", ":", "…", "...", "-", "–", "—", "!", "?" -> true;
      default -> false;
    };
  }
}
