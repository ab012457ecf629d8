package dateline.stories.novelty;

import dateline.stories.Passage;
import java.util.List;

/**
 * What came into a story since a time.
 *
 * @param articleIds the pages that came, by time, then by id; copies too
 * @param passages sentences of these pages that say what no page before them had said, by the time
 *     of their pages, then in the order of the text
 */
public record News(List<String> articleIds, List<Passage> passages) {
  public News {
    articleIds = List.copyOf(articleIds);
    passages = List.copyOf(passages);
  }
}
