package dateline.extract.forum;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of posts. What is asked for inside something else is found in one walk down the
 * page, where jsoup climbs from each candidate to the root. Immutable and thread-safe.
 *
 * @param around what the part stands in; null where the query says nothing of it, or more than that
 * @param part the part
 */
record PartQuery(@Nullable Evaluator around, Evaluator part) {
  private static final String COMBINING = ",>~+()";

  /** Reads a CSS query. */
  static PartQuery of(String query) {
    int blank = query.lastIndexOf(' ');
    boolean plain = blank > 0 && query.chars().allMatch(c -> COMBINING.indexOf(c) < 0);
    return plain
        ? new PartQuery(
            Selector.evaluatorOf(query.substring(0, blank)),
            Selector.evaluatorOf(query.substring(blank + 1)))
        : new PartQuery(null, Selector.evaluatorOf(query));
  }

  /** The parts that a document has, in its order. */
  List<Element> in(Document document) {
    if (around == null) {
      return document.select(part);
    }
    Inside inside = new Inside(document, around, part);
    document.traverse(inside);
    return inside.found;
  }

  private static final class Inside implements NodeVisitor {
    private final Document root;
    private final Evaluator around;
    private final Evaluator part;
    private final List<Element> found = new ArrayList<>();
    private @Nullable Node outermost;

    Inside(Document root, Evaluator around, Evaluator part) {
      this.root = root;
      this.around = around;
      this.part = part;
    }

    @Override
    public void head(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      if (outermost != null && part.matches(root, element)) {
        found.add(element);
      }
      if (outermost == null && around.matches(root, element)) {
        outermost = element;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      outermost = node.equals(outermost) ? null : outermost;
    }
  }
}
