package dateline.app;

import dateline.collect.Found;
import dateline.collect.archive.Collected;
import dateline.collect.archive.Unread;
import dateline.collect.files.FileSource;
import dateline.collect.files.SentSource;
import dateline.extract.Page;
import dateline.pipeline.Flow;
import dateline.pipeline.keeping.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
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
  private final FileSource fetched = Wiring.collectedFiles();
  private final SentSource sent = Wiring.sentFiles();
  private final Flow flow;
  private final Archive archive;
  private final Function<String, @Nullable Instant> listed;
  private final Metrics metrics;
  private final Duration keep;
  private final InstantSource clock;
  private @Nullable Instant forgotten;

  /**
   * @param listed when lists say that the page of an address came or changed; null where none does
   * @param keep how long archives are kept once they were read
   */
  CollectedReading(
      Collected collected,
      Flow flow,
      Archive archive,
      Function<String, @Nullable Instant> listed,
      Metrics metrics,
      Duration keep,
      InstantSource clock) {
    this.collected = collected;
    this.flow = flow;
    this.archive = archive;
    this.listed = listed;
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
    for (Unread stretch : collected.unread()) {
      if (!isStopping.getAsBoolean()) {
        news += read(stretch, isStopping);
      }
    }
    forget();
    return news;
  }

  private int read(Unread stretch, BooleanSupplier isStopping) throws IOException {
    RoundTally tally = new RoundTally(metrics);
    flow.run(
        sink ->
            pages(
                stretch,
                found -> {
                  if (!isStopping.getAsBoolean()) {
                    sink.accept(found);
                  }
                }),
        tally);
    archive.readAfterAll(tally.read());
    if (!isStopping.getAsBoolean()) {
      collected.read(stretch);
    }
    return tally.news();
  }

  private void pages(Unread stretch, Consumer<Found> sink) {
    if (stretch.isSent()) {
      sent.read(stretch, sink);
    } else {
      fetched.read(stretch, found -> sink.accept(asListed(withoutFile(found))));
    }
  }

  /** A page with what lists say of its date, for where it says nothing itself. */
  private Found asListed(Found found) {
    return found instanceof Found.PageFound(Page page, Path file, boolean whole)
            && page.url() != null
        ? new Found.PageFound(page.listed(listed.apply(page.url())), file, whole)
        : found;
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
}
