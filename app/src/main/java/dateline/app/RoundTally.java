package dateline.app;

import dateline.pipeline.Flow;
import dateline.pipeline.keeping.Outcome;
import dateline.pipeline.keeping.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what becomes of the pages of one round of reading. One thread. */
final class RoundTally implements Flow.Listener {
  private final List<String> read = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private final Metrics metrics;
  private int pages;
  private int news;

  RoundTally(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void acknowledged(String sourceId, boolean reply, Outcome outcome) {
    metrics.read(outcome);
    read.add(sourceId);
    pages += reply ? 0 : 1;
    news += outcome == Outcome.UNCHANGED ? 0 : 1;
  }

  @Override
  public void refused(Refusal refusal) {
    metrics.refused();
    refused.add(refusal.sourceId());
  }

  @Override
  public void linked(int count) {
    // Nobody waits for it.
  }

  /** The source ids of what was read. */
  List<String> read() {
    return read;
  }

  /** Whether something of this source id was refused. */
  boolean isRefused(String sourceId) {
    return refused.contains(sourceId);
  }

  /** How many pages were read, known or not, without replies. */
  int pages() {
    return pages;
  }

  /** How many articles are new or changed. */
  int news() {
    return news;
  }
}
