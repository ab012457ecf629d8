package dateline.quality.extraction.fuzz;

import dateline.extract.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One broken page, and how it came to be.
 *
 * @param page the page; its content is empty where its bytes could not be decoded
 * @param bytes what was decoded to the page's content; not to be changed
 * @param number the case's number in its run
 * @param seed the run's seed
 * @param origin the names of the page and of what was done to it, in this order
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied by nobody
record Broken(Page page, byte[] bytes, long number, long seed, List<String> origin) {
  // Halves of surrogate pairs and NUL live through JSON when they are escaped, and not through
  // UTF-8.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** The page's size in bytes of UTF-8. */
  int size() {
    return page.content().getBytes(StandardCharsets.UTF_8).length;
  }

  /** The same case with other characters. */
  Broken with(String content) {
    Page other =
        new Page(
            page.sourceId(), page.form(), content, page.url(), page.retrieved(), page.stated());
    return new Broken(other, bytes, number, seed, origin);
  }

  /** As JSON in ASCII, which {@link #of} reads. */
  String json(String failure) {
    ObjectNode root = JSON.createObjectNode();
    root.put("failure", failure).put("seed", seed).put("number", number);
    origin.forEach(root.putArray("origin")::add);
    root.put("form", page.form().name()).put("url", page.url());
    Page.Stated stated = page.stated();
    ObjectNode carrier = root.putObject("stated");
    carrier.put("title", stated.title()).put("published", stated.published());
    carrier.put("modified", stated.modified()).put("site", stated.site());
    carrier.put("language", stated.language());
    ArrayNode authors = carrier.putArray("authors");
    stated.authors().forEach(authors::add);
    root.put("content", page.content());
    if (page.content().isEmpty()) {
      root.put("bytes", Base64.getEncoder().encodeToString(bytes));
    }
    return JSON.writeValueAsString(root);
  }

  /** The case that {@link #json} wrote. */
  static Broken of(String json) {
    JsonNode root = JSON.readTree(json);
    JsonNode carrier = root.path("stated");
    Page.Stated stated =
        new Page.Stated(
            text(carrier, "title"),
            strings(carrier.path("authors")),
            text(carrier, "published"),
            text(carrier, "modified"),
            text(carrier, "site"),
            text(carrier, "language"));
    Page page =
        new Page(
            "replayed",
            Page.Form.valueOf(root.path("form").asString()),
            root.path("content").asString(),
            text(root, "url"),
            null,
            stated);
    byte[] bytes = Base64.getDecoder().decode(root.path("bytes").asString(""));
    long number = root.path("number").asLong();
    return new Broken(
        page, bytes, number, root.path("seed").asLong(), strings(root.path("origin")));
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.path(name).isString() ? node.path(name).asString() : null;
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  @Override
  public String toString() {
    return "case " + number + " of seed " + seed + ": " + String.join(", ", origin);
  }
}
