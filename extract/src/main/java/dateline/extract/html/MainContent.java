package dateline.extract.html;

import dateline.extract.Body;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element that holds the article, by the balance of prose and link lists in it. */
final class MainContent {
  private MainContent() {}

  /** The element with the best balance, or null where no block is prose. */
  static @Nullable Element of(List<TextBlock> blocks) {
    Map<Element, double[]> balance = new HashMap<>();
    for (TextBlock block : blocks) {
      double weight = weight(block);
      for (Element e = block.element(); e != null; e = e.parent()) {
        balance.computeIfAbsent(e, k -> new double[1])[0] += weight;
      }
    }
    Element best = null;
    double bestBalance = 0;
    for (TextBlock block : blocks) {
      for (Element e = block.element(); e != null; e = e.parent()) {
        double here =
            balance.getOrDefault(e, new double[1])[0] * (Clutter.isNamedText(e) ? 1.1 : 1);
        // Strictly better: of two elements with the same text the inner one is met first.
        if (here > bestBalance) {
          bestBalance = here;
          best = e;
        }
      }
    }
    return best;
  }

  /** What a block says for (above 0) or against being in an article's text. */
  static double weight(TextBlock block) {
    int length = block.text().length();
    double density = block.linkDensity();
    if (density > 0.5) {
      return -Math.min(length, 60) - 20;
    }
    if (block.kind() == Body.Kind.HEADING) {
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
