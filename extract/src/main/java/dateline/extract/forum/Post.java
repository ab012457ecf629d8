package dateline.extract.forum;

import dateline.extract.Body;
import dateline.extract.Link;
import dateline.extract.PageDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in a thread.
 *
 * @param author the name under which it was posted, or null where the page names nobody
 * @param published when it was posted, or null where the page does not say
 * @param body the text, with what it quotes of others marked
 * @param links hyperlinks of the text; addresses that are only written in it are none
 */
public record Post(
    @Nullable String author, @Nullable PageDate published, Body body, List<Link> links) {
  public Post {
    links = List.copyOf(links);
  }

  boolean isEmpty() {
    return body.text().isEmpty();
  }
}
