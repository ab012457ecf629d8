package dateline.store.export;

import dateline.lineage.copy.Copy;
import dateline.lineage.copy.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy as it is exported; {@code to} and the containment are absent where the origin was not
 * collected.
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
        copy.shown().label(),
        copy.to() == null ? null : copy.containment(),
        copy.dependence(),
        copy.confidence(),
        copy.evidence());
  }
}
