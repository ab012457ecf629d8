package dateline.extract.html;

import dateline.extract.markup.NameWords;
import dateline.extract.markup.Outline;
import dateline.extract.markup.ShortText;
import dateline.extract.markup.Sign;
import dateline.extract.metadata.Wording;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where on a page the article stands, and what of the page belongs to it. Made for one page. */
final class ArticlePlace {
  /** So many paragraphs may stand above a byline: decks are set as paragraphs too. */
  private static final int ABOVE_BYLINE = 2;

  /** The paragraphs of a lead are few. */
  private static final int LEAD = 5;

  private static final int LONGEST_TITLE = 600;

  private final Outline page;
  private final int title;
  private final int first;
  private final int headEnd;
  private final int leadEnd;
  private final int last;
  private final int around;

  /** Where an element stands. */
  enum Zone {
    /** Between the headline and the first paragraphs. */
    HEAD,
    /** Above the headline, within the article. */
    ABOVE,
    /** Among the first paragraphs, where leads of several lines are set as such. */
    LEAD,
    /** Behind the text, within the article. */
    BEHIND,
    /** Deeper in the text, or outside of the article. */
    ELSEWHERE
  }

  /**
   * @param headline the number of the headline's element, or the page's size where there is none
   */
  ArticlePlace(Outline page, MainText main, int headline) {
    this.page = page;
    List<TextBlock> prose =
        main.blocks().stream().filter(block -> MainContent.weight(block) > 0).toList();
    first = prose.isEmpty() ? page.size() : prose.getFirst().at();
    headEnd = prose.size() > ABOVE_BYLINE ? prose.get(ABOVE_BYLINE).at() : page.size();
    leadEnd = prose.size() > LEAD ? prose.get(LEAD).at() : page.size();
    last = prose.isEmpty() ? page.size() : page.end(prose.getLast().at());
    boolean titled = headline < first;
    around = prose.isEmpty() ? page.body() : around(titled ? headline : main.element(), titled);
    title = titled ? headline : around;
  }

  /** The element that holds headline and text; the body where the headline is none of the page. */
  private int around(int inner, boolean titled) {
    int at = Math.max(inner, page.body());
    while (at > page.body() && !(titled ? page.isWithin(first, at) : page.has(at, Sign.ARTICLE))) {
      at = page.parent(at);
    }
    return at;
  }

  /** The first number behind the headline. */
  int headStart() {
    return title + 1;
  }

  /** The number where the text has begun for certain. */
  int headEnd() {
    return Math.min(headEnd, last);
  }

  /** The first block that weighs as running text does, of a text that has any block. */
  static TextBlock firstOf(MainText main) {
    return main.blocks().stream()
        .filter(block -> MainContent.weight(block) > 0)
        .findFirst()
        .orElse(main.blocks().getFirst());
  }

  /**
   * Where an element stands; what is another article's, a comment's or a picture's is elsewhere.
   */
  Zone zone(int at) {
    if (at < around || at >= page.end(around) || (page.names(at) & NameWords.PICTURE) != 0) {
      return Zone.ELSEWHERE;
    }
    boolean head = at > title && at < Math.min(headEnd, last);
    if (isOthers(at, head ? NameWords.NOT_OWN : NameWords.NOT_OWN | NameWords.COMMENTS)) {
      return Zone.ELSEWHERE;
    }
    if (head) {
      return Zone.HEAD;
    }
    if (at < title) {
      return Zone.ABOVE;
    }
    if (at < last) {
      return at < leadEnd ? Zone.LEAD : Zone.ELSEWHERE;
    }
    return Zone.BEHIND;
  }

  private boolean isOthers(int at, int names) {
    for (int e = at; e >= 0 && !page.isWithin(first, e); e = page.parent(e)) {
      boolean hidden = e != at && page.has(e, Sign.INVISIBLE);
      boolean other = page.has(e, Sign.ARTICLE | Sign.FIGURE | Sign.QUOTE);
      if (hidden || other || (page.names(e) & names) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The number of the first heading that says what the headline says, or behind all. */
  static int titleAt(Outline page, @Nullable String headline) {
    int first = page.size();
    if (headline == null) {
      return first;
    }
    Wording sought = Wording.of(headline);
    for (Outline.Found level : List.of(Outline.Found.HEADING_1, Outline.Found.HEADING_2)) {
      for (int at : page.found(level)) {
        if (at >= first) {
          break;
        }
        Element element = page.element(at);
        String text = element == null ? "" : ShortText.of(element, LONGEST_TITLE);
        if (!text.isEmpty() && sought.isLike(text)) {
          first = at;
        }
      }
    }
    return first;
  }

  /** The index of the line that says what the headline says, or the start where none does. */
  static int titleBefore(List<TextBlock> lines, int start, @Nullable String headline) {
    if (headline == null) {
      return start;
    }
    Wording sought = Wording.of(headline);
    for (int i = Math.min(start, lines.size() - 1); i >= 0; i--) {
      String text = lines.get(i).text();
      if (text.length() <= LONGEST_TITLE && sought.isLike(text)) {
        return i;
      }
    }
    return start;
  }
}
