package dateline.quality.samples;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code samples/gold.json} says. Immutable. */
public final class Gold {
  private final JsonNode root;

  private Gold(JsonNode root) {
    this.root = root;
  }

  /** Reads the file. */
  public static Gold of(Path file) {
    return new Gold(JsonMapper.shared().readTree(file.toFile()));
  }

  /** The entries of one of the file's lists. */
  public List<JsonNode> list(String name) {
    return StreamSupport.stream(root.path(name).spliterator(), false).toList();
  }

  /**
   * The articles by their source id, without versions that were replaced by a later one at the same
   * address.
   */
  Map<String, JsonNode> currentArticles() {
    Map<String, Integer> newest = new HashMap<>();
    for (JsonNode entry : list("articles")) {
      newest.merge(address(entry), entry.path("version").asInt(1), Math::max);
    }
    Map<String, JsonNode> current = new TreeMap<>();
    for (JsonNode entry : list("articles")) {
      if (entry.path("version").asInt(1) == newest.getOrDefault(address(entry), 1)) {
        current.put(entry.path("sourceId").asString(), entry);
      }
    }
    return current;
  }

  private static String address(JsonNode entry) {
    return entry.path("url").asString(entry.path("sourceId").asString());
  }

  /** Which story each source id belongs to; versions that were replaced belong to none. */
  Map<String, String> storyOf() {
    Set<String> current = currentArticles().keySet();
    Map<String, String> stories = new HashMap<>();
    for (JsonNode story : list("stories")) {
      strings(story.path("sourceIds")).stream()
          .filter(current::contains)
          .forEach(id -> stories.put(id, story.path("id").stringValue()));
    }
    return stories;
  }

  /** The strings of a list, sorted. */
  static Set<String> strings(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
