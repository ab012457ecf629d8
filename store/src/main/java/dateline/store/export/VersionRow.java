package dateline.store.export;

import dateline.lineage.revision.Revision;
import dateline.lineage.revision.Revision.Change;
import dateline.store.catalogue.KeptVersion;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A version of an article with what changed since the one before, as it is given to programs. */
public record VersionRow(
    int version,
    @Nullable String seen,
    @Nullable String headline,
    String text,
    @Nullable List<Edit> changes) {

  /**
   * Words that were taken out or put in.
   *
   * @param kind out or in
   * @param start in UTF-16 code units: in the text of the version before where they were taken out,
   *     else in this one's
   * @param end where they end there
   * @param text the words
   */
  public record Edit(String kind, int start, int end, String text) {}

  /**
   * The row of a version.
   *
   * @param before the version before; null for the first, which has no changes
   */
  public static VersionRow of(KeptVersion kept, @Nullable KeptVersion before) {
    return new VersionRow(
        kept.number(),
        Objects.toString(kept.seen(), null),
        kept.article().headline(),
        kept.article().text(),
        before == null ? null : changes(before.article().text(), kept.article().text()));
  }

  private static List<Edit> changes(String before, String after) {
    return Revision.between(before, after).runs().stream()
        .filter(run -> run.change() != Change.SAME)
        .map(run -> new Edit(ArticleRow.lower(run.change()), run.start(), run.end(), run.text()))
        .toList();
  }
}
