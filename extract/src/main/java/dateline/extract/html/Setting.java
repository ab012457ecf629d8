package dateline.extract.html;

import dateline.extract.markup.Outline;
import org.jsoup.nodes.Element;

/**
 * How a block is set: its own tag, and the first class of what holds it. Paragraphs of one text are
 * set alike. Stateless.
 */
final class Setting {
  private Setting() {}

  /** The setting of the element at a number of the page. */
  static String of(Outline page, int at) {
    Element own = page.element(at);
    int parent = page.parent(at);
    Element holder = parent < 0 ? null : page.element(parent);
    if (own == null || holder == null) {
      return "";
    }
    String names = holder.className();
    int end = names.indexOf(' ');
    String first = end < 0 ? names : names.substring(0, end);
    return own.normalName() + " in " + (first.isEmpty() ? holder.normalName() : first);
  }
}
