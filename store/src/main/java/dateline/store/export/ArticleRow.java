package dateline.store.export;

import dateline.extract.Article;
import dateline.extract.Credit;
import dateline.extract.Dateline;
import dateline.extract.Image;
import dateline.extract.Link;
import dateline.extract.PageDate;
import dateline.extract.PrimarySource;
import dateline.store.catalogue.KeptArticle;
import dateline.store.catalogue.Removal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An article as it is exported: the fields of {@link Article} under their public names. */
public record ArticleRow(
    String id,
    String sourceId,
    @Nullable String url,
    @Nullable String canonicalUrl,
    @Nullable String site,
    String kind,
    String pageKind,
    @Nullable String section,
    List<String> tags,
    @Nullable String headline,
    @Nullable String deck,
    List<String> authors,
    @Nullable String published,
    @Nullable String publishedPrecision,
    @Nullable String publishedFrom,
    @Nullable String publishedOrigin,
    @Nullable String modified,
    @Nullable Dateline dateline,
    @Nullable String language,
    String text,
    int paragraphs,
    List<Image> images,
    List<Credit> credits,
    List<Link> links,
    @Nullable PrimarySource primarySource,
    boolean spam,
    int version,
    @Nullable String threadId,
    @Nullable String storyId,
    @Nullable Removed removed) {

  /**
   * That it is not to be found any more where it stood.
   *
   * @param kind gone or withdrawn
   * @param since when that was seen first, ISO 8601
   * @param evidence the status, 404 or 410, or the words of the notice
   */
  public record Removed(String kind, String since, String evidence) {
    static @Nullable Removed of(@Nullable Removal removal) {
      return removal == null
          ? null
          : new Removed(lower(removal.kind()), removal.since().toString(), removal.evidence());
    }
  }

  /** The row of a kept article. */
  public static ArticleRow of(KeptArticle kept) {
    Article article = kept.article();
    PageDate published = article.published();
    PageDate modified = article.modified();
    return new ArticleRow(
        kept.id(),
        kept.sourceId(),
        article.url(),
        article.canonicalUrl(),
        article.site(),
        lower(article.kind()),
        lower(article.pageKind()),
        article.section(),
        article.tags(),
        article.headline(),
        article.deck(),
        article.authors(),
        published == null ? null : published.value(),
        published == null ? null : lower(published.precision()),
        published == null ? null : lower(published.from()),
        published == null || published.origin() == PageDate.Origin.UNSAID
            ? null
            : lower(published.origin()),
        modified == null ? null : modified.value(),
        article.dateline(),
        article.language(),
        article.text(),
        article.body().paragraphs(),
        article.images(),
        article.credits(),
        article.links(),
        article.primarySource(),
        article.spam(),
        kept.version(),
        kept.parentId(),
        kept.storyId(),
        Removed.of(kept.removal()));
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
