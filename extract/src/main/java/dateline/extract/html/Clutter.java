package dateline.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Knows elements that hold boilerplate by their tag, their role and the words of their class and
 * id. Stateless.
 */
final class Clutter {
  /** Never seen by a reader, or no text. */
  private static final Set<String> INVISIBLE =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "input",
          "select",
          "textarea",
          "button",
          "option",
          "datalist",
          "head",
          "map",
          "math",
          "applet",
          "frameset",
          "dialog",
          "meter",
          "progress");

  /** Beside the text, by the HTML standard; dropped unless most of the page's text is in them. */
  private static final Set<String> BESIDE =
      Set.of(
          "nav",
          "aside",
          "footer",
          "form",
          "header",
          "menu",
          "figure",
          "figcaption",
          "fieldset",
          "address");

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

  /** Words of class and id that authors of pages give to boilerplate. */
  private static final Set<String> WORDS =
      Set.of(
          "nav",
          "navigation",
          "navbar",
          "navi",
          "menu",
          "submenu",
          "breadcrumb",
          "breadcrumbs",
          "sidebar",
          "footer",
          "comments",
          "comment",
          "commentlist",
          "respond",
          "disqus",
          "kommentare",
          "kommentar",
          "kommentarer",
          "komm",
          "comentario",
          "commentaire",
          "yorumlar",
          "commentaires",
          "comentarios",
          "share",
          "shares",
          "sharing",
          "sharebar",
          "sharethis",
          "addthis",
          "addtoany",
          "social",
          "socials",
          "sociable",
          "followus",
          "related",
          "relateds",
          "recommended",
          "recommendations",
          "recommendation",
          "recommend",
          "recirc",
          "recirculation",
          "promo",
          "promos",
          "promotion",
          "newsletter",
          "boletin",
          "newsletters",
          "subscribe",
          "subscription",
          "signup",
          "advert",
          "adverts",
          "advertisement",
          "advertising",
          "advertorial",
          "ads",
          "ad",
          "adbox",
          "adslot",
          "adunit",
          "dfp",
          "sponsored",
          "sponsor",
          "sponsors",
          "taboola",
          "outbrain",
          "zergnet",
          "popup",
          "modal",
          "overlay",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "login",
          "teaser",
          "teasers",
          "trending",
          "popular",
          "mostread",
          "pagination",
          "pager",
          "paging",
          "toolbar",
          "tags",
          "tag",
          "taglist",
          "tagcloud",
          "keywords",
          "byline",
          "timestamp",
          "pubdate",
          "dateline",
          "bio",
          "authorbox",
          "authorinfo",
          "caption",
          "captions",
          "credit",
          "credits",
          "copyright",
          "legend",
          "widget",
          "widgets",
          "masthead",
          "banner",
          "tooltip",
          "pullquote",
          "toc",
          "hidden",
          "invisible",
          "skip",
          "meta",
          "postmeta",
          "metadata",
          "reply",
          "rating",
          "ratings",
          "print",
          "printonly",
          "lightbox",
          "sponsorship",
          "donate",
          "donation",
          "fundraising",
          "cta",
          "upsell",
          "apps",
          "readmore",
          "seealso",
          "alsoread",
          "morefrom",
          "more",
          "sr",
          "visuallyhidden",
          "screenreader",
          "billboard",
          "leaderboard",
          "skyscraper",
          "mpu",
          "livefyre",
          "facebook",
          "twitter",
          "fb",
          "poll",
          "quiz",
          "carousel",
          "slider",
          "slideshow",
          "gallery",
          "ticker",
          "jobs",
          "weather",
          "disclosure",
          "disclaimer",
          "rollover",
          "popover",
          "hovercard",
          "dropdown",
          "flyout",
          "suscribe",
          "suscripcion",
          "abo",
          "abonnement",
          "topics",
          "adv",
          "imprint");

  private static final Set<String> CONSENT_WORDS =
      Set.of("cookie", "cookies", "cookiewall", "consent", "gdpr", "cmp", "cookiebanner");

  /** A quotation is the text's own, also from elsewhere, unless it repeats the text for show. */
  private static final Set<String> QUOTE_WORDS =
      Set.of("pullquote", "pull", "hidden", "related", "promo");

  /** Words of class and id that authors of pages give to the text itself. */
  private static final Set<String> TEXT_WORDS =
      Set.of("articlebody", "articletext", "articlecontent", "storybody", "postcontent", "entry");

  private Clutter() {}

  static boolean isInvisible(Element element) {
    if (INVISIBLE.contains(element.normalName())) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") && !"until-found".equals(element.attr("hidden"))) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  /** Whether the element looks like boilerplate; it may still hold the article. */
  static boolean isBeside(Element element) {
    String tag = element.normalName();
    if (BESIDE.contains(tag)) {
      return !isTableFigure(element);
    }
    if (element.attributesSize() == 0
        || tag.equals("body")
        || tag.equals("html")
        || tag.equals("a")) {
      return false;
    }
    String role = element.attr("role");
    if (!role.isEmpty() && ROLES.contains(role.toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (tag.equals("main") || tag.equals("article")) {
      return false;
    }
    if (tag.equals("blockquote")) {
      return hasWord(element.className(), QUOTE_WORDS);
    }
    return hasWord(element.className(), WORDS) || hasWord(element.id(), WORDS);
  }

  /** WordPress puts every table of a text into a figure. */
  private static boolean isTableFigure(Element element) {
    Element first = element.firstElementChild();
    return element.normalName().equals("figure")
        && first != null
        && first.normalName().equals("table");
  }

  /** Whether the element asks for leave to store cookies. */
  static boolean asksConsent(Element element) {
    return element.attributesSize() > 0
        && !element.normalName().equals("body")
        && (hasWord(element.className(), CONSENT_WORDS) || hasWord(element.id(), CONSENT_WORDS));
  }

  private static boolean hasWord(String names, Set<String> among) {
    if (names.isEmpty()) {
      return false;
    }
    for (String word : words(names)) {
      if (among.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the page's author calls the element the text. */
  static boolean isNamedText(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String property = element.attr("itemprop");
    if (property.equalsIgnoreCase("articleBody")) {
      return true;
    }
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return TEXT_WORDS.stream().anyMatch(names.replace("-", "").replace("_", "")::contains);
  }

  /** The words of class names: parted at every sign and where a capital follows a small letter. */
  static List<String> words(String names) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int length = Math.min(names.length(), 400);
    for (int i = 0; i <= length; i++) {
      boolean end = i == length || !Character.isLetter(names.charAt(i));
      boolean hump =
          !end
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (end || hump) {
        if (i > start) {
          words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = hump ? i : i + 1;
      }
    }
    return words;
  }
}
