package dateline.collect.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Knows a post of the WordPress REST API (wp/v2) when it sees one. */
final class WordPress {
  private WordPress() {}

  static boolean isPost(JsonNode node) {
    return node.path("content").path("rendered").isString();
  }

  /** What a node is that is no post, for a message. */
  static String otherwise(JsonNode node) {
    if (!node.isObject()) {
      return "a JSON " + node.getNodeType().toString().toLowerCase(java.util.Locale.ROOT);
    }
    String code = Json.text(node, "code");
    String message = Json.text(node, "message");
    if (code != null && message != null) {
      return "the error answer \"" + code + ": " + shortened(message) + "\"";
    }
    JsonNode content = node.path("content");
    if (content.isObject()) {
      return "a post whose content has no \"rendered\" text";
    }
    return "an object with " + fields(node);
  }

  private static String fields(JsonNode node) {
    StringBuilder fields = new StringBuilder();
    int shown = 0;
    for (String name : node.propertyNames()) {
      if (shown++ == 5) {
        return fields.append(" …").toString();
      }
      fields.append(shown == 1 ? "\"" : ", \"").append(shortened(name)).append('"');
    }
    return fields.isEmpty() ? "no fields" : fields.toString();
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  /** The post's own address, or null. */
  static @Nullable String link(JsonNode post) {
    return Json.text(post, "link");
  }
}
