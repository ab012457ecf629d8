package dateline.app;

import dateline.collect.Found;
import dateline.collect.archive.Collected;
import dateline.collect.files.FileSource;
import dateline.pipeline.Flow;
import dateline.pipeline.keeping.Archive;
import dateline.pipeline.keeping.Outcome;
import dateline.pipeline.keeping.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads archives that were collected through the whole chain, one after the other. One thread. */
final class CollectedReading {
  private static final Logger LOG = LoggerFactory.getLogger(CollectedReading.class);
  private static final Duration BETWEEN_FORGETTING = Duration.ofDays(1);

  /** Of a page of the web there is no file that could be read again; its bytes are kept. */
  private static final Path NO_FILE = Path.of("");

  private final Collected collected;
  private final FileSource files = Wiring.collectedFiles();
  private final Flow flow;
  private final Archive archive;
  private final Runnable refresh;
  private final Metrics metrics;
  private final Duration keep;
  private final InstantSource clock;
  private @Nullable Instant forgotten;

  /**
   * @param refresh makes what was read be found by searches
   * @param keep how long archives are kept after that
   */
  CollectedReading(
      Collected collected,
      Flow flow,
      Archive archive,
      Runnable refresh,
      Metrics metrics,
      Duration keep,
      InstantSource clock) {
    this.collected = collected;
    this.flow = flow;
    this.archive = archive;
    this.refresh = refresh;
    this.metrics = metrics;
    this.keep = keep;
    this.clock = clock;
  }

  /**
   * Reads what is unread, and forgets what is old.
   *
   * @param isStopping is asked again and again; once it is true, the rest is left for the next time
   * @return how many articles are new or changed
   * @throws IOException if the archives cannot be listed or moved
   */
  int read(BooleanSupplier isStopping) throws IOException {
    int news = 0;
    List<Path> unread = collected.unread();
    for (Path file : unread) {
      if (!isStopping.getAsBoolean()) {
        news += read(file, isStopping);
      }
    }
    if (!unread.isEmpty()) {
      refresh.run();
    }
    forget();
    return news;
  }

  private int read(Path file, BooleanSupplier isStopping) throws IOException {
    Tally tally = new Tally(metrics);
    flow.run(
        sink ->
            files.read(
                file,
                found -> {
                  if (!isStopping.getAsBoolean()) {
                    sink.accept(withoutFile(found));
                  }
                }),
        tally);
    archive.readAfterAll(tally.read);
    if (!isStopping.getAsBoolean()) {
      collected.read(file);
    }
    return tally.news;
  }

  /** The same page in another archive is refused once, and not once for each archive. */
  private static Found withoutFile(Found found) {
    boolean isOfWeb =
        found.sourceId().startsWith("http://") || found.sourceId().startsWith("https://");
    return switch (found) {
      case Found.PageFound page when isOfWeb -> new Found.PageFound(page.page(), NO_FILE, false);
      case Found.Refused no when isOfWeb ->
          new Found.Refused(no.sourceId(), NO_FILE, no.reason(), no.bytes());
      default -> found;
    };
  }

  private void forget() throws IOException {
    Instant now = clock.instant();
    Instant last = forgotten;
    if (last == null || !now.isBefore(last.plus(BETWEEN_FORGETTING))) {
      forgotten = now;
      int gone = collected.forget(now.minus(keep));
      LOG.debug("{} old archives were deleted", gone);
    }
  }

  private static final class Tally implements Flow.Listener {
    private final List<String> read = new ArrayList<>();
    private final Metrics metrics;
    private int news;

    Tally(Metrics metrics) {
      this.metrics = metrics;
    }

    @Override
    public void acknowledged(String sourceId, boolean reply, Outcome outcome) {
      read.add(sourceId);
      metrics.read(outcome);
      if (outcome != Outcome.UNCHANGED) {
        news++;
      }
    }

    @Override
    public void refused(Refusal refusal) {
      // It is kept with its reason, and listed at the desk.
      metrics.refused();
    }

    @Override
    public void linked(int count) {
      // Nobody waits for it.
    }
  }
}
