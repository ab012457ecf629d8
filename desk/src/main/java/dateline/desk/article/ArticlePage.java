package dateline.desk.article;

import dateline.claims.Statement;
import dateline.desk.front.StoryCard;
import dateline.desk.wording.Address;
import dateline.desk.wording.Numbers;
import dateline.desk.wording.Outlet;
import dateline.desk.wording.Removed;
import dateline.desk.wording.Tongue;
import dateline.desk.wording.When;
import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Credit;
import dateline.extract.Image;
import dateline.extract.Link;
import dateline.extract.PageKind;
import dateline.extract.PrimarySource;
import dateline.lineage.copy.Copy;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.store.catalogue.KeptArticle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of an article, or of the opening post of a thread with its replies.
 *
 * @param outlet whose it is
 * @param pageKind in words, where the page is something else than an article or a thread, or null
 * @param headline its headline, or null
 * @param deck the lines between headline and text, or null
 * @param authors the byline, or null
 * @param published when it was published, or null
 * @param modified when it was last changed, or null
 * @param place where the report was written, by its dateline, or null
 * @param language the tag, or null
 * @param languageName the language in words, or null
 * @param removed that it is not there any more, or null
 * @param original its address, or null where it is not on the web
 * @param blocks the text
 * @param images captions and credits of pictures
 * @param credits whom the page credits
 * @param source from where the whole text was taken, or null
 * @param takenFrom the copies that it is
 * @param takenBy the copies of it
 * @param statements who says what in it
 * @param links where its text links to
 * @param replies of a thread, without spam
 * @param spam replies of a thread that are spam
 * @param versions all of them, the newest first
 * @param changes the page of what changed between them
 * @param story its story, or null
 * @param sourceId the name under which the page was brought
 */
