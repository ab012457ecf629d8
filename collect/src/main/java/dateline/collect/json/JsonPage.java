package dateline.collect.json;

import dateline.collect.Limits;
import dateline.collect.input.Dates;
import dateline.collect.input.Origin;
import dateline.collect.input.RefusedInput;
import dateline.extract.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a page from an object that holds it with what is known of it. Thread-safe. */
final class JsonPage {
  static final String EXPECTED = "expected was {\"id\", \"html\" or \"text\" or \"wordpress\", …}";

  private final Limits limits;
  private final JsonMapper mapper;

  JsonPage(Limits limits, JsonMapper mapper) {
    this.limits = limits;
    this.mapper = mapper;
  }

  /** Whether an object is one that says of itself that it is a page. */
  static boolean isPage(JsonNode node) {
    return node.isObject() && (node.has("html") || node.has("text") || node.has("wordpress"));
  }

  /**
   * The page of an object.
   *
   * @param place by which it is known where it has no id
   * @param origin from where what holds it came, which counts where it does not say that itself
   * @throws RefusedInput if it is none
   */
  Page page(JsonNode line, String place, Origin origin) throws RefusedInput {
    if (!line.isObject()) {
      throw new RefusedInput("is " + WordPress.otherwise(line) + "; " + EXPECTED);
    }
    String id = Json.text(line, "id");
    String url = Json.text(line, "url");
    Instant retrieved = Dates.instant(Json.text(line, "retrieved"));
    Content content = content(line);
    if (url == null) {
      url = content.url == null ? origin.url() : content.url;
    }
    return new Page(
        id != null ? id : place,
        content.form,
        content.characters,
        url,
        retrieved == null ? origin.retrieved() : retrieved,
        stated(line));
  }

  private record Content(Page.Form form, String characters, @Nullable String url) {}

  private Content content(JsonNode line) throws RefusedInput {
    JsonNode html = line.path("html");
    JsonNode text = line.path("text");
    JsonNode post = line.path("wordpress");
    if (filled(html)) {
      return new Content(Page.Form.HTML, bounded(html.stringValue()), null);
    }
    if (filled(post)) {
      return wordpress(mapper.readTree(post.stringValue()));
    }
    if (post.isObject()) {
      return wordpress(post);
    }
    if (filled(text)) {
      return new Content(Page.Form.TEXT, bounded(text.stringValue()), null);
    }
    if (WordPress.isPost(line)) {
      return wordpress(line);
    }
    boolean named = isPage(line);
    String found =
        named ? "has an empty html, text or wordpress" : "is " + WordPress.otherwise(line);
    throw new RefusedInput(found + "; " + EXPECTED);
  }

  private static boolean filled(JsonNode node) {
    return node.isString() && !node.stringValue().isBlank();
  }

  private Content wordpress(JsonNode post) throws RefusedInput {
    if (!WordPress.isPost(post)) {
      throw new RefusedInput(
          "has a \"wordpress\" that is "
              + WordPress.otherwise(post)
              + "; expected was a post of wp/v2 with content.rendered");
    }
    return new Content(Page.Form.WORDPRESS, bounded(post.toString()), WordPress.link(post));
  }

  private String bounded(String content) throws RefusedInput {
    if (content.length() > limits.pageBytes()) {
      throw new RefusedInput(
          "holds a page of %d characters, more than the %d that a page may have"
              .formatted(content.length(), limits.pageBytes()));
    }
    return content;
  }

  private static Page.Stated stated(JsonNode line) {
    return new Page.Stated(
        Json.text(line, "title") /* a post's own title is an object, and stays with the post */,
        List.of(),
        Dates.iso(Json.text(line, "published")),
        null,
        Json.text(line, "site"),
        Json.text(line, "language"));
  }
}
