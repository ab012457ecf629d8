package dateline.extract.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A page's elements and texts in the order of the page, each with its number, gathered in one walk.
 *
 * <p>A number below {@link #size()} names an element or a text. What an element holds has the
 * numbers from the element's own (exclusive) to {@link #end} (exclusive). What no reader sees
 * (scripts, styles, drawings) is numbered without what it holds. Not changed after it is made;
 * thread-safe as long as nobody changes the document.
 */
public final class Outline {
  /** So much hidden text is no menu and no notice. UTF-16 code units. */
  private static final int LEAST_TEXT = 1_000;

  /** A longer title is a page whose title does not end. UTF-16 code units. */
  private static final int LONGEST_TITLE = 2_000;

  /** Most pages have fewer elements and texts. */
  private static final int FIRST_SIZE = 2_048;

  private final Document document;
  private final String title;
  private final Map<String, Integer> named = new HashMap<>();
  private Node[] nodes = new Node[FIRST_SIZE];
  private int[] parents = new int[FIRST_SIZE];
  private int[] ends = new int[FIRST_SIZE];
  private int[] signs = new int[FIRST_SIZE];
  private int[] names = new int[FIRST_SIZE];
  private int[] plain = new int[FIRST_SIZE];
  private int size;
  private int body;
  private final List<Element> metas = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> jsonLd = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final Set<String> customTags = new HashSet<>();
  private final Map<Found, Numbers> found = new EnumMap<>(Found.class);

  /** Kinds of elements that later stages look for, gathered on the way. */
  public enum Found {
    HEADING_1,
    HEADING_2,
    TIME,
    /** With an {@code itemprop} of microdata or a {@code property} of RDFa. */
    PROPERTY,
    /** Links with {@code rel=author}. */
    AUTHOR_LINK,
    /** Figures and what stands in their place. */
    FIGURE,
    CAPTION,
    IMAGE,
    /** Elements whose class names a date, authors or a deck. */
    NAMED
  }

  /** Walks a document. */
  public Outline(Document document) {
    this.document = document;
    String said = document.title();
    title = said.length() > LONGEST_TITLE ? "" : said;
    walk(document);
    body = Math.max(0, indexOf(document.body()));
    revealText();
  }

  /** The page. */
  public Document document() {
    return document;
  }

  /** What the page's {@code title} says, or the empty text. */
  public String title() {
    return title;
  }

  /** How many elements and texts there are. */
  public int size() {
    return size;
  }

  /** The number of the page's body. */
  public int body() {
    return body;
  }

  /** The element at a number, or null where a text stands there. */
  public @Nullable Element element(int at) {
    return nodes[at] instanceof Element element ? element : null;
  }

  /** The text at a number, or null where an element stands there. */
  public @Nullable TextNode text(int at) {
    return nodes[at] instanceof TextNode text ? text : null;
  }

  /** The number of the element around, or -1. */
  public int parent(int at) {
    return parents[at];
  }

  /** The first number behind an element and all that it holds. */
  public int end(int at) {
    return ends[at];
  }

  /** What an element's tag and attributes say: bits of {@link Sign}. */
  public int signs(int at) {
    return signs[at];
  }

  /** Whether an element has one of the signs. */
  public boolean has(int at, int sign) {
    return (signs[at] & sign) != 0;
  }

  /** What the words of an element's class say: bits of {@link NameWords}. */
  public int names(int at) {
    return names[at];
  }

  /** How much text outside of hyperlinks an element holds, in UTF-16 code units. */
  public int plain(int at) {
    return plain[at];
  }

  /** Whether a number lies in an element, the element itself included. */
  public boolean isWithin(int at, int element) {
    return at >= element && at < ends[element];
  }

  /** The {@code meta} elements. */
  public List<Element> metas() {
    return metas;
  }

  /** The {@code link} elements. */
  public List<Element> links() {
    return links;
  }

  /** The scripts that hold JSON-LD. */
  public List<Element> jsonLd() {
    return jsonLd;
  }

  /** The classes that elements have, as written, each once. */
  public Collection<String> classes() {
    return named.keySet();
  }

  /** The ids of elements. */
  public Collection<String> ids() {
    return ids;
  }

  /** The types of schema.org's microdata, as written. */
  public Collection<String> types() {
    return types;
  }

  /** The names of elements that are none of HTML's, each once: those with a hyphen. */
  public Collection<String> customTags() {
    return customTags;
  }

  /** The numbers of the elements of a kind, in the order of the page. */
  public int[] found(Found kind) {
    Numbers numbers = found.get(kind);
    return numbers == null ? NONE : numbers.between(0, size);
  }

  /** The numbers of the elements of a kind inside an element, in the order of the page. */
  public int[] found(Found kind, int inside) {
    Numbers numbers = found.get(kind);
    return numbers == null ? NONE : numbers.between(inside, ends[inside]);
  }

  /** The number of an element, or -1. */
  public int indexOf(@Nullable Element element) {
    for (int i = 0; i < size && element != null; i++) {
      if (element.equals(nodes[i])) {
        return i;
      }
    }
    return -1;
  }

  private void walk(Element root) {
    // Bounded by the parser's depth, and grown where a document was made otherwise.
    int[] children = new int[64];
    Element[] open = new Element[64];
    int[] numbers = new int[64];
    int depth = 0;
    open[0] = root;
    numbers[0] = enter(root, -1);
    while (depth >= 0) {
      Element holder = open[depth];
      if (children[depth] >= holder.childNodeSize()) {
        leave(numbers[depth], depth == 0 ? -1 : numbers[depth - 1]);
        depth--;
        continue;
      }
      Node node = holder.childNode(children[depth]++);
      if (node instanceof Element element) {
        int number = enter(element, numbers[depth]);
        if (Sign.isOpaque(signs[number])) {
          ends[number] = size;
          continue;
        }
        depth++;
        if (depth == open.length) {
          children = Arrays.copyOf(children, depth * 2);
          open = Arrays.copyOf(open, depth * 2);
          numbers = Arrays.copyOf(numbers, depth * 2);
        }
        open[depth] = element;
        numbers[depth] = number;
        children[depth] = 0;
      } else if (node instanceof TextNode text) {
        addText(text, numbers[depth]);
      }
    }
  }

  /**
   * Shows what holds far more text than all that is shown, though it is hidden: scripts reveal it
   * when a page was sent in pieces, or once a reader has paid.
   */
  private void revealText() {
    for (int at = body + 1; at < ends[body]; at++) {
      boolean hidden = has(at, Sign.HIDDEN) && plain[at] > Math.max(LEAST_TEXT, plain[body] * 2);
      if (hidden) {
        signs[at] &= ~Sign.INVISIBLE;
        for (int e = parents[at]; e >= 0; e = parents[e]) {
          plain[e] += plain[at];
        }
      }
    }
  }

  private void leave(int number, int parent) {
    ends[number] = size;
    if (parent >= 0 && !has(number, Sign.ANCHOR | Sign.INVISIBLE)) {
      plain[parent] += plain[number];
    }
  }

  private void addText(TextNode node, int parent) {
    add(node, parent);
    int number = size - 1;
    ends[number] = size;
    String text = node.getWholeText();
    signs[number] = Sign.ofText(text);
    plain[parent] += signs[number] == 0 ? text.length() : 0;
  }

  private void add(Node node, int parent) {
    if (size == nodes.length) {
      int more = size * 2;
      nodes = Arrays.copyOf(nodes, more);
      parents = Arrays.copyOf(parents, more);
      ends = Arrays.copyOf(ends, more);
      signs = Arrays.copyOf(signs, more);
      names = Arrays.copyOf(names, more);
      plain = Arrays.copyOf(plain, more);
    }
    nodes[size] = node;
    parents[size++] = parent;
  }

  private int enter(Element element, int parent) {
    int number = size;
    add(element, parent);
    String tag = element.normalName();
    int sign = Sign.ofTag(tag);
    if (sign == 0 && tag.indexOf('-') > 0) {
      customTags.add(tag);
    }
    if ((sign & Sign.FIGURE) != 0 && holdsTable(element)) {
      sign &= ~Sign.BESIDE;
    }
    signs[number] = sign;
    if (element.attributesSize() > 0) {
      attributes(element, number, sign);
    }
    gather(element, number);
    return number;
  }

  /** WordPress puts every table of a text into a figure. */
  private static boolean holdsTable(Element figure) {
    Element first = figure.firstElementChild();
    return first != null && first.normalName().equals("table");
  }

  private void attributes(Element element, int number, int tag) {
    int name = 0;
    int id = 0;
    int sign = tag;
    for (Attribute attribute : element.attributes()) {
      switch (attribute.getKey()) {
        case "class" -> name = nameWords(attribute.getValue());
        case "id" -> {
          // Hardly an id occurs twice.
          id = NameWords.of(attribute.getValue());
          ids.add(attribute.getValue());
        }
        case "role" -> sign |= Sign.ofRole(attribute.getValue());
        case "hidden" -> sign |= attribute.getValue().equals("until-found") ? 0 : Sign.HIDDEN;
        case "style" -> sign |= Sign.ofStyle(attribute.getValue());
        case "itemprop" -> {
          sign |= attribute.getValue().equalsIgnoreCase("articleBody") ? Sign.NAMED_TEXT : 0;
          find(Found.PROPERTY, number);
        }
        case "property" -> {
          if (!element.normalName().equals("meta")) {
            find(Found.PROPERTY, number);
          }
        }
        case "itemtype" -> {
          sign |= attribute.getValue().endsWith("ImageObject") ? Sign.FIGURE : 0;
          types.add(attribute.getValue());
        }
        case "rel" -> {
          if (attribute.getValue().contains("author")) {
            find(Found.AUTHOR_LINK, number);
          }
        }
        default -> {}
      }
    }
    boolean hidden = (sign & Sign.HIDDEN) != 0;
    signs[number] = sign | Sign.ofNames(tag, name, id) | (hidden ? Sign.INVISIBLE : 0);
    names[number] = name | (id & NameWords.AUTHOR);
  }

  private int nameWords(String name) {
    if (name.isEmpty()) {
      return 0;
    }
    Integer known = named.get(name);
    if (known == null) {
      known = NameWords.of(name);
      named.put(name, known);
    }
    return known;
  }

  private void gather(Element element, int number) {
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "link" -> links.add(element);
      case "script" -> {
        if (element.attr("type").contains("ld+json")) {
          jsonLd.add(element);
        }
      }
      case "h1" -> find(Found.HEADING_1, number);
      case "h2" -> find(Found.HEADING_2, number);
      case "time" -> find(Found.TIME, number);
      case "img", "amp-img", "video" -> find(Found.IMAGE, number);
      default -> {}
    }
    if (has(number, Sign.FIGURE)) {
      find(Found.FIGURE, number);
    }
    int name = names[number];
    if ((name & NameWords.CAPTION) != 0) {
      find(Found.CAPTION, number);
    }
    if ((name & (NameWords.DATE | NameWords.AUTHOR | NameWords.DECK)) != 0) {
      find(Found.NAMED, number);
    }
  }

  private void find(Found kind, int number) {
    found.computeIfAbsent(kind, k -> new Numbers()).add(number);
  }

  private static final int[] NONE = {};
}
