package dateline.extract.html;

import dateline.extract.Body;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article, by the balance of prose and link lists in it. Made for
 * one page.
 */
final class MainContent {
  /**
   * An inner element with this share of the balance is the text; what stands around it is
   * furniture.
   */
  private static final double MOST = 0.9;

  private static final double MOST_OF_COLUMN = 0.6;

  private final List<TextBlock> blocks;
  private final double[] weights;
  private final Map<Element, double[]> balance = new HashMap<>();

  MainContent(List<TextBlock> blocks) {
    this.blocks = blocks;
    this.weights = Teasers.weigh(blocks);
    for (int i = 0; i < weights.length; i++) {
      for (Element e = blocks.get(i).element(); e != null; e = e.parent()) {
        balance.computeIfAbsent(e, k -> new double[1])[0] += weights[i];
      }
    }
  }

  /** What the block at an index says for (above 0) or against being in an article's text. */
  double weight(int block) {
    return weights[block];
  }

  /** The element with the best balance, or null where no block is prose. */
  @Nullable Element best() {
    Element best = null;
    double bestBalance = 0;
    for (TextBlock block : blocks) {
      for (Element e = block.element(); e != null; e = e.parent()) {
        double here = of(e) * (Clutter.isNamedText(e) ? 1.1 : 1);
        // Strictly better: of two elements with the same text the inner one is met first.
        if (here > bestBalance) {
          bestBalance = here;
          best = e;
        }
      }
    }
    return best;
  }

  /** The innermost element inside the given one that still holds most of its balance. */
  Element core(Element outer) {
    Element core = outer;
    while (true) {
      Element inner = null;
      for (Element child = core.firstElementChild();
          child != null && inner == null;
          child = child.nextElementSibling()) {
        inner = of(child) >= of(outer) * mostFor(child) ? child : null;
      }
      if (inner == null) {
        return core;
      }
      core = inner;
    }
  }

  /** Articles do not run across the cells of a table that lays the page out in columns. */
  private static double mostFor(Element child) {
    return switch (child.normalName()) {
      case "td", "tr" -> MOST_OF_COLUMN;
      default -> MOST;
    };
  }

  private double of(Element element) {
    double[] sum = balance.get(element);
    return sum == null ? 0 : sum[0];
  }

  /** What a block says by itself. */
  static double weight(TextBlock block) {
    int length = block.text().length();
    double density = block.linkDensity();
    if (density > 0.5) {
      return -Math.min(length, 60) - 20;
    }
    if (block.kind() == Body.Kind.HEADING || block.kind() == Body.Kind.TABLE_ROW) {
      return 0;
    }
    boolean prose = block.endsLikeSentence() ? length >= 40 : length >= 120;
    if (!prose) {
      return length < 25 ? -15 : -5;
    }
    double weight = Math.min(length, 1_000) * (1 - density);
    return block.kind() == Body.Kind.LIST_ITEM ? weight / 2 : weight;
  }
}
