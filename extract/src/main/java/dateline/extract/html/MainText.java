package dateline.extract.html;

import dateline.extract.markup.Outline;
import dateline.extract.markup.ShortText;
import dateline.extract.markup.Sign;
import dateline.extract.metadata.Wording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of an HTML page without its boilerplate.
 *
 * @param blocks the text's blocks in order, empty where the page has no prose
 * @param all the same with the blocks that were trimmed from among them
 * @param element the number of the element that holds them, or -1 where there is none
 * @param linked how much of the page, menus left out, is hyperlinks
 */
public record MainText(List<TextBlock> blocks, List<TextBlock> all, int element, Linked linked) {
  /**
   * An element with a larger share of the page's plain text is no boilerplate, whatever its name.
   */
  private static final double TOO_MUCH = 0.4;

  /** The same where the name is weak. */
  private static final double MUCH = 0.1;

  /** A foot can hold more text than a short article does. */
  private static final double MOST_IN_FOOT = 0.8;

  /** What asks for consent has at most so much text, also where it is all that the page shows. */
  private static final int MAX_CONSENT = 2_000;

  private static final int MAX_HEADLINE = 400;

  /** Where more of the text stands before what was taken for the headline, it is none. */
  private static final double MOST_BEFORE = 0.8;

  /**
   * How much of a page is hyperlinks.
   *
   * @param links their number
   * @param chars their text's length in UTF-16 code units
   */
  public record Linked(int links, int chars) {
    static Linked of(List<TextBlock> blocks) {
      return new Linked(
          blocks.stream().mapToInt(block -> block.anchors().size()).sum(),
          blocks.stream().mapToInt(TextBlock::linkChars).sum());
    }
  }

  public MainText {
    blocks = List.copyOf(blocks);
    all = List.copyOf(all);
  }

  /**
   * Reads a page; the document is not changed.
   *
   * @param headline the page's headline, or null; what stands before it is not the text
   * @param site what is known of the page's site
   */
  static MainText of(Outline page, @Nullable String headline, SiteTemplate site) {
    int title = headline == null ? -1 : titleAt(page, headline);
    List<TextBlock> blocks = new BlockReader(page).read(page.body(), clutter(page, title));
    blocks = blocks.stream().filter(block -> !site.repeats(page, block)).toList();
    MainContent content = new MainContent(page, blocks);
    int best = content.best();
    if (best < 0) {
      return new MainText(Trim.trim(page, blocks), blocks, -1, Linked.of(blocks));
    }
    best = content.ownArticle(best, title);
    int core = content.core(best);
    BitSet others = content.otherArticles(core, title);
    List<TextBlock> inside = new ArrayList<>();
    boolean reached = false;
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      boolean inCore = page.isWithin(block.at(), core) && !others.get(block.at());
      reached |= inCore;
      // The lead may stand by itself between the headline and the other paragraphs.
      boolean isLead = !reached && content.weight(i) > 0 && page.isWithin(block.at(), best);
      if (inCore || isLead) {
        inside.add(block);
      }
    }
    return new MainText(
        Trim.trim(page, fromHeadline(inside, headline, title)), inside, core, Linked.of(blocks));
  }

  /** What stands before the headline is not the text, unless most of the text does. */
  private static List<TextBlock> fromHeadline(
      List<TextBlock> blocks, @Nullable String headline, int title) {
    int first = 0;
    while (first < blocks.size() && !isBehind(blocks, first, headline, title)) {
      first++;
    }
    int before = blocks.subList(0, first).stream().mapToInt(b -> b.text().length()).sum();
    int all = blocks.stream().mapToInt(block -> block.text().length()).sum();
    return before < all * MOST_BEFORE ? blocks.subList(first, blocks.size()) : blocks;
  }

  private static boolean isBehind(
      List<TextBlock> blocks, int at, @Nullable String headline, int title) {
    return title >= 0
        ? blocks.get(at).at() >= title
        : headline == null || blocks.get(at).text().equalsIgnoreCase(headline);
  }

  /** The number of the first heading that says what the headline says, or -1. */
  static int titleAt(Outline page, String headline) {
    Wording sought = Wording.of(headline);
    for (Outline.Found level : List.of(Outline.Found.HEADING_1, Outline.Found.HEADING_2)) {
      for (int at : page.found(level)) {
        Element heading = page.element(at);
        String text = heading == null ? "" : ShortText.of(heading, MAX_HEADLINE);
        if (!text.isEmpty() && sought.isLike(text)) {
          return at;
        }
      }
    }
    return -1;
  }

  /** Reads a page that is nothing but an article's content, such as a feed entry's. */
  public static MainText ofContent(Document content) {
    Outline page = new Outline(content);
    List<TextBlock> blocks = new BlockReader(page).read(page.body(), clutter(page, -1));
    return new MainText(Trim.trim(page, blocks), blocks, page.body(), Linked.of(blocks));
  }

  /** All that a reader sees of a page, boilerplate and all. */
  static List<TextBlock> visible(Outline page) {
    BitSet invisible = new BitSet(page.size());
    for (int at = page.body() + 1; at < page.end(page.body()); at++) {
      if (page.has(at, Sign.INVISIBLE)) {
        invisible.set(at);
      }
    }
    return new BlockReader(page).read(page.body(), invisible);
  }

  private static BitSet clutter(Outline page, int title) {
    BitSet skipped = new BitSet(page.size());
    int body = page.body();
    for (int at = body + 1; at < page.end(body); at++) {
      if (page.element(at) != null && isClutter(page, at, title)) {
        skipped.set(at);
        at = page.end(at) - 1;
      }
    }
    return skipped;
  }

  private static boolean isClutter(Outline page, int at, int title) {
    int signs = page.signs(at);
    if ((signs & Sign.INVISIBLE) != 0) {
      return true;
    }
    int here = page.plain(at);
    if ((signs & Sign.BESIDE) != 0) {
      double much = (signs & Sign.MAYBE_BESIDE) != 0 ? MUCH : TOO_MUCH;
      boolean isFoot = (signs & Sign.FOOT) != 0 && title >= 0 && !page.isWithin(title, at);
      if (here < page.plain(page.body()) * (isFoot ? MOST_IN_FOOT : much)) {
        return true;
      }
    }
    return (signs & Sign.CONSENT) != 0 && here < MAX_CONSENT;
  }
}
