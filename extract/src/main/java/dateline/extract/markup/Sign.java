package dateline.extract.markup;

import dateline.extract.letters.Letters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an element is, by its tag, its role and its names: bits, to be combined. Tags and roles
 * after the HTML Standard and WAI-ARIA. Stateless.
 */
public final class Sign {
  /** Never seen by a reader, or no text. */
  public static final int INVISIBLE = 1;

  /** Looks like boilerplate; it may still hold the article. */
  public static final int BESIDE = 1 << 1;

  /** Asks for leave to store cookies. */
  public static final int CONSENT = 1 << 2;

  /** The page's author calls it the text. */
  public static final int NAMED_TEXT = 1 << 3;

  /** Goes on in the line, and opens no block. */
  public static final int INLINE = 1 << 4;

  public static final int ANCHOR = 1 << 5;

  public static final int BOLD = 1 << 6;

  public static final int BREAK = 1 << 7;

  public static final int HEADING = 1 << 8;

  /** An item of a list. */
  public static final int ITEM = 1 << 9;

  /** A passage set apart as quoted. */
  public static final int QUOTE = 1 << 10;

  public static final int ROW = 1 << 11;

  public static final int CELL = 1 << 12;

  public static final int FIGURE = 1 << 13;

  public static final int ARTICLE = 1 << 14;

  public static final int SMALL = 1 << 15;

  public static final int TIME = 1 << 16;

  /** The foot of the page, where the owner is named. */
  public static final int FOOT = 1 << 17;

  /** The outlet's mark. */
  public static final int MARK = 1 << 18;

  /** Has no children that a reader sees; what it holds is not numbered. */
  private static final int OPAQUE = 1 << 19;

  /** No place for a deck. */
  public static final int NO_DECK = 1 << 20;

  public static final int PARAGRAPH = 1 << 21;

  /** With {@link #BESIDE}: so named by a word that some authors give to parts of the text, too. */
  public static final int MAYBE_BESIDE = 1 << 23;

  /** Not shown by the page's own markup, as long as no script shows it. */
  static final int HIDDEN = 1 << 22;

  /** A text of nothing but white space. */
  public static final int BLANK = 1 << 25;

  /** Holds other articles than the page's, or what readers say of it. */
  public static final int OTHERS = 1 << 24;

  private static final Map<String, Integer> TAGS = tags();

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "complementary",
          "contentinfo",
          "search",
          "menu",
          "menubar",
          "dialog",
          "alertdialog",
          "alert",
          "toolbar",
          "tablist",
          "form");

  private static final int LONGEST_ROLE = 20;
  private static final int SHORTEST_STYLE = 11;
  private static final int LONGEST_STYLE = 2_000;

  private Sign() {}

  private static Map<String, Integer> tags() {
    Map<String, Integer> tags = new HashMap<>();
    NameWords.put(
        tags,
        INVISIBLE | OPAQUE,
        """
        script style template svg iframe object embed canvas audio select textarea datalist map math applet frameset
        """);
    NameWords.put(tags, INVISIBLE, "noscript video input button option head dialog meter progress");
    NameWords.put(
        tags, BESIDE, "nav aside footer form header menu figure figcaption fieldset address");
    NameWords.put(
        tags,
        INLINE,
        """
        a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rp rt s samp small
        span strike strong sub sup time tt u var wbr img picture source br o:p amp-img track
        """);
    NameWords.put(tags, ANCHOR, "a");
    NameWords.put(tags, BOLD, "b strong");
    NameWords.put(tags, BREAK, "br");
    NameWords.put(tags, HEADING, "h1 h2 h3 h4 h5 h6");
    NameWords.put(tags, ITEM, "li dd dt");
    NameWords.put(tags, QUOTE, "blockquote");
    NameWords.put(tags, ROW, "tr");
    NameWords.put(tags, CELL, "td th");
    NameWords.put(tags, FIGURE, "figure");
    NameWords.put(tags, ARTICLE, "article main");
    NameWords.put(tags, SMALL, "small");
    NameWords.put(tags, TIME, "time");
    NameWords.put(tags, FOOT, "footer");
    NameWords.put(tags, PARAGRAPH, "p");
    NameWords.put(tags, NO_DECK, "figure figcaption picture nav aside form button footer");
    return Map.copyOf(tags);
  }

  static int ofTag(String tag) {
    return TAGS.getOrDefault(tag, 0);
  }

  static int ofRole(String role) {
    return role.length() <= LONGEST_ROLE && ROLES.contains(Letters.lower(role)) ? BESIDE : 0;
  }

  static int ofStyle(String style) {
    if (style.length() < SHORTEST_STYLE || style.length() > LONGEST_STYLE) {
      return 0;
    }
    String plain = Letters.lower(style).replace(" ", "");
    boolean hidden = plain.contains("display:none") || plain.contains("visibility:hidden");
    return hidden ? HIDDEN : 0;
  }

  static int ofText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
        return 0;
      }
    }
    return text.isEmpty() ? 0 : BLANK;
  }

  /** What the bits of class and id add to those of the tag. */
  static int ofNames(int tag, int className, int id) {
    int both = className | id;
    int signs = 0;
    if ((tag & QUOTE) != 0) {
      signs |= (className & NameWords.SHOWN_QUOTE) != 0 ? BESIDE : 0;
    } else if ((tag & (ARTICLE | ANCHOR)) == 0) {
      boolean weak = (both & NameWords.CLUTTER) == 0 && (tag & BESIDE) == 0;
      signs |= (both & (NameWords.CLUTTER | NameWords.WEAK)) != 0 ? BESIDE : 0;
      signs |= weak ? MAYBE_BESIDE : 0;
    }
    signs |= (both & NameWords.CONSENT) != 0 ? CONSENT : 0;
    signs |= (both & NameWords.TEXT) != 0 ? NAMED_TEXT : 0;
    signs |= (both & NameWords.FOOT) != 0 ? FOOT : 0;
    signs |= (both & NameWords.MARK) != 0 ? MARK : 0;
    signs |= (both & NameWords.OTHERS) != 0 ? OTHERS : 0;
    return signs | ((className & NameWords.NO_DECK) != 0 ? NO_DECK : 0);
  }

  static boolean isOpaque(int signs) {
    return (signs & OPAQUE) != 0;
  }
}
