package dateline.extract.metadata;

import dateline.extract.letters.Letters;
import dateline.extract.markup.Outline;
import dateline.extract.markup.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a page's markup says about it. Immutable and thread-safe. */
public final class MetadataReader {
  private static final int MAX_VALUE = 2_000;
  private static final int MAX_KEY = 100;
  private static final int MAX_METAS = 1_000;
  private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

  private static final List<String> AUTHOR_TAGS =
      List.of(
          "author",
          "article:author_name",
          "article:byline",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "citation_author",
          "cxenseparse:author",
          "dcsext.author",
          "byl",
          "byline",
          "article:author",
          "articleauthor",
          "authors",
          "twitter:creator:name");

  private final JsonLd jsonLd = new JsonLd();

  /** The metadata of a page; nothing in it is checked against the visible page. */
  public Metadata read(Document page) {
    return read(new Outline(page));
  }

  /** The metadata of a page that was walked. */
  public Metadata read(Outline page) {
    JsonLd.Described ld = jsonLd.read(page.jsonLd());
    Map<String, List<String>> meta = metaTags(page.metas());
    StatedDates dates = new StatedDates(page, meta, ld);
    return new Metadata(
        ld.headline(),
        titles(page, ld, meta),
        authors(ld, meta),
        ld.organizations(),
        dates.published(),
        dates.modified(),
        firstOf(
            first(meta, "og:site_name"),
            ld.publisher(),
            first(
                meta,
                "application-name",
                "dc.publisher",
                "publisher",
                "apple-mobile-web-app-title")),
        canonical(page, meta),
        firstOf(
            lang(page),
            ld.language(),
            first(meta, "og:locale", "content-language", "dc.language", "language")),
        firstOf(first(meta, "og:description", "description", "dc.description"), ld.description()),
        firstOf(first(meta, "og:image", "twitter:image"), ld.image()),
        filed(ld.filed(), meta),
        ld.body());
  }

  private static Classification filed(Classification ld, Map<String, List<String>> meta) {
    List<String> tags = ld.tags();
    if (tags.isEmpty()) {
      List<String> said = meta.getOrDefault("article:tag", List.of());
      String keywords = first(meta, "news_keywords", "keywords");
      tags =
          said.size() > 1 || keywords == null
              ? said.stream().flatMap(words -> Tags.cut(words).stream()).distinct().toList()
              : Tags.cut(keywords);
    }
    return new Classification(
        ld.schemaTypes(),
        first(meta, "og:type"),
        firstOf(ld.section(), first(meta, "article:section", "parsely-section", "section")),
        tags,
        ld.free());
  }

  private static List<String> titles(
      Outline page, JsonLd.Described ld, Map<String, List<String>> meta) {
    List<String> titles = new ArrayList<>();
    add(titles, firstOf(ld.headline(), ld.name()));
    add(titles, first(meta, "og:title"));
    add(titles, first(meta, "twitter:title"));
    add(
        titles,
        first(
            meta,
            "dc.title",
            "dcterms.title",
            "citation_title",
            "parsely-title",
            "sailthru.title"));
    add(titles, page.title());
    return titles;
  }

  /** What each place says of the authors, the most trusted first. */
  private static List<List<String>> authors(JsonLd.Described ld, Map<String, List<String>> meta) {
    List<List<String>> places = new ArrayList<>();
    if (!ld.authors().isEmpty()) {
      places.add(ld.authors());
    }
    for (String name : AUTHOR_TAGS) {
      List<String> values =
          meta.getOrDefault(name, List.of()).stream().filter(v -> !v.startsWith("http")).toList();
      if (!values.isEmpty()) {
        places.add(values);
      }
    }
    return places;
  }

  private static Map<String, List<String>> metaTags(List<Element> metas) {
    Map<String, List<String>> values = new HashMap<>();
    for (Element meta : metas.subList(0, Math.min(metas.size(), MAX_METAS))) {
      String content = meta.attr("content").strip();
      if (content.isEmpty() || content.length() > MAX_VALUE) {
        continue;
      }
      for (String key : KEYS) {
        String written = meta.attr(key).strip();
        if (!written.isEmpty() && written.length() <= MAX_KEY) {
          String name = Letters.lower(written);
          List<String> named = values.computeIfAbsent(name, k -> new ArrayList<>(1));
          if (!named.contains(content) && named.size() < 12) {
            named.add(content);
          }
        }
      }
    }
    return values;
  }

  private static @Nullable String canonical(Outline page, Map<String, List<String>> meta) {
    for (Element link : page.links()) {
      if (!link.attr("rel").equalsIgnoreCase("canonical")) {
        continue;
      }
      String href = Reference.of(link, "href");
      if (!href.isBlank() && href.length() <= MAX_VALUE) {
        return href;
      }
    }
    return first(meta, "og:url");
  }

  private static @Nullable String lang(Outline page) {
    Element html = page.document().firstElementChild();
    return html == null ? null : firstOf(html.attr("lang"), html.attr("xml:lang"));
  }

  private static @Nullable String first(Map<String, List<String>> meta, String... names) {
    for (String name : names) {
      List<String> values = meta.get(name);
      if (values != null && !values.isEmpty()) {
        return values.getFirst();
      }
    }
    return null;
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  private static void add(List<String> list, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      list.add(value.strip());
    }
  }
}
