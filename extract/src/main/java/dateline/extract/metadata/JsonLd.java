package dateline.extract.metadata;

import dateline.extract.letters.Letters;
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
  private static final int MAX_TYPES = 50;

  /** Names, dates and descriptions are shorter. UTF-16 code units. */
  private static final int LONGEST = 4_000;

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

  /** What else has a date that is the page's where no article is described. */
  private static final Set<String> PAGES =
      Set.of(
          "WebPage",
          "ItemPage",
          "AboutPage",
          "FAQPage",
          "MedicalWebPage",
          "CreativeWork",
          "VideoObject",
          "AudioObject",
          "PodcastEpisode",
          "Recipe",
          "HowTo",
          "DiscussionForumPosting",
          "Question");

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

  /**
   * What JSON-LD says of the article; every field may be null or empty.
   *
   * @param pagePublished when the page or its film was published, where that is said of no article
   */
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
      @Nullable String image,
      @Nullable String pagePublished,
      Classification filed,
      @Nullable String body) {
    static final Described NOTHING =
        new Described(
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Classification.NOTHING,
            null);

    Described withPage(@Nullable String published) {
      return new Described(
          headline,
          name,
          authors,
          organizations,
          this.published,
          modified,
          publisher,
          language,
          description,
          image,
          published,
          filed,
          body);
    }

    /** Nothing is said of an article, but of things of these types. */
    static Described others(List<String> types) {
      return NOTHING.with(new Classification(types, null, null, List.of(), null));
    }

    private Described with(Classification other) {
      return new Described(
          headline,
          name,
          authors,
          organizations,
          published,
          modified,
          publisher,
          language,
          description,
          image,
          pagePublished,
          other,
          body);
    }

    boolean isArticle() {
      return headline != null
          || name != null
          || published != null
          || modified != null
          || publisher != null
          || description != null
          || image != null
          || body != null
          || !authors.isEmpty()
          || !organizations.isEmpty();
    }
  }

  Described read(List<Element> pageScripts) {
    Described best = Described.NOTHING;
    String page = null;
    int scripts = 0;
    for (Element script : pageScripts) {
      String text = script.data();
      if (++scripts > MAX_SCRIPTS || text.length() > MAX_LENGTH || best.isArticle()) {
        break;
      }
      List<String> others = new ArrayList<>(best.filed().schemaTypes());
      best = described(text);
      if (!best.isArticle() && others.size() < MAX_TYPES) {
        others.addAll(best.filed().schemaTypes());
        best = Described.others(others);
      }
      page = page == null ? best.pagePublished() : page;
      best = best.withPage(null);
    }
    return best.withPage(page);
  }

  private Described described(String text) {
    String bare = bare(text);
    try {
      JsonNode root = json.readTree(bare);
      JsonNode article = first(root, ARTICLES);
      Described described =
          article == null
              ? Described.others(types(root))
              : describe(article, bare.contains("\"@id\"") ? byId(root) : Map.of());
      if (described.published() != null || !mayDate(bare)) {
        return described;
      }
      JsonNode page = first(root, PAGES);
      return page == null ? described : described.withPage(published(page));
    } catch (JacksonException broken) {
      return fromBroken(bare);
    }
  }

  private static boolean mayDate(String text) {
    return text.contains("datePublished")
        || text.contains("dateCreated")
        || text.contains("uploadDate");
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

  /** The first node of one of the types in the graph, outermost first. */
  private static @Nullable JsonNode first(JsonNode root, Set<String> types) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && isOneOf(node.get("@type"), types)) {
        return node;
      }
      for (JsonNode child : node) {
        if (child.isContainer()) {
          open.add(child);
        }
      }
    }
    return null;
  }

  /** The named nodes of the graph by their {@code @id}, to which other nodes refer. */
  private static Map<String, JsonNode> byId(JsonNode root) {
    Map<String, JsonNode> byId = new HashMap<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && node.has("@id") && (node.has("name") || node.has("familyName"))) {
        byId.putIfAbsent(node.get("@id").asString(""), node);
      }
      for (JsonNode child : node) {
        if (child.isContainer()) {
          open.add(child);
        }
      }
    }
    return byId;
  }

  private static boolean isOneOf(@Nullable JsonNode type, Set<String> types) {
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isOneOf(one, types)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asString("");
    return types.contains(name.substring(name.lastIndexOf('/') + 1));
  }

  private static Described describe(JsonNode article, Map<String, JsonNode> byId) {
    return new Described(
        text(article.get("headline")),
        text(article.get("name")),
        LdAuthors.of(article, byId),
        LdAuthors.organizations(article, byId),
        published(article),
        text(article.get("dateModified")),
        publisher(article),
        text(article.get("inLanguage")),
        text(article.get("description")),
        image(article.get("image")),
        null,
        filed(article),
        body(article.get("articleBody")));
  }

  private static @Nullable String body(@Nullable JsonNode node) {
    String text = node == null ? "" : Parser.unescapeEntities(node.asString(""), false).strip();
    return text.isEmpty() ? null : text;
  }

  private static Classification filed(JsonNode article) {
    List<String> sections = names(article.get("articleSection"));
    return new Classification(
        types(article),
        null,
        sections.isEmpty() ? null : sections.getFirst(),
        keywords(article.get("keywords")),
        free(article.get("isAccessibleForFree")));
  }

  /** The types of a node and of what it holds directly. */
  private static List<String> types(JsonNode node) {
    List<String> types = new ArrayList<>();
    for (JsonNode one : node.isArray() ? node : List.of(node)) {
      JsonNode type = one.get("@type");
      for (JsonNode name :
          type == null ? List.<JsonNode>of() : type.isArray() ? type : List.of(type)) {
        types.add(name.asString(""));
      }
      if (one.path("@graph").isArray() && types.size() < MAX_TYPES) {
        one.get("@graph").forEach(inner -> types.add(inner.path("@type").asString("")));
      }
    }
    return types.size() > MAX_TYPES ? types.subList(0, MAX_TYPES) : types;
  }

  /** A list, or one text with signs between. */
  private static List<String> keywords(@Nullable JsonNode node) {
    List<String> words = names(node);
    return words.size() == 1 ? Tags.cut(words.getFirst()) : words;
  }

  private static @Nullable Boolean free(@Nullable JsonNode node) {
    String said = node == null ? "" : node.asString("");
    return switch (said.length() > 5 ? "" : Letters.lower(said)) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static @Nullable String published(JsonNode work) {
    for (String name : List.of("datePublished", "dateCreated", "uploadDate")) {
      String date = text(work.get(name));
      if (date != null) {
        return date;
      }
    }
    return null;
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
    String said = one.asString("");
    if (said.length() > LONGEST) {
      return null;
    }
    String text = Parser.unescapeEntities(said, false).strip();
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
        headline,
        null,
        List.of(),
        List.of(),
        published,
        modified,
        null,
        null,
        description,
        null,
        null,
        Classification.NOTHING,
        null);
  }
}
