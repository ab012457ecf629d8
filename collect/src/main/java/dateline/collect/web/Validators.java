package dateline.collect.web;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to tell one version of an answer by, to be sent back with the next question so
 * that it need not send the same bytes again (RFC 9110, section 8.8).
 *
 * @param etag as in ETag, with its quotes; null where there was none
 * @param lastModified as in Last-Modified, as it was written; null where there was none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /** Nothing to go by: the answer is wanted in any case. */
  public static final Validators NONE = new Validators(null, null);

  private static final int MAX_LENGTH = 1_000;

  /** Values that cannot have been a server's are left out, for they would break the question. */
  public Validators {
    etag = kept(etag);
    lastModified = kept(lastModified);
  }

  static Validators of(Headers headers) {
    return new Validators(headers.last("ETag"), headers.last("Last-Modified"));
  }

  /** What still holds after an answer that left some out: its own values, or else these. */
  Validators renewedBy(Validators newer) {
    return new Validators(
        newer.etag == null ? etag : newer.etag,
        newer.lastModified == null ? lastModified : newer.lastModified);
  }

  boolean isEmpty() {
    return etag == null && lastModified == null;
  }

  private static @Nullable String kept(@Nullable String value) {
    boolean fits =
        value != null
            && !value.isBlank()
            && value.length() <= MAX_LENGTH
            && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    return fits ? value : null;
  }
}
