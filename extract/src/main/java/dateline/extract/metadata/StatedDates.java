package dateline.extract.metadata;

import dateline.extract.PageDate.Origin;
import dateline.extract.letters.Letters;
import dateline.extract.markup.Outline;
import dateline.extract.markup.ShortText;
import dateline.extract.markup.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the dates that a page's markup states, in the order of trust. Made for one page.
 *
 * <p>First what schema.org's JSON-LD says of the article, which is made for machines and names what
 * it dates. Then {@code meta} elements whose name says publication: they are about the whole page.
 * Then microdata and RDFa, which may belong to a comment or a teaser on the page. Then what is only
 * called a date, and may be that of a change. Last the JSON-LD of page and film, which many systems
 * date for themselves.
 */
final class StatedDates {
  /**
   * Longer names are none. The JDK's lower case takes time with the square of the length where a
   * text is all final sigmas.
   */
  private static final int LONGEST_NAMES = 200;

  private static final int MAX_TEXT = 120;

  /** So many elements around a date are asked what they are. */
  private static final int MOST_AROUND = 200;

  private static final List<String> PUBLISHED =
      words(
          """
          article:published_time og:published_time og:article:published_time article:published article:published_date
          article:publication_date og:publish_date date.published rnews:datepublished parsely-pub-date sailthru.date
          dc.date.issued dcterms.issued dc.issued dc.date.published citation_publication_date citation_online_date
          prism.publicationdate cxenseparse:recs:publishtime cxenseparse:publishtime shareaholic:article_published_time
          iso-8601-publish-date publish-date publish_date publishdate publish_time publishtime published_time
          published_at publishedat published-date published_date pubdate pub_date pub-date bt:pubdate ptime rbpubdate
          publication_date publication-date publicationdate published dateofpublication article_date_original
          originalpublicationdate article.published firstpublished first_published displaydate display_date
          weibo:article:create_at video:release_date og:video:release_date og:release_date
          """);

  /** What only says that it is a date, or the date of the page's making. */
  private static final List<String> UNSURE =
      words(
          """
          datepublished dcterms.created dc.date.created dc.created dcterms.available article.created article:created article_date
          created_at createdate creation_date creationdate date_created datecreated created dcterms.date dc.date
          dcterms:date dc:date og:date article:date citation_date eprints.date bepress_citation_date date pagedate
          doc_date release_date timestamp
          """);

  private static final List<String> MODIFIED =
      words(
          """
          article:modified_time og:modified_time og:updated_time article:updated_time article:modified article:updated
          dcterms.modified dc.date.modified dc.modified prism.modificationdate shareaholic:article_modified_time
          lastmod last-modified last_modified lastmodified modified_time modifieddate modified_date modificationdate
          modified update_time updated_time updated updated_at dateupdated dateupdate bt:moddate utime revised
          weibo:article:update_at datemodified
          """);

  /** Types whose dates are not the article's. */
  private static final List<String> OTHER_THINGS =
      words("comment review rating person event jobposting offer product imageobject organization");

  private final Outline page;
  private final Map<String, List<String>> meta;
  private final JsonLd.Described ld;

  StatedDates(Outline page, Map<String, List<String>> meta, JsonLd.Described ld) {
    this.page = page;
    this.meta = meta;
    this.ld = ld;
  }

  private static List<String> words(String lines) {
    return List.of(lines.strip().split("\\s+"));
  }

  List<StatedDate> published() {
    List<StatedDate> dates = new ArrayList<>();
    add(dates, ld.published(), Origin.STRUCTURED_DATA, true);
    addMetas(dates, PUBLISHED, true);
    addMarked(dates, true, "datepublished", "dc:issued", "dcterms:issued", "pubdate");
    addMetas(dates, UNSURE, false);
    addMarked(
        dates, false, "datecreated", "dc:created", "dc:date", "dcterms:created", "uploaddate");
    add(dates, ld.pagePublished(), Origin.STRUCTURED_DATA, false);
    return dates;
  }

  List<StatedDate> modified() {
    List<StatedDate> dates = new ArrayList<>();
    add(dates, ld.modified(), Origin.STRUCTURED_DATA, true);
    addMetas(dates, MODIFIED, true);
    addMarked(dates, true, "datemodified", "dateupdate", "dc:modified", "dcterms:modified");
    return dates;
  }

  private void addMetas(List<StatedDate> dates, List<String> names, boolean sure) {
    for (String name : names) {
      for (String value : meta.getOrDefault(name, List.of())) {
        add(dates, value, Origin.META, sure);
      }
    }
  }

  /** Microdata and RDFa: the first that belongs to the article comes first. */
  private void addMarked(List<StatedDate> dates, boolean sure, String... properties) {
    for (int at : page.found(Outline.Found.PROPERTY)) {
      Element marked = page.element(at);
      if (marked != null && isOneOf(marked, properties) && !isOfOther(at)) {
        add(dates, value(marked), Origin.STRUCTURED_DATA, sure);
      }
    }
  }

  /** An element may have several properties, each with a prefix or without. */
  private static boolean isOneOf(Element marked, String... properties) {
    String names = marked.attr("itemprop") + " " + marked.attr("property");
    if (names.length() > LONGEST_NAMES) {
      return false;
    }
    String said = Letters.lower(names);
    for (String property : properties) {
      int at = said.indexOf(property);
      int end = at + property.length();
      boolean whole =
          at >= 0
              && (at == 0 || !Character.isLetter(said.charAt(at - 1)))
              && (end == said.length() || !Character.isLetter(said.charAt(end)));
      if (whole) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfOther(int at) {
    int steps = 0;
    for (int e = page.parent(at); e >= 0 && steps < MOST_AROUND; e = page.parent(e), steps++) {
      Element around = page.element(e);
      if (around == null) {
        continue;
      }
      String type =
          around.attr("itemtype").isEmpty() ? around.attr("typeof") : around.attr("itemtype");
      if (!type.isEmpty()) {
        String name = Letters.lower(type.substring(type.lastIndexOf('/') + 1));
        return OTHER_THINGS.stream().anyMatch(name::contains);
      }
      if (page.has(e, Sign.OTHERS) && e != page.body()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String value(Element marked) {
    for (String attribute : List.of("datetime", "content")) {
      if (!marked.attr(attribute).isBlank()) {
        return marked.attr(attribute);
      }
    }
    return ShortText.of(marked, MAX_TEXT);
  }

  private static void add(
      List<StatedDate> dates, @Nullable String words, Origin origin, boolean sure) {
    if (words != null && !words.isBlank()) {
      dates.add(new StatedDate(words.strip(), origin, sure));
    }
  }
}
