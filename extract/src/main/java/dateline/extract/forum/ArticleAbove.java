package dateline.extract.forum;

import dateline.extract.letters.Letters;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an article stands over the posts of a page, which then are the comments on it: a
 * thread begins with its opening post, and nothing but menus and notices comes before that.
 * Stateless.
 */
final class ArticleAbove {
  /** Paragraphs of running text, and their words, that no notice has. */
  private static final int PARAGRAPHS = 2;

  private static final int WORDS = 60;

  /** A paragraph of fewer words may be a hint or a label. */
  private static final int RUNNING = 12;

  private static final int MOST_ELEMENTS = 50_000;

  private static final Set<String> BESIDE_TAGS =
      Set.of(
          "nav",
          "aside",
          "header",
          "footer",
          "form",
          "noscript",
          "template",
          "dialog",
          "script",
          "style");

  /** Names that forums give to what they show over a thread. */
  private static final Set<String> BESIDE =
      Set.of(
          "side",
          "sidebar",
          "rules",
          "forumrules",
          "notice",
          "notices",
          "notices-list",
          "news",
          "announcement",
          "announcements",
          "global-notice",
          "welcome",
          "cookie-notice",
          "forumdesc");

  private ArticleAbove() {}

  /** Whether running text stands before an element, outside what is beside the text. */
  static boolean standsOver(Element post, Document document) {
    int paragraphs = 0;
    int words = 0;
    Element element = document.body();
    for (int seen = 0; element != null && !element.equals(post) && seen < MOST_ELEMENTS; seen++) {
      boolean beside = isBeside(element);
      boolean paragraph = element.normalName().equals("p");
      int here = beside ? 0 : words(paragraph ? element.text() : element.ownText());
      if (here >= RUNNING) {
        paragraphs++;
        words += here;
      }
      element = after(element, beside || paragraph);
    }
    return paragraphs >= PARAGRAPHS && words >= WORDS;
  }

  private static boolean isBeside(Element element) {
    if (BESIDE_TAGS.contains(element.normalName())) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String names = element.className() + " " + element.id();
    return Stream.of(Letters.lower(names).split("\\s+")).anyMatch(BESIDE::contains);
  }

  /** The next element in the order of the page, or behind the whole of this one. */
  static @Nullable Element after(Element element, boolean whole) {
    Element next = whole ? null : element.firstElementChild();
    for (Element up = element; next == null && up != null; up = up.parent()) {
      next = up.nextElementSibling();
    }
    return next;
  }

  private static int words(String text) {
    int words = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      // Scripts without blanks: two signs count as a word.
      words += letter && (!in || (Character.isIdeographic(text.charAt(i)) && i % 2 == 0)) ? 1 : 0;
      in = letter || (in && text.charAt(i) != ' ');
    }
    return words;
  }
}
