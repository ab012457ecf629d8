package dateline.pipeline.keeping;

import dateline.pipeline.reading.Draft;
import dateline.pipeline.reading.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps readings and refusals in lists. Thread-safe. */
public final class ArchiveInMemory implements Archive {
  private final Set<String> versions = new HashSet<>();
  private final List<Reading> kept = new ArrayList<>();
  private final List<Integer> batches = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final List<String> withdrawn = new ArrayList<>();
  private int failing = Integer.MAX_VALUE;

  /** From so many kept readings on, nothing more can be kept. */
  public synchronized void failAfter(int readings) {
    failing = readings;
  }

  @Override
  public synchronized List<Outcome> keep(List<Reading> readings) {
    if (kept.size() + readings.size() > failing) {
      throw new IllegalStateException("The archive is full");
    }
    batches.add(readings.size());
    kept.addAll(readings);
    return readings.stream()
        .map(reading ->
            versions.add(reading.id() + " " + reading.contentHash())
                ? Outcome.NEW
                : Outcome.UNCHANGED)
        .toList();
  }

  @Override
  public synchronized boolean holds(Draft draft) {
    return draft.parts().stream()
        .allMatch(part -> versions.contains(part.id() + " " + part.contentHash()));
  }

  @Override
  public synchronized boolean withdraw(Draft draft) {
    withdrawn.add(draft.parts().getFirst().id());
    return kept.stream().anyMatch(reading -> withdrawn.contains(reading.id()));
  }

  /** The ids of articles that were withdrawn, in order. */
  public synchronized List<String> withdrawn() {
    return List.copyOf(withdrawn);
  }

  @Override
  public synchronized void refuse(Refusal refusal) {
    refused.add(refusal);
  }

  @Override
  public synchronized void readAfterAll(List<String> sourceIds) {
    refused.removeIf(refusal -> sourceIds.contains(refusal.sourceId()));
  }

  /** All readings that were kept, in order. */
  public synchronized List<Reading> kept() {
    return List.copyOf(kept);
  }

  /** How many readings came at once each time. */
  public synchronized List<Integer> batches() {
    return List.copyOf(batches);
  }

  /** All refusals, in order. */
  public synchronized List<Refusal> refused() {
    return List.copyOf(refused);
  }
}
