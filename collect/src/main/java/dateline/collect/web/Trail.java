package dateline.collect.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way to an answer.
 *
 * @param asked the address of the question, as it stood there
 * @param hops the redirects that were followed, in order
 * @param at when the answer, or the lack of one, was known
 */
public record Trail(String asked, List<Hop> hops, Instant at) {
  public Trail {
    hops = List.copyOf(hops);
  }

  /** The address that was asked last: that of the answer. */
  public String last() {
    return hops.isEmpty() ? asked : hops.getLast().to().text();
  }

  /**
   * The address to ask from now on, where the server said that the one asked has moved for good;
   * null where it did not. A redirect for now ends what is believed, and so does one that leads
   * away from TLS, since from there on anybody on the way could have written it.
   */
  public @Nullable String movedTo() {
    String moved = null;
    for (Hop hop : hops) {
      if (!hop.isPermanent() || hop.isDowngrade()) {
        return moved;
      }
      moved = hop.to().text();
    }
    return moved;
  }
}
