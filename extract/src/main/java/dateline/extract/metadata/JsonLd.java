package dateline.extract.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the article's schema.org description from JSON-LD, also where the JSON is broken as pages
 * break it: comments, line breaks in strings, trailing commas, entities. Immutable and thread-safe.
 */
final class JsonLd {
  private static final int MAX_SCRIPTS = 20;
  private static final int MAX_LENGTH = 1_000_000;
  private static final int MAX_NODES = 5_000;

  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "AnalysisNewsArticle",
          "AskPublicNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReportageNewsArticle",
          "ReviewNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "Report",
          "TechArticle",
          "ScholarlyArticle",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "Review");

  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                  .build())
          .build();

  /** What JSON-LD says of the article; every field may be null or empty. */
  record Described(
      @Nullable String headline,
      @Nullable String name,
      List<String> authors,
      List<String> organizations,
      @Nullable String published,
      @Nullable String modified,
      @Nullable String publisher,
      @Nullable String language,
      @Nullable String description,
      @Nullable String image) {
    static final Described NOTHING =
        new Described(null, null, List.of(), List.of(), null, null, null, null, null, null);
  }

  Described read(List<Element> pageScripts) {
    Described best = Described.NOTHING;
    int scripts = 0;
    for (Element script : pageScripts) {
      String text = script.data();
      if (++scripts > MAX_SCRIPTS
          || text.length() > MAX_LENGTH
          || !best.equals(Described.NOTHING)) {
        break;
      }
      best = described(text);
    }
    return best;
  }

  private Described described(String text) {
    String bare = bare(text);
    try {
      Map<String, JsonNode> byId = new HashMap<>();
      JsonNode article = article(json.readTree(bare), byId);
      return article == null ? Described.NOTHING : describe(article, byId);
    } catch (JacksonException broken) {
      return fromBroken(bare);
    }
  }

  private static String bare(String text) {
    String bare = text.strip();
    for (String wrap : List.of("<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/")) {
      bare = bare.startsWith(wrap) ? bare.substring(wrap.length()) : bare;
    }
    for (String wrap : List.of("-->", "//]]>", "]]>", "/*]]>*/", ";")) {
      bare = bare.endsWith(wrap) ? bare.substring(0, bare.length() - wrap.length()) : bare;
    }
    return bare;
  }

  /** The first article in the graph, outermost first, and the nodes by their names. */
  private static @Nullable JsonNode article(JsonNode root, Map<String, JsonNode> byId) {
    JsonNode article = null;
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      if (article == null && node.isObject() && isArticle(node.get("@type"))) {
        article = node;
      }
      if (node.isObject() && node.has("@id") && (node.has("name") || node.has("familyName"))) {
        byId.putIfAbsent(node.get("@id").asString(""), node);
      }
      for (JsonNode child : node) {
        if (child.isContainer()) {
          open.add(child);
        }
      }
    }
    return article;
  }

  private static boolean isArticle(@Nullable JsonNode type) {
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asString("");
    return ARTICLES.contains(name.substring(name.lastIndexOf('/') + 1));
  }

  private static Described describe(JsonNode article, Map<String, JsonNode> byId) {
    return new Described(
        text(article.get("headline")),
        text(article.get("name")),
        LdAuthors.of(article, byId),
        LdAuthors.organizations(article, byId),
        text(article.get("datePublished")),
        text(article.get("dateModified")),
        publisher(article),
        text(article.get("inLanguage")),
        text(article.get("description")),
        image(article.get("image")));
  }

  private static @Nullable String image(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    return one.isObject() ? text(one.get("url")) : text(one);
  }

  /** The publisher, or the organization that stands in an author's place. */
  private static @Nullable String publisher(JsonNode article) {
    String publisher = firstName(article.get("publisher"));
    boolean organization = LdAuthors.isOrganization(article.path("author"));
    return publisher == null && organization ? firstName(article.get("author")) : publisher;
  }

  private static @Nullable String firstName(@Nullable JsonNode node) {
    List<String> names = names(node);
    return names.isEmpty() ? null : names.getFirst();
  }

  private static List<String> names(@Nullable JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node == null) {
      return names;
    }
    for (JsonNode one : node.isArray() ? node : List.of(node)) {
      String name = text(one.isObject() ? one.get("name") : one);
      if (name != null) {
        names.add(name);
      } else if (one.isObject() && one.get("name") != null && one.get("name").isArray()) {
        one.get("name").forEach(n -> names.add(n.asString("")));
      }
    }
    return names;
  }

  static @Nullable String text(@Nullable JsonNode node) {
    JsonNode one = node != null && node.isArray() && node.size() == 1 ? node.get(0) : node;
    if (one == null || !one.isValueNode() || one.isNull()) {
      return null;
    }
    String text = Parser.unescapeEntities(one.asString(""), false).strip();
    return text.isEmpty() ? null : text;
  }

  private static final Pattern FIELD =
      Pattern.compile(
          "\"(headline|datePublished|dateModified|description)\"\\s*:\\s*\"((?:[^\"\\\\\\n]|\\\\.){1,1000}+)\"");

  /** The plain fields of JSON that no parser takes. */
  private static Described fromBroken(String text) {
    if (ARTICLES.stream().noneMatch(type -> text.contains("\"" + type + "\""))) {
      return Described.NOTHING;
    }
    String headline = null;
    String published = null;
    String modified = null;
    String description = null;
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      String value =
          Parser.unescapeEntities(field.group(2).replace("\\/", "/").replace("\\\"", "\""), false);
      switch (field.group(1)) {
        case "headline" -> headline = headline == null ? value : headline;
        case "datePublished" -> published = published == null ? value : published;
        case "dateModified" -> modified = modified == null ? value : modified;
        default -> description = description == null ? value : description;
      }
    }
    return new Described(
        headline, null, List.of(), List.of(), published, modified, null, null, description, null);
  }
}
