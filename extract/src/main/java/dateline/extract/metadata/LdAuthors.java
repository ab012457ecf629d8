package dateline.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the authors of an article in JSON-LD in the forms that pages give them: a name, a person, a
 * list of either, a reference to a person elsewhere in the graph. Stateless.
 */
final class LdAuthors {
  private static final int MOST = 30;

  private LdAuthors() {}

  /**
   * The names of the authors that are not said to be organizations, and are no accounts under which
   * a system publishes what nobody signs.
   *
   * @param byId the nodes of the page's graphs by their {@code @id}
   */
  static List<String> of(JsonNode article, Map<String, JsonNode> byId) {
    List<String> names = new ArrayList<>();
    for (String field : List.of("author", "creator")) {
      JsonNode said = article.get(field);
      for (JsonNode one : said == null ? List.<JsonNode>of() : each(said)) {
        add(names, one, byId);
      }
      if (!names.isEmpty()) {
        break;
      }
    }
    return names;
  }

  /** The organizations in the authors' place, such as agencies. */
  static List<String> organizations(JsonNode article, Map<String, JsonNode> byId) {
    List<String> names = new ArrayList<>();
    JsonNode said = article.get("author");
    for (JsonNode one : said == null ? List.<JsonNode>of() : each(said)) {
      JsonNode author = resolved(one, byId);
      if (names.size() < MOST && isOrganization(author)) {
        addName(names, JsonLd.text(author.get("name")));
      }
    }
    return names;
  }

  private static void add(List<String> names, JsonNode said, Map<String, JsonNode> byId) {
    JsonNode author = resolved(said, byId);
    if (names.size() >= MOST || isOrganization(author) || isAccount(author)) {
      return;
    }
    if (!author.isObject()) {
      addName(names, JsonLd.text(author));
      return;
    }
    JsonNode name = author.get("name");
    int before = names.size();
    for (JsonNode one : name == null ? List.<JsonNode>of() : each(name)) {
      addName(names, JsonLd.text(one));
    }
    if (names.size() == before) {
      String given = JsonLd.text(author.get("givenName"));
      String family = JsonLd.text(author.get("familyName"));
      addName(names, given == null || family == null ? null : given + " " + family);
    }
  }

  private static void addName(List<String> names, @Nullable String name) {
    if (name != null && !name.isBlank() && !name.startsWith("http")) {
      names.add(BareTitle.plain(name));
    }
  }

  /** What a reference refers to; a node that says more than its address is taken as it is. */
  private static JsonNode resolved(JsonNode author, Map<String, JsonNode> byId) {
    JsonNode id = author.isObject() && author.get("name") == null ? author.get("@id") : null;
    JsonNode found = id == null ? null : byId.get(id.asString(""));
    return found == null ? author : found;
  }

  static List<JsonNode> each(JsonNode node) {
    if (!node.isArray()) {
      return List.of(node);
    }
    List<JsonNode> each = new ArrayList<>();
    for (JsonNode one : node) {
      each.add(one);
    }
    return each;
  }

  static boolean isOrganization(JsonNode node) {
    JsonNode type = node.path("@type");
    for (JsonNode one : each(type)) {
      if (one.asString("").endsWith("Organization")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAccount(JsonNode author) {
    return author.isObject()
        && (OutletName.isAccount(author.path("@id").asString(""))
            || OutletName.isAccount(author.path("url").asString("")));
  }
}
