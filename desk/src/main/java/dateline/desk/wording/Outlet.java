package dateline.desk.wording;

import dateline.extract.Article;
import dateline.extract.CanonicalUrl;
import dateline.store.catalogue.KeptArticle;
import dateline.store.catalogue.Member;
import org.jspecify.annotations.Nullable;

/** What an outlet is called on a page. */
public final class Outlet {
  /** Stands for an outlet that no one names. */
  public static final String UNNAMED = "Unnamed outlet";

  private Outlet() {}

  /** The outlet of an article. */
  public static String of(KeptArticle kept) {
    Article article = kept.article();
    return name(article.site(), article.url());
  }

  /** The outlet of a story's member. */
  public static String of(Member member) {
    return name(member.site(), member.url());
  }

  private static String name(@Nullable String site, @Nullable String url) {
    if (site != null && !site.isBlank()) {
      return site;
    }
    String host = url == null ? null : CanonicalUrl.host(url);
    return host == null ? UNNAMED : host;
  }
}
