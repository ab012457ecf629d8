package dateline.store.export;

import dateline.stories.correction.Constraints;
import dateline.stories.correction.Correction;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A correction as it is exported. */
public record CorrectionRow(
    int number,
    String at,
    String by,
    String kind,
    List<String> articleIds,
    List<String> otherIds,
    @Nullable Integer undoes,
    boolean undone,
    @Nullable String note) {

  /** The rows of a log, in its order. */
  public static List<CorrectionRow> of(List<Correction> log) {
    Set<Integer> undone = Constraints.undone(log);
    return log.stream().map(entry -> of(entry, undone.contains(entry.number()))).toList();
  }

  private static CorrectionRow of(Correction entry, boolean undone) {
    return new CorrectionRow(
        entry.number(),
        Objects.toString(entry.at()),
        entry.who(),
        entry.kind().word(),
        entry.articles(),
        entry.others(),
        entry.undoes(),
        undone,
        entry.note());
  }
}
