package dateline.extract.markup;

import java.util.regex.Pattern;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses HTML as browsers do, with a bound on its depth. Stateless. */
public final class Markup {
  /** Deeper elements become siblings of the deepest; real pages stay below a hundred. */
  private static final int MAX_DEPTH = 200;

  /** Pages of this length, in UTF-16 code units, are looked through for endless names. */
  private static final int LONG = 500_000;

  /** No tag has a longer name. */
  private static final int LONGEST_NAME = 2_000;

  private static final int LONGEST_BASE = 500;

  /** RFC 1035, section 2.3.4. A longer one is coded anew at each link. */
  private static final int LONGEST_HOST = 255;

  private static final Pattern TEMPLATE = Pattern.compile("(?i)(</?)template\\b");

  private Markup() {}

  /**
   * The element tree of a page.
   *
   * @param url the page's address against which links are resolved, or null; of one of more than
   *     500 characters only the folder is looked at
   */
  public static Document parse(String html, @Nullable String url) {
    String bounded = withoutEndlessNames(html);
    Document page;
    try {
      page = tree(bounded, url);
    } catch (ValidationException lostCount) {
      // The parser forgets templates that lie deeper than it goes, and then misses them.
      page = tree(TEMPLATE.matcher(bounded).replaceAll("$1div"), url);
    }
    page.setBaseUri(base(page.baseUri()));
    return page;
  }

  /**
   * What links are resolved against: of a long address the folder that it lies in, and nothing
   * where that is long, or the host, since all of it is read again at each link.
   */
  private static String base(String address) {
    int host = address.indexOf("//") + 2;
    int end = endOf(address, host, "/?#");
    if (end - host > LONGEST_HOST) {
      return "";
    }
    int path = endOf(address, end, "?#");
    String folder =
        address.length() <= LONGEST_BASE
            ? address
            : address.substring(0, address.lastIndexOf('/', path - 1) + 1);
    return folder.length() <= LONGEST_BASE && folder.length() >= end ? folder : "";
  }

  private static int endOf(String text, int from, String signs) {
    int end = from;
    while (end < text.length() && signs.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static Document tree(String html, @Nullable String url) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    return parser.parseInput(new LeanReader(html), url == null ? "" : url);
  }

  /**
   * The page with a sign behind the first letters of any tag name that does not end. The parser
   * reads a name portion by portion and copies what it has at each: a name of megabytes takes
   * minutes.
   */
  private static String withoutEndlessNames(String html) {
    if (html.length() < LONG) {
      return html;
    }
    StringBuilder parted = null;
    int copied = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      int end = endOfName(html, at);
      if (end - at > LONGEST_NAME) {
        parted = parted == null ? new StringBuilder(html.length() + 64) : parted;
        parted.append(html, copied, end).append('>');
        copied = end;
      }
      at = end - 1;
    }
    return parted == null ? html : parted.append(html, copied, html.length()).toString();
  }

  /**
   * The first place behind a tag's name, or behind as much of it as is read; that behind the sign
   * where it opens no tag. A name goes on over further signs that would open tags.
   */
  private static int endOfName(String html, int start) {
    int at = start + 1;
    at += at < html.length() && html.charAt(at) == '/' ? 1 : 0;
    if (at == html.length() || !Character.isLetter(html.charAt(at))) {
      return start + 1;
    }
    int last = Math.min(html.length(), start + LONGEST_NAME + 1);
    while (at < last && html.charAt(at) > ' ' && "/>".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
