package dateline.desk.article;

import dateline.desk.wording.Tongue;
import dateline.desk.wording.When;
import dateline.extract.Article;
import dateline.store.catalogue.KeptArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A later post of a thread.
 *
 * @param anchor its id on the page
 * @param authors who wrote it, or null
 * @param published when, or null
 * @param language a tag or null
 * @param blocks its text
 * @param spam whether it is an advert or noise
 */
public record Reply(
    String anchor,
    @Nullable String authors,
    @Nullable When published,
    @Nullable String language,
    List<MarkedText.Block> blocks,
    boolean spam) {

  /** The anchor of the reply of an id. */
  public static String anchor(String id) {
    return "reply-" + id;
  }

  static Reply of(KeptArticle kept) {
    Article article = kept.article();
    return new Reply(
        anchor(kept.id()),
        article.authors().isEmpty() ? null : String.join(", ", article.authors()),
        When.of(article.published()),
        Tongue.tag(article.language()),
        MarkedText.of(
            article.body(),
            List.of(),
            List.of(),
            Said.highlights(kept.findings().statements(), article.text())),
        article.spam());
  }
}
