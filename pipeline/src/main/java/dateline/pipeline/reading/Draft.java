package dateline.pipeline.reading;

import dateline.extract.Article;
import dateline.extract.PageKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page after extraction and before the expensive stages: enough to tell whether it is known
 * already.
 *
 * @param retrieved when the page was fetched, or null
 * @param parts the article first, then the replies to it in the order of the page
 */
public record Draft(@Nullable Instant retrieved, List<Part> parts) {

  /**
   * One article of a page.
   *
   * @param id see {@link Identity}
   * @param parentId the thread that a reply belongs to, null for the article itself
   * @param sourceId the name under which it was brought
   * @param contentHash tells versions apart; see {@link Reading#contentHash()}
   * @param article the article
   */
  public record Part(
      String id, @Nullable String parentId, String sourceId, String contentHash, Article article) {}

  public Draft {
    parts = List.copyOf(parts);
  }

  /** Whether this is no article, but a notice that it was withdrawn. */
  public boolean isWithdrawal() {
    return parts.getFirst().article().pageKind() == PageKind.WITHDRAWN;
  }

  /** The name under which the page was brought. */
  public String sourceId() {
    return parts.getFirst().sourceId();
  }
}
