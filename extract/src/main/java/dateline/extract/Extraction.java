package dateline.extract;

import java.util.List;

/**
 * What one page holds: an article or the opening post of a thread, and the replies to it in the
 * order of the page.
 *
 * @param main the article or opening post
 * @param replies the thread's later posts, spam included and marked; empty for an article (a site's
 *     reader comments are boilerplate)
 */
public record Extraction(Article main, List<Article> replies) {
  public Extraction {
    replies = List.copyOf(replies);
  }
}
