package dateline.extract.html;

import dateline.extract.Body;
import dateline.extract.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts an element tree into text blocks, in the order of the page. Made for one reading. */
final class BlockReader implements NodeFilter {
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "ruby",
          "rp",
          "rt",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "img",
          "picture",
          "source",
          "br",
          "o:p",
          "center-inline",
          "amp-img",
          "track");

  private final Set<Element> skipped;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final Deque<Element> open = new ArrayDeque<>();
  private final StringBuilder run = new StringBuilder();
  private List<Link> links = new ArrayList<>();
  private int linkChars;
  private int boldChars;
  private int anchors;
  private int bolds;
  private static final int MOST_NEAR = 8;
  private static final Set<String> PARAGRAPHS = Set.of("p");
  private static final Set<String> ENTRY_HEADS = Set.of("time", "h2", "h3", "h4", "h5", "h6");

  private int items;
  private int quotations;
  private int headings;
  private int rows;
  private int anchorStart;
  private boolean brokeLine;

  /**
   * @param skipped elements of which nothing is read
   */
  BlockReader(Set<Element> skipped) {
    this.skipped = skipped;
  }

  /** The blocks of all that was read. */
  List<TextBlock> blocks() {
    flush();
    return blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (skipped.contains(element)) {
        if (!INLINE.contains(element.normalName())) {
          flush();
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    switch (element.normalName()) {
      case "br" -> breakLine();
      case "a" -> {
        anchors++;
        anchorStart = run.length();
      }
      case "b", "strong" -> bolds++;
      case "td", "th" -> {
        if (rows > 0) {
          cell();
        } else {
          openBlock(element);
        }
      }
      case String tag when INLINE.contains(tag) -> {}
      default -> openBlock(element);
    }
  }

  private void openBlock(Element element) {
    if (rows > 0) {
      space();
      return;
    }
    flush();
    open.push(element);
    switch (element.normalName()) {
      case "li", "dd", "dt" -> items += isEntry(element) ? 0 : 1;
      case "blockquote", "q" -> quotations++;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> headings++;
      case "tr" -> rows += isDataRow(element) ? 1 : 0;
      default -> {}
    }
  }

  /** The entries of a live page are items of a list, and each is a small text of paragraphs. */
  private static boolean isEntry(Element item) {
    return item.normalName().equals("li")
        && hasNear(item, PARAGRAPHS)
        && hasNear(item, ENTRY_HEADS);
  }

  /** Looks two levels down and no further: lists can be nested deeply. */
  private static boolean hasNear(Element item, Set<String> tags) {
    int seen = 0;
    for (Element child = item.firstElementChild();
        child != null && seen++ < MOST_NEAR;
        child = child.nextElementSibling()) {
      if (tags.contains(child.normalName())) {
        return true;
      }
      int below = 0;
      for (Element inner = child.firstElementChild();
          inner != null && below++ < MOST_NEAR;
          inner = inner.nextElementSibling()) {
        if (tags.contains(inner.normalName())) {
          return true;
        }
      }
    }
    return false;
  }

  private void leave(Element element) {
    switch (element.normalName()) {
      case "a" -> leaveAnchor(element);
      case "b", "strong" -> bolds = Math.max(0, bolds - 1);
      default -> {
        if (element.equals(open.peek())) {
          flush();
          open.pop();
          closeCounters(element);
        } else if (rows > 0 && !INLINE.contains(element.normalName())) {
          space();
        }
      }
    }
  }

  private void closeCounters(Element element) {
    switch (element.normalName()) {
      case "li", "dd", "dt" -> items -= isEntry(element) ? 0 : 1;
      case "blockquote", "q" -> quotations--;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> headings--;
      case "tr" -> rows = 0;
      default -> {}
    }
  }

  private void leaveAnchor(Element anchor) {
    anchors = Math.max(0, anchors - 1);
    String href = anchor.absUrl("href");
    href = href.isEmpty() ? anchor.attr("href").strip() : href;
    boolean web = href.startsWith("http://") || href.startsWith("https://") || href.startsWith("/");
    if (web && href.length() <= 2_000) {
      String text = run.substring(Math.min(anchorStart, run.length())).strip();
      links.add(new Link(href, text));
    }
  }

  /** A row of a data table has cells of short text, no paragraphs and no table in them. */
  private static boolean isDataRow(Element row) {
    int cells = 0;
    for (Element cell : row.children()) {
      if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
        return false;
      }
      if (cell.childrenSize() > 6
          || cell.selectFirst("table, p + p, div + p, ul, h1, h2, h3, form") != null) {
        return false;
      }
      cells++;
    }
    return cells > 1;
  }

  private void cell() {
    if (!run.toString().isBlank()) {
      space();
      run.append("| ");
    }
  }

  private void space() {
    if (!run.isEmpty() && run.charAt(run.length() - 1) != ' ') {
      run.append(' ');
    }
  }

  /** Two line breaks part paragraphs; one does so behind the end of a sentence. */
  private void breakLine() {
    if (rows > 0) {
      space();
      return;
    }
    boolean sentenceEnds = !run.isEmpty() && ".!?:”\"…。！？।۔؟".indexOf(lastSign()) >= 0;
    if ((brokeLine || sentenceEnds) && anchors == 0) {
      flush();
    } else {
      space();
    }
    brokeLine = true;
  }

  private char lastSign() {
    int at = run.length() - 1;
    while (at > 0 && run.charAt(at) == ' ') {
      at--;
    }
    return run.charAt(at);
  }

  private void append(String text) {
    int before = run.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' '
          || c == '\u00a0'
          || c == '\u2028'
          || c == '\u2029'
          || c == '\u3000'
          || c == '\u202f') {
        if (!run.isEmpty() && run.charAt(run.length() - 1) != ' ') {
          run.append(' ');
        }
      } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad' && c != '\u2060') {
        run.append(c);
        brokeLine = false;
      }
    }
    int added = run.length() - before;
    linkChars += anchors > 0 ? added : 0;
    boldChars += bolds > 0 ? added : 0;
  }

  private void flush() {
    String text = run.toString().strip();
    if (!text.isEmpty() && !open.isEmpty()) {
      blocks.add(
          new TextBlock(kind(), text, linkChars, boldChars, List.copyOf(links), open.peek()));
    }
    run.setLength(0);
    links = new ArrayList<>();
    linkChars = 0;
    boldChars = 0;
    anchorStart = 0;
    brokeLine = false;
  }

  private Body.Kind kind() {
    if (rows > 0) {
      return Body.Kind.TABLE_ROW;
    }
    if (headings > 0) {
      return Body.Kind.HEADING;
    }
    if (quotations > 0) {
      return Body.Kind.QUOTATION;
    }
    if (items > 0) {
      return Body.Kind.LIST_ITEM;
    }
    // Sub-headings are often set as a short paragraph in bold type.
    boolean bold =
        boldChars >= run.length() - 1
            && run.length() <= 120
            && ".!?:,;\"”…".indexOf(lastSign()) < 0;
    return bold ? Body.Kind.HEADING : Body.Kind.PARAGRAPH;
  }
}
