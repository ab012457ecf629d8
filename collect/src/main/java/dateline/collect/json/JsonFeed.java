package dateline.collect.json;

import dateline.collect.input.Dates;
import dateline.collect.input.Input;
import dateline.collect.input.Output;
import dateline.extract.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a <a href="https://jsonfeed.org/version/1.1">JSON Feed</a>, versions 1 and 1.1. */
final class JsonFeed {
  private JsonFeed() {}

  static boolean isFeed(JsonNode node) {
    String version = Json.text(node, "version");
    return version != null
        && version.contains("://jsonfeed.org/version/")
        && node.path("items").isArray();
  }

  static void read(JsonNode feed, Input input, Output output) {
    int index = 0;
    for (JsonNode item : feed.path("items")) {
      item(feed, item, index++, input, output);
    }
  }

  private static void item(JsonNode feed, JsonNode item, int index, Input input, Output output) {
    String url = Json.text(item, "url");
    String id = Json.text(item, "id");
    String name = id != null ? id : url != null ? url : String.valueOf(index);
    String sourceId = input.sourceId() + "/" + name;
    String html = Json.text(item, "content_html");
    String content = html != null ? html : Json.text(item, "content_text");
    if (content == null) {
      output.refused(
          sourceId,
          input,
          "is an item of a JSON Feed without content_html and content_text; fetch the page itself",
          item.toString().getBytes(StandardCharsets.UTF_8));
      return;
    }
    output.page(
        input,
        new Page(
            sourceId,
            html != null ? Page.Form.HTML : Page.Form.TEXT,
            content,
            url,
            input.origin().retrieved(),
            stated(feed, item)));
  }

  private static Page.Stated stated(JsonNode feed, JsonNode item) {
    String language = Json.text(item, "language");
    return new Page.Stated(
        Json.text(item, "title"),
        authors(item),
        Dates.iso(Json.text(item, "date_published")),
        Dates.iso(Json.text(item, "date_modified")),
        Json.text(feed, "title"),
        language != null ? language : Json.text(feed, "language"));
  }

  private static List<String> authors(JsonNode item) {
    List<String> names = new ArrayList<>();
    for (JsonNode author : item.path("authors")) {
      add(names, Json.text(author, "name"));
    }
    if (names.isEmpty()) {
      add(names, Json.text(item.path("author"), "name"));
    }
    return names;
  }

  private static void add(List<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }
}
