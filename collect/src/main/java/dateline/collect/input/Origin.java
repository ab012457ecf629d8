package dateline.collect.input;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From where an input came before it was kept, as a web archive records it.
 *
 * @param url the address, or null
 * @param retrieved when it was fetched, or null
 * @param charset the charset that the server named, or null
 */
public record Origin(@Nullable String url, @Nullable Instant retrieved, @Nullable String charset) {

  /** Nobody said. */
  public static final Origin UNKNOWN = new Origin(null, null, null);
}
