package dateline.desk.search;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * A passage that matched, as plain text with marks.
 *
 * <p>The index hands out HTML in which only {@code <b>} is markup. It is taken apart here and put
 * together by the template, so that no HTML reaches a page that a template did not write.
 */
public final class Snippet {
  private static final String OPEN = "<b>";
  private static final String CLOSE = "</b>";

  private Snippet() {}

  /**
   * Words that match, or do not.
   *
   * @param text plain text
   * @param match whether it matches
   */
  public record Run(String text, boolean match) {}

  static List<Run> runs(String html) {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    boolean inside = false;
    while (at < html.length()) {
      String mark = inside ? CLOSE : OPEN;
      int next = html.indexOf(mark, at);
      int end = next < 0 ? html.length() : next;
      if (end > at) {
        runs.add(new Run(Parser.unescapeEntities(html.substring(at, end), false), inside));
      }
      at = next < 0 ? html.length() : next + mark.length();
      inside = !inside;
    }
    return List.copyOf(runs);
  }
}
