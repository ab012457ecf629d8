package dateline.pipeline.reading;

import dateline.extract.Article;
import dateline.lineage.signature.Signature;
import dateline.stories.sketch.Sketch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that one page tells about one article, without looking at any other.
 *
 * @param id see {@link Identity}
 * @param parentId the thread that a reply belongs to, null for an article or opening post
 * @param sourceId the name under which the page was brought
 * @param contentHash tells versions apart: equal hashes mean that nothing a reader would see has
 *     changed
 * @param retrieved when the page was fetched, or null
 * @param article the article itself
 * @param findings what its text says
 * @param signature for finding copies; empty for a very short text
 * @param sketch for finding its story; null for a reply
 */
public record Reading(
    String id,
    @Nullable String parentId,
    String sourceId,
    String contentHash,
    @Nullable Instant retrieved,
    Article article,
    Findings findings,
    Signature signature,
    @Nullable Sketch sketch) {

  /**
   * When this version came to be, as far as the page tells: last change, else fetch, else
   * publication; null where it does not tell.
   */
  public @Nullable Instant effective() {
    if (article.modified() != null) {
      return article.modified().earliest();
    }
    if (retrieved != null) {
      return retrieved;
    }
    return article.published() == null ? null : article.published().earliest();
  }

  /** This reading under another id. */
  public Reading as(String otherId) {
    return new Reading(
        otherId,
        parentId,
        sourceId,
        contentHash,
        retrieved,
        article,
        findings,
        signature,
        sketch == null ? null : sketch.withId(otherId));
  }

  /**
   * This reply in a thread of another id than the one it was read in; itself where it is in that
   * one already.
   *
   * @throws IllegalStateException if this is no reply
   */
  public Reading inThread(String threadId) {
    if (parentId == null) {
      throw new IllegalStateException("The reading " + id + " is no reply to a thread");
    }
    if (threadId.equals(parentId)) {
      return this;
    }
    return new Reading(
        Identity.inThread(threadId, id, parentId),
        threadId,
        sourceId,
        contentHash,
        retrieved,
        article,
        findings,
        signature,
        sketch);
  }
}
