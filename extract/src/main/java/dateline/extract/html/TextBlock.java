package dateline.extract.html;

import dateline.extract.Body;
import dateline.extract.Link;
import dateline.extract.markup.Reference;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A run of text that a reader sees as one: a paragraph, a heading, a list item, a table row.
 *
 * @param kind what it is
 * @param text with white space collapsed, never blank
 * @param linkChars how many of its UTF-16 code units are in hyperlinks
 * @param boldChars how many are in bold type
 * @param anchors the hyperlinks in it, in order
 * @param at the number of the nearest block-level element around it in the page's outline
 */
public record TextBlock(
    Body.Kind kind, String text, int linkChars, int boldChars, List<Anchor> anchors, int at) {

  /**
   * A hyperlink as the markup has it: its address is only resolved where it is wanted, since most
   * links of a page are boilerplate.
   */
  public record Anchor(Element element, String text) {
    private static final int MAX_LENGTH = 2_000;

    /** The link, or null where the address is none of the web. */
    public @Nullable Link link() {
      String href = Reference.of(element, "href");
      boolean web = Reference.isWeb(href) || href.startsWith("/");
      return web && href.length() <= MAX_LENGTH ? new Link(href, text) : null;
    }
  }

  /** The links to pages of the web. */
  public List<Link> links() {
    return anchors.isEmpty()
        ? List.of()
        : anchors.stream().map(Anchor::link).filter(link -> link != null).toList();
  }

  /** The share of the text that is hyperlinks, 0 to 1. */
  public double linkDensity() {
    return Math.min(1, (double) linkChars / text.length());
  }

  /** Whether the text ends as a sentence does, in any script. */
  public boolean endsLikeSentence() {
    int at = text.length() - 1;
    while (at > 0 && "\"'”’»)]“".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return ".!?…。！？।؟۔:".indexOf(text.charAt(at)) >= 0;
  }

  /** Whether the text is set wholly in bold type. */
  boolean isBold() {
    return boldChars >= text.length() - 2;
  }
}
