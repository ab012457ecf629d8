package dateline.store.catalogue;

import dateline.extract.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article.
 *
 * @param number counted from 1, the oldest
 * @param seen when it was fetched; null where nobody said, as of a file
 */
public record KeptVersion(int number, @Nullable Instant seen, Article article) {}
