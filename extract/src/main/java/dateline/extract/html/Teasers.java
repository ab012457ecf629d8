package dateline.extract.html;

import dateline.extract.Body;
import java.util.List;

/**
 * Tells teasers from paragraphs: a teaser is a complete sentence too, but it stands under a
 * headline that is a link, and after it comes the next one. Stateless.
 */
final class Teasers {
  private static final int MAX_LENGTH = 500;
  private static final int NEAR = 3;
  private static final double AGAINST = -30;

  private Teasers() {}

  /** The blocks' weights, those of teasers against. */
  static double[] weigh(List<TextBlock> blocks) {
    double[] weights = new double[blocks.size()];
    for (int i = 0; i < weights.length; i++) {
      TextBlock block = blocks.get(i);
      weights[i] = MainContent.weight(block);
      boolean mayBe = weights[i] > 0 && block.text().length() <= MAX_LENGTH;
      if (mayBe && (isCutOff(block) ? near(blocks, i) > 0 : near(blocks, i) > 1)) {
        weights[i] = AGAINST;
      }
    }
    return weights;
  }

  /** How many of its two sides end in a linked headline, with no other prose between. */
  private static int near(List<TextBlock> blocks, int at) {
    return (isHeadlineOn(blocks, at, -1) ? 1 : 0)
        + (at + 1 == blocks.size() || isHeadlineOn(blocks, at, 1) ? 1 : 0);
  }

  private static boolean isHeadlineOn(List<TextBlock> blocks, int at, int step) {
    for (int n = 1, i = at + step; n <= NEAR && i >= 0 && i < blocks.size(); n++, i += step) {
      TextBlock block = blocks.get(i);
      if (isLinkedHeadline(block)) {
        return true;
      }
      if (MainContent.weight(block) > 0) {
        return false;
      }
    }
    return false;
  }

  private static boolean isLinkedHeadline(TextBlock block) {
    int length = block.text().length();
    boolean longEnough = length >= (block.kind() == Body.Kind.HEADING ? 12 : 25);
    return longEnough && length <= 250 && block.linkDensity() > 0.8;
  }

  private static boolean isCutOff(TextBlock block) {
    String text = block.text();
    return text.endsWith("…")
        || text.endsWith("...")
        || text.endsWith("[…]")
        || text.endsWith("[...]");
  }
}
