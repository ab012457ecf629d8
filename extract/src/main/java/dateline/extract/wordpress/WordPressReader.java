package dateline.extract.wordpress;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.CanonicalUrl;
import dateline.extract.ExtractionException;
import dateline.extract.Image;
import dateline.extract.Page;
import dateline.extract.PageDate;
import dateline.extract.byline.Byline;
import dateline.extract.credit.Agencies;
import dateline.extract.credit.Caption;
import dateline.extract.credit.CreditLines;
import dateline.extract.date.DateReader;
import dateline.extract.dateline.DatelineReader;
import dateline.extract.html.MainText;
import dateline.extract.html.Pictures;
import dateline.extract.html.TextAssembly;
import dateline.extract.markup.Markup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a post of the WordPress REST API (wp/v2). Immutable and thread-safe. */
public final class WordPressReader {
  /** No post has more authors; what goes on is a list of something else. */
  private static final int MAX_AUTHORS = 60;

  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .build())
          .build();

  private final DateReader dates;
  private final Byline byline;
  private final Agencies agencies;
  private final TextAssembly assembly;
  private final Pictures pictures;
  private final DatelineReader datelines;

  public WordPressReader(DateReader dates, Byline byline, Agencies agencies) {
    this.dates = dates;
    this.byline = byline;
    this.agencies = agencies;
    this.assembly = new TextAssembly(byline, dates, new CreditLines(agencies));
    this.pictures = new Pictures(agencies);
    this.datelines = new DatelineReader(dates);
  }

  /**
   * The article that a post is; its language is what the carrier says, or null.
   *
   * @throws ExtractionException if the content is no JSON, no post, or a post without text
   */
  public Article read(Page page) throws ExtractionException {
    JsonNode post = post(page);
    String link = firstOf(text(post, "link"), page.url(), text(post, "guid", "rendered"));
    String host = CanonicalUrl.host(link);
    Page.Stated stated = page.stated();
    String headline = firstOf(stated.title(), plain(text(post, "title", "rendered")));
    Document content = Markup.parse(contentOf(post, page), link);
    TextAssembly.Assembled text =
        assembly.assemble(
            MainText.ofContent(content),
            headline,
            null,
            host,
            authors(post, page.stated(), List.of()),
            name -> false);
    if (text.body().text().isEmpty()) {
      throw new ExtractionException(
          "The WordPress post has no text in content.rendered (" + page.sourceId() + ")");
    }
    Body body = text.body();
    PageDate published = stated(stated.published(), post, "date_gmt", "date");
    String canonical = firstOf(text(post, "yoast_head_json", "canonical"), link);
    return Article.builder(Article.Kind.ARTICLE)
        .url(firstOf(link, page.url()))
        .canonicalUrl(CanonicalUrl.of(canonical).orElse(null))
        .site(firstOf(stated.site(), text(post, "yoast_head_json", "og_site_name"), host))
        .headline(headline)
        .authors(authors(post, stated, text.authors()))
        .published(published)
        .modified(stated(stated.modified(), post, "modified_gmt", "modified"))
        .dateline(datelines.read(body.textOf(body.blocks().getFirst()), published).orElse(null))
        .language(stated.language())
        .body(body)
        .images(images(post, content))
        .credits(text.credits())
        .links(text.links())
        .primarySource(text.primarySource())
        .build();
  }

  private JsonNode post(Page page) throws ExtractionException {
    JsonNode root;
    try {
      root = json.readTree(page.content());
    } catch (JacksonException broken) {
      throw new ExtractionException(
          "The WordPress post is no JSON: "
              + broken.getOriginalMessage()
              + " ("
              + page.sourceId()
              + ")",
          broken);
    }
    JsonNode post = root.isArray() && root.size() == 1 ? root.get(0) : root;
    if (!post.isObject()) {
      throw new ExtractionException(
          "One WordPress post as a JSON object is needed, and this is "
              + (root.isArray() ? "a list of " + root.size() : "a single value")
              + " ("
              + page.sourceId()
              + ")");
    }
    String error = text(post, "message");
    if (post.get("code") != null && error != null) {
      throw new ExtractionException(
          "The JSON is an answer of WordPress that reports an error, \""
              + error
              + "\" ("
              + page.sourceId()
              + ")");
    }
    return post;
  }

  private static String contentOf(JsonNode post, Page page) throws ExtractionException {
    String content = text(post, "content", "rendered");
    if (content != null) {
      return content;
    }
    boolean guarded = post.path("content").path("protected").asBoolean(false);
    throw new ExtractionException(
        (guarded
                ? "The WordPress post is protected by a password"
                : "The JSON is no WordPress post: it has no content.rendered")
            + " ("
            + page.sourceId()
            + ")");
  }

  /** The moment in UTC where the post gives it, else the local time without a zone. */
  private @Nullable PageDate stated(
      @Nullable String carrier, JsonNode post, String gmt, String local) {
    String inUtc = text(post, gmt);
    return Optional.ofNullable(carrier)
        .flatMap(dates::read)
        .or(() ->
            Optional.ofNullable(inUtc)
                .filter(t -> t.length() >= 16 && !t.startsWith("0000"))
                .flatMap(t -> dates.read(t + "Z")))
        .or(() -> Optional.ofNullable(text(post, local)).flatMap(dates::read))
        .orElse(null);
  }

  private List<String> authors(JsonNode post, Page.Stated stated, List<String> inText) {
    List<String> lines = new ArrayList<>(stated.authors());
    if (lines.isEmpty()) {
      for (JsonNode author : post.path("_embedded").path("author")) {
        lines.add(author.path("name").asString(""));
      }
    }
    if (lines.isEmpty()) {
      lines.add(orEmpty(text(post, "yoast_head_json", "author")));
    }
    Set<String> persons = new LinkedHashSet<>();
    lines.stream().limit(MAX_AUTHORS).forEach(line -> persons.addAll(byline.names(line)));
    return persons.isEmpty() ? inText : List.copyOf(persons);
  }

  private List<Image> images(JsonNode post, Document content) {
    List<Image> images = new ArrayList<>();
    JsonNode media = post.path("_embedded").path("wp:featuredmedia").path(0);
    String src = text(media, "source_url");
    if (src != null) {
      Caption caption = Caption.of(orEmpty(plain(text(media, "caption", "rendered"))), agencies);
      images.add(new Image(src, caption.text(), caption.credit()));
    }
    for (Image image : pictures.in(content)) {
      if (src == null || image.src() == null || !fullSize(image.src()).equals(fullSize(src))) {
        images.add(image);
      }
    }
    return images;
  }

  /** WordPress keeps a picture in several sizes, with the size at the end of the file's name. */
  private static String fullSize(String src) {
    return src.replaceFirst("-\\d{2,5}x\\d{2,5}(?=\\.\\w{3,4}$)", "");
  }

  private static @Nullable String plain(@Nullable String html) {
    return html == null ? null : Markup.parse(html, null).text().strip();
  }

  private static @Nullable String text(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.path(name);
    }
    String text = at.isValueNode() && !at.isNull() ? at.asString("").strip() : "";
    return text.isEmpty() ? null : text;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
