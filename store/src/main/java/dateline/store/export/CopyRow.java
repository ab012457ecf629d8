package dateline.store.export;

import dateline.lineage.copy.Copy;
import dateline.lineage.copy.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy as it is exported. Where the origin was not collected {@code to} and the containment are
 * absent: of a text that nobody has there is no share. The kind then is what other copies of it
 * tell.
 */
public record CopyRow(
    String from,
    @Nullable String to,
    @Nullable String toName,
    String kind,
    @Nullable Double containment,
    double dependence,
    double confidence,
    List<Evidence> evidence) {

  /** The row of a copy. */
  public static CopyRow of(Copy copy) {
    return new CopyRow(
        copy.from(),
        copy.to(),
        copy.toName(),
        ArticleRow.lower(copy.kind()),
        copy.to() == null ? null : copy.containment(),
        copy.dependence(),
        copy.confidence(),
        copy.evidence());
  }
}
