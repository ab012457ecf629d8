package dateline.lineage.origin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One voice behind a story.
 *
 * @param articleId the article that is the origin, or null where it was not collected
 * @param name the name or host of an origin that was not collected, else null
 * @param outlets the outlets that print it, each once, in alphabetical order
 */
public record Origin(@Nullable String articleId, @Nullable String name, List<String> outlets) {
  public Origin {
    outlets = List.copyOf(outlets);
    if ((articleId == null) == (name == null)) {
      throw new IllegalArgumentException("An origin is either an article or a name");
    }
  }
}
