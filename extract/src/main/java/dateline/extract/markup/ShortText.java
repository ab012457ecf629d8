package dateline.extract.markup;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of an element that is expected to be short, without reading one that is not. */
public final class ShortText {
  /** A short text is not spread over more; without this, one without words is never long. */
  private static final int MOST_NODES = 2_000;

  private ShortText() {}

  /**
   * The element's text, or the empty text where it is longer than so many UTF-16 code units or
   * spread over thousands of nodes.
   */
  public static String of(Element element, int longest) {
    // White space is only taken off where with it the text may be too long.
    boolean fits = isWithin(element, longest, false) || isWithin(element, longest, true);
    return fits ? element.text() : "";
  }

  private static boolean isWithin(Element element, int longest, boolean bare) {
    int[] seen = {0, 0};
    NodeFilter.FilterResult end =
        NodeTraversor.filter(
            new NodeFilter() {
              @Override
              public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text && !text.isBlank()) {
                  seen[0] += (bare ? text.text().strip() : text.getWholeText()).length();
                }
                return seen[0] > longest || ++seen[1] > MOST_NODES
                    ? FilterResult.STOP
                    : FilterResult.CONTINUE;
              }
            },
            element);
    return end != NodeFilter.FilterResult.STOP;
  }
}
