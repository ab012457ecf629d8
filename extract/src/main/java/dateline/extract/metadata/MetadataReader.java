package dateline.extract.metadata;

import dateline.extract.markup.Outline;
import dateline.extract.markup.ShortText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a page's markup says about it. Immutable and thread-safe. */
public final class MetadataReader {
  private static final int MAX_VALUE = 2_000;
  private static final int MAX_NAME = 120;
  private static final int MAX_METAS = 1_000;
  private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

  private final JsonLd jsonLd = new JsonLd();

  /** The metadata of a page; nothing in it is checked against the visible page. */
  public Metadata read(Document page) {
    return read(new Outline(page));
  }

  /** The metadata of a page that was walked. */
  public Metadata read(Outline page) {
    JsonLd.Described ld = jsonLd.read(page.jsonLd());
    Map<String, List<String>> meta = metaTags(page.metas());
    return new Metadata(
        ld.headline(),
        titles(page, ld, meta),
        authors(page, ld, meta),
        firstOf(
            ld.published(),
            first(
                meta,
                "article:published_time",
                "og:published_time",
                "og:article:published_time",
                "article:published",
                "datepublished",
                "date.published",
                "parsely-pub-date",
                "sailthru.date",
                "dc.date.issued",
                "dcterms.issued",
                "dcterms.created",
                "dc.date.created",
                "dc.date",
                "dcterms.date",
                "citation_publication_date",
                "citation_date",
                "cxenseparse:recs:publishtime",
                "publish-date",
                "publish_date",
                "publishdate",
                "pubdate",
                "publication_date",
                "pub_date",
                "published",
                "article_date_original",
                "article.published",
                "originalpublicationdate",
                "date",
                "created",
                "release_date"),
            timeOf(page, "datePublished")),
        firstOf(
            ld.modified(),
            first(
                meta,
                "article:modified_time",
                "og:updated_time",
                "article:updated_time",
                "datemodified",
                "dcterms.modified",
                "dc.date.modified",
                "lastmod",
                "last-modified",
                "modified"),
            timeOf(page, "dateModified")),
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
        firstOf(first(meta, "og:image", "twitter:image"), ld.image()));
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
    add(titles, page.document().title());
    return titles;
  }

  private static List<String> authors(
      Outline page, JsonLd.Described ld, Map<String, List<String>> meta) {
    if (!ld.authors().isEmpty()) {
      return ld.authors();
    }
    for (String name :
        List.of(
            "author",
            "article:author_name",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "citation_author",
            "byl",
            "byline",
            "article:author",
            "twitter:creator:name")) {
      List<String> values =
          meta.getOrDefault(name, List.of()).stream().filter(v -> !v.startsWith("http")).toList();
      if (!values.isEmpty()) {
        return values;
      }
    }
    return marked(page);
  }

  /** What microdata and links to authors say. */
  private static List<String> marked(Outline page) {
    List<String> marked = new ArrayList<>();
    for (int at : page.found(Outline.Found.PROPERTY)) {
      if (isProperty(page.element(at), "author")) {
        addName(marked, page, at);
      }
    }
    for (int at : page.found(Outline.Found.AUTHOR_LINK)) {
      addName(marked, page, at);
    }
    return marked;
  }

  private static void addName(List<String> names, Outline page, int at) {
    Element element = page.element(at);
    for (int inner : page.found(Outline.Found.PROPERTY, at)) {
      if (isProperty(page.element(inner), "name")) {
        element = page.element(inner);
        break;
      }
    }
    if (element == null || names.size() >= 8) {
      return;
    }
    String text =
        element.hasAttr("content") ? element.attr("content") : ShortText.of(element, MAX_NAME);
    if (!text.isBlank() && text.length() < MAX_NAME && !names.contains(text)) {
      names.add(text);
    }
  }

  private static boolean isProperty(@Nullable Element element, String property) {
    return element != null && element.attr("itemprop").equalsIgnoreCase(property);
  }

  private static Map<String, List<String>> metaTags(List<Element> metas) {
    Map<String, List<String>> values = new HashMap<>();
    for (Element meta : metas.subList(0, Math.min(metas.size(), MAX_METAS))) {
      String content = meta.attr("content").strip();
      if (content.isEmpty() || content.length() > MAX_VALUE) {
        continue;
      }
      for (String key : KEYS) {
        String name = meta.attr(key).toLowerCase(Locale.ROOT).strip();
        if (!name.isEmpty()) {
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
      String href = link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href");
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

  private static @Nullable String timeOf(Outline page, String property) {
    for (int at : page.found(Outline.Found.PROPERTY)) {
      Element marked = page.element(at);
      if (marked != null && marked.attr("itemprop").contains(property)) {
        return firstOf(
            marked.attr("datetime"), marked.attr("content"), ShortText.of(marked, MAX_NAME));
      }
    }
    return null;
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
