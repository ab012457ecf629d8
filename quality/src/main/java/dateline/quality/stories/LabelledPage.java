package dateline.quality.stories;

import dateline.extract.Article;
import org.jspecify.annotations.Nullable;

/**
 * A page with what people say of it.
 *
 * @param id its name in the set
 * @param story the happening that it reports, or null where it is there to disturb
 */
record LabelledPage(String id, Article article, @Nullable String story) {}
