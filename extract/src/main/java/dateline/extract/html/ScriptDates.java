package dateline.extract.html;

import dateline.extract.markup.Outline;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Finds publication dates in the data that a page hands to its own scripts: many pages are drawn
 * from such data and state their date nowhere else. Stateless.
 */
final class ScriptDates {
  private static final int MAX_SCRIPT = 2_000_000;
  private static final int MAX_VALUE = 40;
  private static final int MOST = 8;

  /**
   * Names of fields after schema.org and as common systems have them; {@code LeanReader} keeps
   * their scripts.
   */
  static final List<String> NAMES =
      List.of(
          "datePublished",
          "publishedAt",
          "published_at",
          "publishedDate",
          "published_date",
          "publishDate",
          "publish_date",
          "publicationDate",
          "publication_date",
          "firstPublished",
          "firstPublishedAt",
          "datePublication",
          "article_publication_date",
          "pubDate",
          "pubdate");

  private ScriptDates() {}

  /** The values of such fields in the order of the page, as written. */
  static List<String> in(Outline page) {
    List<String> values = new ArrayList<>();
    for (int at = 0; at < page.size() && values.size() < MOST; at++) {
      Element element = page.element(at);
      if (element != null && element.normalName().equals("script")) {
        String data = element.data();
        if (data.length() <= MAX_SCRIPT) {
          gather(values, data);
        }
      }
    }
    return values;
  }

  private static void gather(List<String> values, String data) {
    for (String name : NAMES) {
      int at = data.indexOf(name);
      for (int seen = 0; at >= 0 && seen < MOST && values.size() < MOST; seen++) {
        String value = valueBehind(data, at + name.length());
        if (!value.isEmpty()) {
          values.add(value);
        }
        at = data.indexOf(name, at + name.length());
      }
    }
  }

  /** What is quoted or a number behind a name, a quote and a colon or an equals sign. */
  private static String valueBehind(String data, int from) {
    int at = from;
    int end = Math.min(data.length(), from + MAX_VALUE * 2);
    boolean parted = false;
    while (at < end && "\"'\\ :=".indexOf(data.charAt(at)) >= 0) {
      parted |= data.charAt(at) == ':' || data.charAt(at) == '=';
      at++;
    }
    int start = at;
    while (at < end && "\"'\\,;}<".indexOf(data.charAt(at)) < 0) {
      at++;
    }
    boolean whole = parted && at < end && at - start <= MAX_VALUE && at > start;
    return whole ? data.substring(start, at) : "";
  }
}
