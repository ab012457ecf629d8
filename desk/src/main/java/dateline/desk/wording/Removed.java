package dateline.desk.wording;

import dateline.store.catalogue.KeptArticle;
import dateline.store.catalogue.Removal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That an article is not where it stood any more, in words.
 *
 * @param words "gone from its address" or "withdrawn"
 * @param since when that was seen first
 * @param status with which its server answers, or null
 * @param notice what stands in its place, shortened, or null
 */
public record Removed(String words, When since, @Nullable String status, @Nullable String notice) {
  private static final int NOTICE_CODE_UNITS = 280;

  /** The words for an article; null where nothing says that it is not there. */
  public static @Nullable Removed of(KeptArticle kept) {
    Removal removal = kept.removal();
    if (removal == null) {
      return null;
    }
    When since = Objects.requireNonNull(When.of(removal.since()));
    return switch (removal.kind()) {
      case GONE -> new Removed("gone from its address", since, removal.evidence(), null);
      case WITHDRAWN ->
          new Removed(
              "withdrawn", since, null, Shortened.to(NOTICE_CODE_UNITS, removal.evidence()));
    };
  }
}
