package dateline.extract.html;

import dateline.extract.Body;
import dateline.extract.metadata.Headline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The text of an HTML page without its boilerplate.
 *
 * @param blocks the text's blocks in order, empty where the page has no prose
 * @param all the same with the blocks that were trimmed from among them
 * @param element the element that holds them, or null where there is none
 */
public record MainText(List<TextBlock> blocks, List<TextBlock> all, @Nullable Element element) {
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
  public static MainText of(Document page, @Nullable String headline) {
    Element body = page.body();
    List<TextBlock> blocks = read(body, clutter(body));
    MainContent content = new MainContent(blocks);
    Element best = content.best();
    if (best == null) {
      return new MainText(Trim.trim(blocks), blocks, null);
    }
    Element core = content.core(best);
    List<TextBlock> inside = new ArrayList<>();
    boolean reached = false;
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      boolean inCore = isWithin(block.element(), core);
      reached |= inCore;
      // The lead may stand by itself between the headline and the other paragraphs.
      boolean isLead = !reached && content.weight(i) > 0 && isWithin(block.element(), best);
      if (inCore || isLead) {
        inside.add(block);
      }
    }
    return new MainText(Trim.trim(fromHeadline(inside, headline)), inside, core);
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
    List<TextBlock> blocks = read(content.body(), clutter(content.body()));
    return new MainText(Trim.trim(blocks), blocks, content.body());
  }

  /** All that a reader sees of a page, boilerplate and all. */
  static List<TextBlock> visible(Document page) {
    Set<Element> invisible = new HashSet<>();
    for (Element element : page.body().getAllElements()) {
      if (Clutter.isInvisible(element)) {
        invisible.add(element);
      }
    }
    return read(page.body(), invisible);
  }

  private static List<TextBlock> read(Element root, Set<Element> skipped) {
    BlockReader reader = new BlockReader(skipped);
    NodeTraversor.filter(reader, root);
    return reader.blocks();
  }

  private static Set<Element> clutter(Element body) {
    Map<Element, int[]> plain = plainText(body);
    double page = plain.getOrDefault(body, new int[1])[0];
    Set<Element> skipped = new HashSet<>();
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element) || element.equals(body)) {
              return FilterResult.CONTINUE;
            }
            int here = plain.getOrDefault(element, new int[1])[0];
            boolean drop =
                Clutter.isInvisible(element)
                    || (Clutter.isBeside(element) && here < page * TOO_MUCH)
                    || (here < MAX_CONSENT && Clutter.asksConsent(element));
            if (drop) {
              skipped.add(element);
              return FilterResult.SKIP_ENTIRELY;
            }
            return FilterResult.CONTINUE;
          }
        },
        body);
    return skipped;
  }

  /** How much text outside of links each element holds, in UTF-16 code units. */
  private static Map<Element, int[]> plainText(Element body) {
    Map<Element, int[]> plain = new HashMap<>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {}

          @Override
          public void tail(Node node, int depth) {
            Element parent = node.parent() instanceof Element p ? p : null;
            if (parent == null) {
              return;
            }
            int here = 0;
            if (node instanceof TextNode text) {
              here = text.isBlank() ? 0 : text.getWholeText().length();
            } else if (node instanceof Element element
                && !element.normalName().equals("a")
                && !Clutter.isInvisible(element)) {
              here = plain.getOrDefault(element, new int[1])[0];
            }
            if (here > 0) {
              plain.computeIfAbsent(parent, k -> new int[1])[0] += here;
            }
          }
        },
        body);
    return plain;
  }

  private static boolean isWithin(Element element, Element ancestor) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
