package dateline.lineage.origin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One voice behind a story.
 *
 * @param articleId the article that is the origin, or null where it was not collected
 * @param name the name or host of an origin that was not collected, else null
 * @param firstKnown false where several pages share a text and nothing tells which had it first:
 *     then the article stands for all of them, and they may as well share a source that nobody
 *     names
 * @param outlets the outlets that print it, each once, in alphabetical order; those that nobody
 *     names are not among them
 */
public record Origin(
    @Nullable String articleId, @Nullable String name, boolean firstKnown, List<String> outlets) {

  /** An origin that is known for one. */
  public Origin(@Nullable String articleId, @Nullable String name, List<String> outlets) {
    this(articleId, name, true, outlets);
  }

  public Origin {
    outlets = List.copyOf(outlets);
    if ((articleId == null) == (name == null)) {
      throw new IllegalArgumentException("An origin is either an article or a name");
    }
  }
}
