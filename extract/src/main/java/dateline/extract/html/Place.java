package dateline.extract.html;

import dateline.extract.markup.NameWords;
import dateline.extract.markup.Outline;
import dateline.extract.markup.ShortText;
import dateline.extract.markup.Sign;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Tells where on a page something stands, as seen from headline and text. Made for one page.
 *
 * <p>All places are numbers of the page's outline.
 */
final class Place {
  private static final int MAX_HEADLINE = 600;

  /** More elements and texts are no date line. */
  private static final int MOST_INSIDE = 80;

  /** So many runs of text above the headline and below the text still belong to the article. */
  private static final int AROUND = 12;

  /** A link with more text than a date is a teaser. UTF-16 code units. */
  private static final int MAX_LINK = 60;

  private final Outline page;
  private final int above;
  private final int title;
  private final int first;
  private final int last;

  /** Behind the first lines of the text, and of what follows it; -1 until somebody asks. */
  private int lead = -1;

  private int below = -1;

  private Place(Outline page, int title, int first, int last) {
    this.page = page;
    this.title = title;
    this.first = first;
    this.last = last;
    this.above = textsFrom(title - 1, -1);
  }

  /** The number of the last of so many texts from a place on, upwards or downwards. */
  private int textsFrom(int from, int step) {
    int texts = 0;
    int at = from;
    for (; at >= 0 && at < page.size(); at += step) {
      TextNode text = page.text(at);
      texts += text != null && !text.isBlank() ? 1 : 0;
      if (texts > AROUND) {
        return at;
      }
    }
    return at;
  }

  /** Where a date may stand, and what that says for its being the article's. */
  enum Region {
    /** Between headline and text. */
    HEAD(60),
    /** Just above the headline. */
    ABOVE(50),
    /** There, but in what is named like a teaser. */
    DOUBTFUL(45),
    /** Just below the text. */
    BELOW(40),
    /** Below the first lines of the text, which may be a deck. */
    LEAD(38),
    /** Among the paragraphs. */
    TEXT(25),
    /** Anywhere else. */
    FAR(15),
    /** In a teaser of another article or in a comment. */
    OTHERS(0);

    private final int score;

    Region(int score) {
      this.score = score;
    }

    int score() {
      return score;
    }
  }

  /**
   * The places of a page.
   *
   * @param headline the number of the headline's element, or the page's size where there is none
   */
  static Place of(Outline page, MainText main, int headline) {
    List<TextBlock> blocks = main.blocks();
    int title = headline == page.size() ? -1 : headline;
    int first = first(blocks, title, page.size());
    int last = blocks.isEmpty() ? first : Math.max(first, page.end(blocks.getLast().at()));
    return new Place(page, title < 0 || title > first ? first : title, first, last);
  }

  /** Where the text begins: behind the headline, if any of it is there. */
  private static int first(List<TextBlock> blocks, int title, int none) {
    int first = -1;
    for (TextBlock block : blocks) {
      boolean better = first < 0 || block.at() > title;
      if (better && MainContent.weight(block) > 0) {
        first = block.at();
        if (first > title) {
          return first;
        }
      }
    }
    return first >= 0 ? first : blocks.isEmpty() ? none : blocks.getFirst().at();
  }

  /** The elements that are marked as dates and may show one, in the order of the page. */
  int[] marked() {
    return marked(0, page.size());
  }

  /** Those of them at the article's head. */
  int[] markedAtHead() {
    return marked(above + 1, first);
  }

  private int[] marked(int from, int until) {
    int[] times = page.found(Outline.Found.TIME);
    int[] named = page.found(Outline.Found.NAMED);
    int[] marked = new int[times.length + named.length];
    int count = 0;
    for (int at : times) {
      if (at >= from && at < until) {
        marked[count++] = at;
      }
    }
    for (int at : named) {
      boolean mayBe = at >= from && at < until && (page.names(at) & NameWords.DATE) != 0;
      if (mayBe && !page.has(at, Sign.TIME) && isShort(at)) {
        marked[count++] = at;
      }
    }
    Arrays.sort(marked, 0, count);
    return Arrays.copyOf(marked, count);
  }

  /** A date line holds few elements, and a figure in its text or its attributes. */
  private boolean isShort(int at) {
    if (page.end(at) - at > MOST_INSIDE) {
      return false;
    }
    for (int i = at; i < page.end(at); i++) {
      TextNode text = page.text(i);
      if (text != null && hasDigit(text.getWholeText())) {
        return true;
      }
    }
    Element alone = page.element(at);
    return alone != null && page.end(at) - at <= 2 && alone.attributesSize() > 1;
  }

  private static boolean hasDigit(String text) {
    if (text.length() > MAX_HEADLINE) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where something stands. */
  Region of(int at) {
    if (isOfOthers(at)) {
      boolean isHead = at >= title && at < first;
      return isHead && !isInTeaser(at) ? Region.DOUBTFUL : Region.OTHERS;
    }
    if (at < title) {
      return at > above ? Region.ABOVE : Region.FAR;
    }
    if (at < first) {
      return Region.HEAD;
    }
    if (at < last) {
      lead = lead < 0 ? textsFrom(first, 1) : lead;
      return at < lead ? Region.LEAD : Region.TEXT;
    }
    below = below < 0 ? textsFrom(last, 1) : below;
    return at < below ? Region.BELOW : Region.FAR;
  }

  /** Up to the first element that holds headline or text too, all around is asked what it is. */
  private boolean isOfOthers(int at) {
    for (int e = at; e > page.body() && !holdsArticle(e); e = page.parent(e)) {
      if (page.has(e, Sign.OTHERS | Sign.FIGURE) || (page.names(e) & NameWords.CAPTION) != 0) {
        return true;
      }
      Element around = page.element(e);
      if (around != null && around.normalName().equals("article")) {
        return true;
      }
    }
    return isInTeaser(at);
  }

  private boolean isInTeaser(int at) {
    for (int e = at; e > page.body() && !holdsArticle(e); e = page.parent(e)) {
      Element around = page.element(e);
      if (page.has(e, Sign.ANCHOR) && around != null && isLong(around)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLong(Element link) {
    return ShortText.of(link, MAX_LINK).isEmpty() && link.hasText();
  }

  private boolean holdsArticle(int e) {
    return page.isWithin(title, e) || page.isWithin(first, e);
  }
}
