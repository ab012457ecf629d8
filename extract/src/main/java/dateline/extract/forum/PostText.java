package dateline.extract.forum;

import dateline.extract.Body;
import dateline.extract.Link;
import dateline.extract.markup.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The blocks and links of one post's markup, without what the forum's program adds to it: who is
 * quoted, that the post was edited, likes, attachments, the signature. Reads once; not thread-safe.
 */
final class PostText implements NodeFilter {
  private static final int MOST_LINKS = 500;

  /** A longer text below a rule is no signature. */
  private static final int SIGNATURE_BLOCKS = 6;

  private static final Set<String> NO_TEXT_TAGS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "form",
          "button",
          "select",
          "textarea",
          "iframe",
          "object",
          "svg",
          "video",
          "audio");

  private static final Set<String> NO_TEXT =
      Set.of(
          ("signature sig post-signature message-signature bbCodeBlock-title bbCodeBlock-expandLink"
                  + " bbCodeBlock--unfurl attribution quoteExpand quoteheader quotetitle quotefooter"
                  + " topslice topslice_quote botslice botslice_quote bbcode_postedby quotetop citation"
                  + " ipsQuote_citation quoteBoxTitle notice post-notice lastedited lastedit modified"
                  + " edited_post post_edit message-lastEdit editDate messageFooterNote attachments"
                  + " attachbox inline-attachment attachedFiles message-attachments onebox"
                  + " likesSummary reactionsBar post-likes ipsReact bbp-meta bbp-reply-revision-log"
                  + " bbp-topic-revision-log bbp-attachments smalltext smallfont gensmall genmed"
                  + " codeheader quote-controls filename informations sr-only visually-hidden")
              .split(" "));

  private static final Set<String> QUOTATION =
      Set.of(
          ("quote quotecontent quotemain quotebox quoteBox bbcode_quote bbCodeQuote"
                  + " bbCodeBlock--quote ipsQuote ipsBlockquote")
              .split(" "));

  /** What stands over a quotation in it. */
  private static final Set<String> QUOTATION_HEAD = Set.of("title", "bbcode_quote_head");

  private record Block(Body.Kind kind, String text) {}

  private final Element content;
  private final Set<Element> otherPosts;
  private final Set<String> posters;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int quotations;
  private int headings;
  private int items;
  private int rows;

  private PostText(Element content, Set<Element> otherPosts, Set<String> posters) {
    this.content = content;
    this.otherPosts = otherPosts;
    this.posters = posters;
  }

  /**
   * The text of a post.
   *
   * @param otherPosts the elements of all posts, whose text inside this one is not its own
   * @param posters who has posted, and may be named as the speaker over a quotation
   */
  static PostText of(Element content, Set<Element> otherPosts, Set<String> posters) {
    PostText text = new PostText(content, otherPosts, posters);
    NodeTraversor.filter(text, content);
    text.close();
    return text;
  }

  /** The links of the post to pages on the web. */
  List<Link> links() {
    return links;
  }

  /** The blocks of the post. */
  Body body() {
    int end = end();
    if (end == 1 && PostNotes.isRemoved(blocks.getFirst().text)) {
      return Body.EMPTY;
    }
    Body.Builder body = new Body.Builder();
    for (int i = 0; i < end; i++) {
      Block block = blocks.get(i);
      if (!isLead(i) && !PostNotes.isRule(block.text)) {
        body.add(block.kind, block.text);
      }
    }
    return body.build();
  }

  /** Where the text ends and the signature or a note of the program begins. */
  private int end() {
    int end = blocks.size();
    for (int i = Math.max(1, blocks.size() - SIGNATURE_BLOCKS); i < blocks.size(); i++) {
      if (PostNotes.isSignatureRule(blocks.get(i).text)) {
        end = i;
        break;
      }
    }
    while (end > 0
        && (PostNotes.isEdit(blocks.get(end - 1).text)
            || PostNotes.isSentFrom(blocks.get(end - 1).text))) {
      end--;
    }
    return end;
  }

  /** "ana_lind said:" at the start of a quotation, or before one. */
  private boolean isLead(int at) {
    boolean inside = blocks.get(at).kind == Body.Kind.QUOTATION;
    boolean before = at + 1 < blocks.size() && blocks.get(at + 1).kind == Body.Kind.QUOTATION;
    String text = blocks.get(at).text;
    String speaker = inside || before ? PostNotes.quoted(text) : null;
    return speaker != null
        && (speaker.isEmpty() || !text.endsWith(":") || posters.contains(speaker));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      open.append(words.text());
    } else if (node instanceof Element element && !element.equals(content)) {
      if (hasNoText(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      boundary(element);
      count(element, 1);
      link(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !element.equals(content)) {
      boundary(element);
      count(element, -1);
    }
    return FilterResult.CONTINUE;
  }

  private boolean hasNoText(Element element) {
    if (NO_TEXT_TAGS.contains(element.normalName()) || otherPosts.contains(element)) {
      return true;
    }
    if (element.normalName().equals("cite") && quotations > 0) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    return element.hasAttr("data-excludequote")
        || hasOneOf(element, NO_TEXT)
        || (quotations > 0 && hasOneOf(element, QUOTATION_HEAD));
  }

  private static boolean hasOneOf(Element element, Set<String> names) {
    for (String name : element.className().split("\\s+")) {
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuotation(Element element) {
    String tag = element.normalName();
    return tag.equals("blockquote")
        || (element.attributesSize() > 0
            && (hasOneOf(element, QUOTATION) || (tag.equals("td") && element.hasClass("alt2"))));
  }

  /** Ends a block where one element ends it; in a table, cells are parted. */
  private void boundary(Element element) {
    String tag = element.normalName();
    boolean quotation = isQuotation(element);
    boolean block = tag.equals("br") || element.isBlock() || quotation;
    if (rows > 0 && !quotation && !tag.equals("tr")) {
      boolean cell = tag.equals("td") || tag.equals("th");
      open.append(cell && isWritten() ? " | " : block ? " " : "");
    } else if (block) {
      close();
    }
  }

  /** Whether the open cell has words. */
  private boolean isWritten() {
    int end = open.length();
    while (end > 0 && Character.isWhitespace(open.charAt(end - 1))) {
      end--;
    }
    return end > 0 && open.charAt(end - 1) != '|';
  }

  private void count(Element element, int by) {
    quotations += isQuotation(element) ? by : 0;
    switch (element.normalName()) {
      case "li" -> items += by;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> headings += by;
      case "tr" -> rows += isRow(element) ? by : 0;
      default -> {}
    }
  }

  /** Whether a row has cells beside each other and no quotation; others only hold the layout. */
  private static boolean isRow(Element row) {
    int cells = 0;
    for (Element cell : row.children()) {
      cells += isQuotation(cell) ? -100 : 1;
    }
    return cells > 1;
  }

  private void link(Element element) {
    if (!element.normalName().equals("a") || links.size() == MOST_LINKS) {
      return;
    }
    String href = Reference.of(element, "href");
    if (Reference.isWeb(href)) {
      links.add(new Link(href, element.text()));
    }
  }

  private void close() {
    String text = collapsed(open);
    open.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    // Mail and some forums mark what they quote so.
    boolean marked = text.startsWith(">") && text.length() > 1;
    if (marked) {
      int start = 0;
      while (start < text.length() && "> ".indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      text = text.substring(start);
    }
    Body.Kind kind = Body.Kind.PARAGRAPH;
    if (quotations > 0 || marked) {
      kind = Body.Kind.QUOTATION;
    } else if (rows > 0) {
      kind = Body.Kind.TABLE_ROW;
      text = text.endsWith(" |") ? text.substring(0, text.length() - 2) : text;
    } else if (headings > 0) {
      kind = Body.Kind.HEADING;
    } else if (items > 0) {
      kind = Body.Kind.LIST_ITEM;
    }
    blocks.add(new Block(kind, text));
  }

  private static String collapsed(StringBuilder text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        gap = true;
      } else if (c != '\u200B' && c != '\u00AD' && c != '\uFEFF') {
        out.append(gap && !out.isEmpty() ? " " : "").append(c);
        gap = false;
      }
    }
    return out.toString();
  }
}