public record ArticlePage(
    String outlet,
    @Nullable String pageKind,
    @Nullable String headline,
    @Nullable String deck,
    @Nullable String authors,
    @Nullable When published,
    @Nullable When modified,
    @Nullable String place,
    @Nullable String language,
    @Nullable String languageName,
    @Nullable Removed removed,
    @Nullable String original,
    List<MarkedText.Block> blocks,
    List<Image> images,
    List<Credit> credits,
    @Nullable Source source,
    List<Tie> takenFrom,
    List<Tie> takenBy,
    List<Said> statements,
    List<Elsewhere> links,
    List<Reply> replies,
    List<Reply> spam,
    List<Version> versions,
    String changes,
    @Nullable StoryCard story,
    String sourceId) {
  private static final int LINKS = 100;
  private static final int TIES = 200;

  /** From where a text was taken: its name or address, a link to it or null, and who says so. */
  public record Source(String name, @Nullable String href, String evidence) {}

  /** A link out of the text. */
  public record Elsewhere(String text, String href) {}

  /** A version: its number from 1, headline, last change or publication, and length in words. */
  public record Version(int number, @Nullable String headline, @Nullable When when, String words) {}

  private static @Nullable String words(PageKind kind) {
    return switch (kind) {
      case LIVE_BLOG -> "Live blog";
      case LINK_LIST -> "List of links";
      case VIDEO -> "Lines to a video";
      case PAYWALL_STUB -> "The beginning only; the rest has to be paid for";
      case ARTICLE, FORUM_THREAD, WITHDRAWN, ERROR, CONSENT_WALL -> null;
    };
  }

  /** The page of an article. */
  public static ArticlePage of(Catalogue catalogue, KeptArticle kept) {
    Article article = kept.article();
    List<Copy> copies = catalogue.copiesWith(kept.id());
    Map<String, KeptArticle> others = others(catalogue, kept.id(), copies);
    Optional<StoryEntry> story = Optional.ofNullable(kept.storyId()).flatMap(catalogue::story);
    List<Reply> replies = catalogue.replies(kept.id()).stream().map(Reply::of).toList();
    return new ArticlePage(
        Outlet.of(kept),
        words(article.pageKind()),
        article.headline(),
        article.deck(),
        article.authors().isEmpty() ? null : String.join(", ", article.authors()),
        When.of(article.published()),
        When.of(article.modified()),
        article.dateline() == null ? null : article.dateline().place(),
        Tongue.tag(article.language()),
        Tongue.name(article.language()),
        Removed.of(kept),
        Address.elsewhere(article.url()),
        blocks(kept, copies, story),
        article.images().stream()
            .filter(image -> image.caption() != null || image.credit() != null)
            .toList(),
        article.credits(),
        source(article.primarySource()),
        ties(copies, copy -> copy.from().equals(kept.id()), Copy::to, others),
        ties(copies, copy -> kept.id().equals(copy.to()), Copy::from, others),
        kept.findings().statements().stream()
            .map(statement -> Said.of(statement, article.text()))
            .toList(),
        links(article),
        replies.stream().filter(reply -> !reply.spam()).toList(),
        replies.stream().filter(Reply::spam).toList(),
        versions(catalogue, kept),
        Address.article(kept.id()) + "/versions",
        story.map(entry -> StoryCard.of(catalogue, List.of(entry)).getFirst()).orElse(null),
        kept.sourceId());
  }

  private static Map<String, KeptArticle> others(
      Catalogue catalogue, String id, List<Copy> copies) {
    return catalogue.articles(
        copies.stream()
            .map(copy -> copy.from().equals(id) ? copy.to() : copy.from())
            .filter(Objects::nonNull)
            .distinct()
            .limit(TIES)
            .toList());
  }

  private static List<Tie> ties(
      List<Copy> copies,
      java.util.function.Predicate<Copy> side,
      java.util.function.Function<Copy, @Nullable String> other,
      Map<String, KeptArticle> others) {
    return copies.stream()
        .filter(side)
        .limit(TIES)
        .map(copy -> Tie.of(copy, others.get(String.valueOf(other.apply(copy)))))
        .toList();
  }

  private static List<MarkedText.Block> blocks(
      KeptArticle kept, List<Copy> copies, Optional<StoryEntry> story) {
    Anchors anchors = new Anchors(kept.article().text().length());
    kept.article().body().blocks().stream()
        .filter(block -> block.kind() != Body.Kind.TABLE_ROW)
        .forEach(block -> anchors.end(block.end()));
    kept.findings().sentences().forEach(span -> anchors.add(span.start(), span.end()));
    for (Statement statement : kept.findings().statements()) {
      anchors.add(statement.start(), statement.end());
    }
    story.ifPresent(entry ->
        entry.kept().story().summary().stream()
            .filter(passage -> passage.articleId().equals(kept.id()))
            .forEach(passage -> anchors.add(passage.start(), passage.end())));
    copies.forEach(copy -> anchors.add(copy, kept.id()));
    return MarkedText.of(
        kept.article().body(),
        anchors.starts(),
        anchors.ends(),
        Said.highlights(kept.findings().statements(), kept.article().text()));
  }

  private static @Nullable Source source(@Nullable PrimarySource source) {
    if (source == null) {
      return null;
    }
    String name = source.name() == null ? source.url() : source.name();
    return new Source(String.valueOf(name), Address.elsewhere(source.url()), source.evidence());
  }

  private static List<Elsewhere> links(Article article) {
    return article.links().stream()
        .map((Link link) -> {
          String href = Address.elsewhere(link.href());
          return href == null
              ? null
              : new Elsewhere(link.text().isBlank() ? href : link.text(), href);
        })
        .filter(Objects::nonNull)
        .distinct()
        .limit(LINKS)
        .toList();
  }

  private static List<Version> versions(Catalogue catalogue, KeptArticle kept) {
    List<Article> all =
        kept.version() < 2 ? List.of(kept.article()) : catalogue.versions(kept.id());
    return java.util.stream.IntStream.range(0, all.size())
        .mapToObj(i -> version(i + 1, all.get(i)))
        .toList()
        .reversed();
  }

  private static Version version(int number, Article article) {
    long words = article.text().isBlank() ? 0 : article.text().strip().split("\\s+").length;
    return new Version(
        number,
        article.headline(),
        When.of(article.modified() == null ? article.published() : article.modified()),
        Numbers.count(words, "word", "words"));
  }
}
