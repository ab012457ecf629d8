package dateline.lineage;

import dateline.extract.Article;
import dateline.extract.Credit;
import dateline.extract.Link;
import dateline.extract.PageDate;
import dateline.extract.PrimarySource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lineage needs to know of an article.
 *
 * @param id the article's id, unique in the data; ties are broken by its order
 * @param url the address it was fetched from
 * @param canonicalUrl the address that the page names as its own; may be another outlet's
 * @param site the outlet's name or host
 * @param headline without the site's name
 * @param text the article's text alone, without menus and boilerplate; offsets of evidence count
 *     its UTF-16 code units
 * @param language BCP 47 primary tag
 * @param published when the page says it was published
 * @param modified when the page says it was last changed
 * @param credits names that the page credits
 * @param links hyperlinks of the text
 * @param primarySource from where the whole text was taken, by the page's own words
 * @param kind an article, a post or a reply
 * @param spam whether it is an advert or noise; spam neither copies nor is copied
 */
public record Piece(
    String id,
    @Nullable String url,
    @Nullable String canonicalUrl,
    @Nullable String site,
    @Nullable String headline,
    String text,
    @Nullable String language,
    @Nullable PageDate published,
    @Nullable PageDate modified,
    List<Credit> credits,
    List<Link> links,
    @Nullable PrimarySource primarySource,
    Article.Kind kind,
    boolean spam) {

  public Piece {
    credits = List.copyOf(credits);
    links = List.copyOf(links);
  }

  /** A piece that is no spam. */
  public Piece(
      String id,
      @Nullable String url,
      @Nullable String canonicalUrl,
      @Nullable String site,
      @Nullable String headline,
      String text,
      @Nullable String language,
      @Nullable PageDate published,
      @Nullable PageDate modified,
      List<Credit> credits,
      List<Link> links,
      @Nullable PrimarySource primarySource,
      Article.Kind kind) {
    this(
        id,
        url,
        canonicalUrl,
        site,
        headline,
        text,
        language,
        published,
        modified,
        credits,
        links,
        primarySource,
        kind,
        false);
  }

  /** The piece of an article that is known by an id. */
  public static Piece of(String id, Article article) {
    return new Piece(
        id,
        article.url(),
        article.canonicalUrl(),
        article.site(),
        article.headline(),
        article.text(),
        article.language(),
        article.published(),
        article.modified(),
        article.credits(),
        article.links(),
        article.primarySource(),
        article.kind(),
        article.spam());
  }

  /**
   * The outlet that printed it: its site, else the host of its address, else its id, so that two
   * pages of which nothing is known are two outlets.
   */
  public String outlet() {
    if (site != null && !site.isBlank()) {
      return site;
    }
    String host = Address.host(url);
    return host != null ? host : id;
  }

  /**
   * The key under which pages of one outlet are counted together, whether they give its name or
   * only its host; see {@link OutletName#key}.
   */
  public String outletKey() {
    String key = OutletName.key(outlet());
    return key.isEmpty() ? id : key;
  }
}
