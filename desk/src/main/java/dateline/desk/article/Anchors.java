package dateline.desk.article;

import dateline.lineage.copy.Copy;
import dateline.lineage.copy.Evidence;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the places of a text that others link to. Not thread-safe. */
final class Anchors {
  private final int length;
  private final Set<Integer> starts = new TreeSet<>();
  private final Set<Integer> ends = new TreeSet<>();

  Anchors(int length) {
    this.length = length;
  }

  /** Adds a stretch; one that does not stand in the text is passed over. */
  void add(int start, int end) {
    if (start >= 0 && start < end && end <= length) {
      starts.add(start);
      ends.add(end);
    }
  }

  void end(int end) {
    ends.add(end);
  }

  /** Adds what speaks for a copy, on the side of one of its articles. */
  void add(Copy copy, String articleId) {
    boolean isCopy = copy.from().equals(articleId);
    for (Evidence evidence : copy.evidence()) {
      Integer toStart = evidence.toStart();
      Integer toEnd = evidence.toEnd();
      if (isCopy) {
        add(evidence.fromStart(), evidence.fromEnd());
      } else if (toStart != null && toEnd != null) {
        add(toStart, toEnd);
      }
    }
  }

  Set<Integer> starts() {
    return starts;
  }

  Set<Integer> ends() {
    return ends;
  }
}
