package dateline.extract.html;

import dateline.extract.Body;
import dateline.extract.Link;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A run of text that a reader sees as one: a paragraph, a heading, a list item, a table row.
 *
 * @param kind what it is
 * @param text with white space collapsed, never blank
 * @param linkChars how many of its UTF-16 code units are in hyperlinks
 * @param boldChars how many are in bold type
 * @param links in order
 * @param element the nearest block-level element around it
 */
public record TextBlock(
    Body.Kind kind, String text, int linkChars, int boldChars, List<Link> links, Element element) {

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
