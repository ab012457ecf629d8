package dateline.collect.discovery;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an answer is, as its own bytes tell: servers call feeds text/html, and errors XML. */
public enum Kind {
  /** A page for people. */
  HTML,
  /** RSS, Atom or RDF. */
  FEED,
  /** A feed as JSON, of jsonfeed.org. */
  JSON_FEED,
  /** Posts of WordPress's REST interface, wp/v2. */
  WORDPRESS_POSTS,
  /** A list of pages, of sitemaps.org, with or without news. */
  SITEMAP,
  /** A list of such lists. */
  SITEMAP_INDEX,
  /** Nothing of these. */
  OTHER;

  private static final int HEAD = 4_096;

  /** What a body is; looks at no more of it than it must. */
  public static Kind of(byte[] body) {
    String head = head(body);
    if (head.startsWith("{") || head.startsWith("[")) {
      return json(body);
    }
    XmlRoot root = XmlRoot.of(body);
    return root == null ? html(head) : xml(root, head);
  }

  private static Kind xml(XmlRoot root, String head) {
    return switch (root.name()) {
      case "rss", "feed", "rdf" -> FEED;
      case "urlset" -> SITEMAP;
      case "sitemapindex" -> SITEMAP_INDEX;
      default -> html(head);
    };
  }

  private static Kind html(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    boolean isHtml =
        lower.contains("<!doctype html") || lower.contains("<html") || lower.contains("<head");
    return isHtml ? HTML : OTHER;
  }

  private static Kind json(byte[] body) {
    JsonNode node = parsed(body);
    if (node == null) {
      return OTHER;
    }
    if (node.path("version").asString("").contains("://jsonfeed.org/version/")
        && node.path("items").isArray()) {
      return JSON_FEED;
    }
    boolean isPosts =
        node.isArray()
            && node.path(0).has("id")
            && node.path(0).has("link")
            && node.path(0).path("content").has("rendered");
    return isPosts ? WORDPRESS_POSTS : OTHER;
  }

  private static @Nullable JsonNode parsed(byte[] body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static String head(byte[] body) {
    String head = new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.UTF_8).strip();
    return head.startsWith("\uFEFF") ? head.substring(1).strip() : head;
  }
}
