package dateline.extract.html;

import dateline.extract.Body;
import dateline.extract.markup.Outline;
import dateline.extract.markup.Sign;
import dateline.extract.metadata.Headline;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The text of an HTML page without its boilerplate.
 *
 * @param blocks the text's blocks in order, empty where the page has no prose
 * @param all the same with the blocks that were trimmed from among them
 * @param element the number of the element that holds them, or -1 where there is none
 */
public record MainText(List<TextBlock> blocks, List<TextBlock> all, int element) {
  /**
   * An element with a larger share of the page's plain text is no boilerplate, whatever its name.
   */
  private static final double TOO_MUCH = 0.4;

  /** What asks for consent has at most so much text, also where it is all that the page shows. */
  private static final int MAX_CONSENT = 2_000;

  public MainText {
    blocks = List.copyOf(blocks);
    all = List.copyOf(all);
  }

  /**
   * Reads a page; the document is not changed.
   *
   * @param headline the page's headline, or null; what stands before it is not the text
   */
  public static MainText of(Outline page, @Nullable String headline) {
    List<TextBlock> blocks = new BlockReader(page).read(page.body(), clutter(page));
    MainContent content = new MainContent(page, blocks);
    int best = content.best();
    if (best < 0) {
      return new MainText(Trim.trim(page, blocks), blocks, -1);
    }
    int core = content.core(best);
    List<TextBlock> inside = new ArrayList<>();
    boolean reached = false;
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      boolean inCore = page.isWithin(block.at(), core);
      reached |= inCore;
      // The lead may stand by itself between the headline and the other paragraphs.
      boolean isLead = !reached && content.weight(i) > 0 && page.isWithin(block.at(), best);
      if (inCore || isLead) {
        inside.add(block);
      }
    }
    return new MainText(Trim.trim(page, fromHeadline(inside, headline)), inside, core);
  }

  /** What stands before the headline is not the text, unless most of the text does. */
  private static List<TextBlock> fromHeadline(List<TextBlock> blocks, @Nullable String headline) {
    if (headline == null) {
      return blocks;
    }
    int before = 0;
    int all = blocks.stream().mapToInt(block -> block.text().length()).sum();
    for (int i = 0; i < blocks.size() && before < all / 3; i++) {
      String text = blocks.get(i).text();
      if (text.length() <= 400
          && (text.equalsIgnoreCase(headline)
              || (blocks.get(i).kind() == Body.Kind.HEADING && Headline.alike(text, headline)))) {
        return blocks.subList(i, blocks.size());
      }
      before += text.length();
    }
    return blocks;
  }

  /** Reads a page that is nothing but an article's content, such as a feed entry's. */
  public static MainText ofContent(Document content) {
    Outline page = new Outline(content);
    List<TextBlock> blocks = new BlockReader(page).read(page.body(), clutter(page));
    return new MainText(Trim.trim(page, blocks), blocks, page.body());
  }

  /** All that a reader sees of a page, boilerplate and all. */
  static List<TextBlock> visible(Outline page) {
    BitSet invisible = new BitSet(page.size());
    for (int at = page.body(); at < page.end(page.body()); at++) {
      if (page.has(at, Sign.INVISIBLE)) {
        invisible.set(at);
      }
    }
    return new BlockReader(page).read(page.body(), invisible);
  }

  private static BitSet clutter(Outline page) {
    BitSet skipped = new BitSet(page.size());
    int body = page.body();
    double all = page.plain(body);
    for (int at = body + 1; at < page.end(body); at++) {
      int signs = page.signs(at);
      boolean drop =
          (signs & Sign.INVISIBLE) != 0
              || ((signs & Sign.BESIDE) != 0 && page.plain(at) < all * TOO_MUCH)
              || ((signs & Sign.CONSENT) != 0 && page.plain(at) < MAX_CONSENT);
      if (drop) {
        skipped.set(at);
        at = page.end(at) - 1;
      }
    }
    return skipped;
  }
}
