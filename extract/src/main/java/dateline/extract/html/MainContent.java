package dateline.extract.html;

import dateline.extract.Body;
import dateline.extract.markup.Outline;
import dateline.extract.markup.Sign;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;

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

  /** An article with this share of the balance of all is an article by itself. */
  private static final double MUCH = 0.3;

  private static final double MOST_IN_OTHERS = 0.5;

  private final List<TextBlock> blocks;
  private final double[] weights;
  private final Outline page;
  private final double[] balance;

  MainContent(Outline page, List<TextBlock> blocks) {
    this.page = page;
    this.blocks = blocks;
    this.weights = Teasers.weigh(blocks);
    this.balance = new double[page.size()];
    for (int i = 0; i < weights.length; i++) {
      for (int e = blocks.get(i).at(); e >= 0; e = page.parent(e)) {
        balance[e] += weights[i];
      }
    }
  }

  /** What the block at an index says for (above 0) or against being in an article's text. */
  double weight(int block) {
    return weights[block];
  }

  /** The number of the element with the best balance, or -1 where no block is prose. */
  int best() {
    int best = -1;
    double bestBalance = 0;
    for (TextBlock block : blocks) {
      for (int e = block.at(); e >= 0; e = page.parent(e)) {
        double here = balance[e] * (page.has(e, Sign.NAMED_TEXT) ? 1.1 : 1);
        // Strictly better: of two elements with the same text the inner one is met first.
        if (here > bestBalance) {
          bestBalance = here;
          best = e;
        }
      }
    }
    return best;
  }

  /**
   * The {@code article} element around the headline where it holds much of the text, else the given
   * element: below an article, some pages show the next ones whole.
   *
   * @param title the number of the headline, or -1
   */
  int ownArticle(int best, int title) {
    for (int e = title; e >= 0; e = page.parent(e)) {
      if (isArticle(e)) {
        boolean isInner = e > best && page.isWithin(e, best);
        return isInner && balance[e] > balance[best] * MUCH ? e : best;
      }
    }
    return best;
  }

  /** What lies in other {@code article} elements inside the text: teasers, mostly. */
  BitSet otherArticles(int core, int title) {
    BitSet others = new BitSet();
    double inOthers = 0;
    for (int at = core + 1; at < page.end(core); at++) {
      if (isArticle(at) && !page.isWithin(title, at)) {
        others.set(at, page.end(at));
        inOthers += Math.max(0, balance[at]);
        at = page.end(at) - 1;
      }
    }
    // The entries of a live page are articles, too.
    return inOthers < balance[core] * MOST_IN_OTHERS ? others : new BitSet();
  }

  private boolean isArticle(int at) {
    Element element = page.has(at, Sign.ARTICLE) ? page.element(at) : null;
    return element != null && element.normalName().equals("article");
  }

  /** The innermost element inside the given one that still holds most of its balance. */
  int core(int outer) {
    int core = outer;
    while (true) {
      int inner = -1;
      for (int child = core + 1; child < page.end(core) && inner < 0; child = page.end(child)) {
        inner = balance[child] >= balance[outer] * mostFor(child) ? child : -1;
      }
      if (inner < 0) {
        return core;
      }
      core = inner;
    }
  }

  /** Articles do not run across the cells of a table that lays the page out in columns. */
  private double mostFor(int child) {
    return page.has(child, Sign.CELL | Sign.ROW) ? MOST_OF_COLUMN : MOST;
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
