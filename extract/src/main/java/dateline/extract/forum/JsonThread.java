package dateline.extract.forum;

import dateline.extract.Body;
import dateline.extract.Link;
import dateline.extract.PageDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a thread that a page describes in JSON-LD as a schema.org DiscussionForumPosting with its
 * comments, and comments on those. Immutable and thread-safe.
 */
final class JsonThread {
  static final String TYPE = "DiscussionForumPosting";

  private static final int MOST_SCRIPTS = 20;
  private static final int LONGEST = 4_000_000;
  private static final int MOST_NODES = 50_000;

  /** Comments on comments stay far below this, and the parser's own limit of 500 with them. */
  private static final int DEEPEST = 400;

  private final PostDates dates;
  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .build())
          .build();

  JsonThread(PostDates dates) {
    this.dates = dates;
  }

  /**
   * A thread as a page describes it.
   *
   * @param headline its title, or null
   * @param posts the opening post and the comments, each before those on it
   */
  record Described(@Nullable String headline, List<Post> posts) {}

  /** The thread that a page describes, or null where it describes none, or several. */
  @Nullable Described read(Document document) {
    List<JsonNode> threads = new ArrayList<>();
    for (Element script :
        document.select("script[type*=ld+json]").stream().limit(MOST_SCRIPTS).toList()) {
      String data = script.data();
      if (data.length() <= LONGEST && data.contains(TYPE)) {
        threads(data, threads);
      }
    }
    return threads.size() == 1 ? described(threads.getFirst()) : null;
  }

  private void threads(String data, List<JsonNode> threads) {
    JsonNode root;
    try {
      root = json.readTree(data);
    } catch (JacksonException broken) {
      return; // the page's own markup may still show the thread
    }
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && is(node, TYPE)) {
        threads.add(node);
        continue;
      }
      for (JsonNode child : node) {
        if (child.isContainer()) {
          open.add(child);
        }
      }
    }
  }

  private static boolean is(JsonNode node, String type) {
    JsonNode types = node.path("@type");
    for (JsonNode one : types.isArray() ? types : List.of(types)) {
      String name = one.asString("");
      if (name.substring(name.lastIndexOf('/') + 1).equals(type)) {
        return true;
      }
    }
    return false;
  }

  private Described described(JsonNode thread) {
    List<Post> posts = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(thread));
    while (!open.isEmpty() && posts.size() < MarkedPost.MOST_POSTS) {
      JsonNode node = open.pop();
      posts.add(post(node));
      JsonNode comments = node.path("comment");
      if (comments.isObject()) {
        open.push(comments);
      }
      for (int i = comments.isArray() ? comments.size() - 1 : -1; i >= 0; i--) {
        if (comments.get(i).isObject()) {
          open.push(comments.get(i));
        }
      }
    }
    String headline = words(thread, "headline", "name");
    return new Described(headline.isEmpty() ? null : headline, posts);
  }

  private Post post(JsonNode node) {
    JsonNode author = node.path("author");
    JsonNode person = author.isArray() ? author.path(0) : author;
    String name = person.isString() ? person.asString("") : words(person, "name", "alternateName");
    String date = words(node, "datePublished", "dateCreated");
    PageDate published = date.isEmpty() ? null : dates.written(date).orElse(null);
    PostText text = text(words(node, "text", "articleBody"));
    List<Link> links = text == null ? List.of() : text.links();
    return new Post(
        PostNotes.author(name), published, text == null ? Body.EMPTY : text.body(), links);
  }

  /** The text may be written in HTML, or plain with line breaks. */
  private static @Nullable PostText text(String written) {
    if (written.isEmpty()) {
      return null;
    }
    boolean markup = written.indexOf('<') >= 0 && written.indexOf("</") >= 0;
    Element body = Jsoup.parseBodyFragment(markup ? written : "").body();
    if (!markup) {
      written.lines().forEach(line -> body.appendElement("p").text(line));
    }
    return PostText.of(body, Set.of(), Set.of());
  }

  private static String words(JsonNode node, String... names) {
    for (String name : names) {
      String words = node.path(name).asString("").strip();
      if (!words.isEmpty()) {
        return words;
      }
    }
    return "";
  }
}
