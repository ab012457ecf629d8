package dateline.store.catalogue;

import dateline.extract.Article;
import dateline.pipeline.reading.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The current version of an article, as it is kept.
 *
 * @param id its id
 * @param parentId the thread that a reply belongs to, else null
 * @param sourceId the name under which the page was brought
 * @param version how many versions there are, this one included
 * @param storyId the story it belongs to; null for a reply, and until it is linked
 * @param article the article
 * @param findings what its text says
 * @param removal that it is not where it stood any more; null as far as it is
 */
public record KeptArticle(
    String id,
    @Nullable String parentId,
    String sourceId,
    int version,
    @Nullable String storyId,
    Article article,
    Findings findings,
    @Nullable Removal removal) {}
