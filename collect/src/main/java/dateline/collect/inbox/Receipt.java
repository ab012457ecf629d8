package dateline.collect.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in something that was sent, and is on disk now.
 *
 * @param digest of all that was sent: its SHA-256 in hexadecimal digits
 * @param taken pages, at most {@link #MOST} of them
 * @param refused what gives no page, at most as many
 * @param more how many of both are not listed
 */
public record Receipt(String digest, List<Taken> taken, List<Refused> refused, int more) {
  /** So many are listed. */
  public static final int MOST = 1_000;

  public Receipt {
    taken = List.copyOf(taken);
    refused = List.copyOf(refused);
  }

  /**
   * A page that will be read.
   *
   * @param sourceId under which it will be known
   * @param url its address; null where nobody said
   */
  public record Taken(String sourceId, @Nullable String url) {}

  /** Something that gives no page; it is listed among what was refused when its turn comes. */
  public record Refused(String sourceId, String reason) {}
}
