package dateline.extract;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came in, decoded to characters but otherwise untouched.
 *
 * @param sourceId the name under which whoever brought the page knows it: a file's path, a feed
 *     entry's guid, a record's id; never blank
 * @param form what the content is written in
 * @param content the page's characters
 * @param url the address it was fetched from, or null where nobody said
 * @param retrieved when it was fetched, or null where nobody said
 * @param stated what the carrier of the page (a feed entry, a line of JSON) says about it, beside
 *     the page itself
 */
public record Page(
    String sourceId,
    Form form,
    String content,
    @Nullable String url,
    @Nullable Instant retrieved,
    Stated stated) {

  public Page {
    Objects.requireNonNull(content);
    if (sourceId.isBlank()) {
      throw new IllegalArgumentException("A page needs a source id, and this one's is blank");
    }
  }

  /** What a page's content is written in. */
  public enum Form {
    /** An HTML document, or a fragment of one such as a feed entry's content. */
    HTML,
    /** A dump of a page's visible text, menus and all, without markup. */
    TEXT,
    /** One post of the WordPress REST API (wp/v2), as a JSON object. */
    WORDPRESS
  }

  /**
   * What the carrier of a page says about it: the fields of a feed entry or of a line of JSON. It
   * is believed before what the page's own text suggests, since someone wrote it down on purpose.
   *
   * <p>A title or a name of a site that is longer than 2,000 UTF-16 code units is none, and null.
   *
   * @param title headline, or null
   * @param authors names as given; empty where none is given
   * @param published ISO 8601 date or date and time, or null
   * @param modified ISO 8601 date or date and time, or null
   * @param site the outlet's name, or null
   * @param language BCP 47 tag, or null
   * @param listed when a list that led to the page says that it came or changed; stands in for the
   *     publication where neither carrier nor page names that; null where no list says so
   */
  public record Stated(
      @Nullable String title,
      List<String> authors,
      @Nullable String published,
      @Nullable String modified,
      @Nullable String site,
      @Nullable String language,
      @Nullable Instant listed) {

    private static final int LONGEST = 2_000;

    /** Nothing is said beside the page itself. */
    public static final Stated NOTHING = new Stated(null, List.of(), null, null, null, null);

    /** What is said of a page that no list led to. */
    public Stated(
        @Nullable String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String site,
        @Nullable String language) {
      this(title, authors, published, modified, site, language, null);
    }

    public Stated {
      title = brief(title);
      site = brief(site);
      authors = List.copyOf(authors);
    }

    private static @Nullable String brief(@Nullable String words) {
      return words == null || words.length() > LONGEST ? null : words;
    }
  }

  /** The same page with other content. */
  Page withContent(String other) {
    return other.equals(content) ? this : new Page(sourceId, form, other, url, retrieved, stated);
  }

  /** The same page, of which a list says when it came or changed. */
  public Page listed(@Nullable Instant when) {
    Stated said =
        new Stated(
            stated.title,
            stated.authors,
            stated.published,
            stated.modified,
            stated.site,
            stated.language,
            when);
    return new Page(sourceId, form, content, url, retrieved, said);
  }

  /** The same page under another name. */
  public Page named(String otherSourceId) {
    return new Page(otherSourceId, form, content, url, retrieved, stated);
  }

  /** A page about which nothing is known but its content. */
  public static Page of(String sourceId, Form form, String content) {
    return new Page(sourceId, form, content, null, null, Stated.NOTHING);
  }
}
