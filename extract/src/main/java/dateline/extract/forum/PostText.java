package dateline.extract.forum;

import dateline.extract.Body;
import dateline.extract.Link;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The blocks and links of one post's markup. Reads once; not thread-safe. */
final class PostText implements NodeVisitor {
  private static final String NO_TEXT =
      "script, style, noscript, form, button, .signature, .sig, .bbCodeBlock-expandLink, .bbCodeBlock-title,"
          + " .quoteheader, .topslice, .quotefooter, .botslice, cite, .notice, .lastedited, .message-lastEdit, .attachments, .smalltext";

  private final Body.Builder body = new Body.Builder();
  private final StringBuilder open = new StringBuilder();
  private Body.Kind kind = Body.Kind.PARAGRAPH;
  private int quotations;

  private PostText() {}

  /** The text of a post. */
  static Body body(Element content) {
    Element copy = content.clone();
    copy.select(NO_TEXT).remove();
    PostText text = new PostText();
    copy.traverse(text);
    text.close();
    return text.body.build();
  }

  /** The links of a post to pages on the web. */
  static List<Link> links(Element content) {
    List<Link> links = new ArrayList<>();
    for (Element anchor : content.select("a[href]")) {
      String resolved = anchor.absUrl("href");
      String href = resolved.isEmpty() ? anchor.attr("href") : resolved;
      if (href.startsWith("http://") || href.startsWith("https://")) {
        links.add(new Link(href, anchor.text()));
      }
    }
    return links;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      open.append(words.text());
    } else if (node instanceof Element element) {
      if (element.normalName().equals("br") || element.isBlock() || isQuotation(element)) {
        close();
      }
      quotations += isQuotation(element) ? 1 : 0;
      kind = kindIn(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && (element.isBlock() || isQuotation(element))) {
      close();
      quotations -= isQuotation(element) ? 1 : 0;
      kind = quotations > 0 ? Body.Kind.QUOTATION : Body.Kind.PARAGRAPH;
    }
  }

  private Body.Kind kindIn(Element element) {
    return switch (element.normalName()) {
      case "li" -> quotations > 0 ? Body.Kind.QUOTATION : Body.Kind.LIST_ITEM;
      case "h1", "h2", "h3", "h4" -> quotations > 0 ? Body.Kind.QUOTATION : Body.Kind.HEADING;
      default -> quotations > 0 ? Body.Kind.QUOTATION : kind;
    };
  }

  private static boolean isQuotation(Element element) {
    return element.normalName().equals("blockquote") || element.hasClass("quote");
  }

  private void close() {
    body.add(kind, open.toString());
    open.setLength(0);
  }
}
