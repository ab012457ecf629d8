package dateline.collect.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Archives of one kind, written one after the other. It knows up to where each is whole, and leaves
 * them where they are: who reads them moves them. Not thread-safe.
 */
final class Series {
  private final Supplier<Path> next;
  private final Rotation rotation;
  private final InstantSource clock;
  private final Deque<Written> finished = new ArrayDeque<>();
  private @Nullable Open open;

  /**
   * An archive to which nothing is written any more.
   *
   * @param whole where its last whole record ends
   */
  record Written(Path file, long whole) {}

  /** The archive that is written to. */
  private static final class Open {
    final Path file;
    final FileChannel channel;
    final WarcWriter writer;
    final Instant since;
    long whole;

    Open(Path file, Instant since) throws IOException {
      this.file = file;
      this.since = since;
      channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      writer = new WarcWriter(channel, WarcCompression.GZIP);
    }
  }

  /**
   * @param next names archives that do not exist
   */
  Series(Supplier<Path> next, Rotation rotation, InstantSource clock) {
    this.next = next;
    this.rotation = rotation;
    this.clock = clock;
  }

  /**
   * Writes a record. When this returns it survives the death of the process, and that of the
   * machine where it is wanted.
   *
   * @return how many bytes it takes
   */
  long write(WarcRecord record, boolean survivesPowerCut) throws IOException {
    finishIfDue();
    Open to = open;
    if (to == null) {
      to = new Open(next.get(), clock.instant());
      open = to;
    }
    long before = to.whole;
    try {
      to.writer.write(record);
      if (survivesPowerCut) {
        to.channel.force(false);
      }
      to.whole = to.writer.position();
    } catch (IOException e) {
      abandon(e);
      throw e;
    }
    finishIfDue();
    return to.whole - before;
  }

  /** Half a record would make all that follows it unreadable, so nothing follows it. */
  private void abandon(IOException broken) {
    try {
      finish();
    } catch (IOException e) {
      broken.addSuppressed(e);
    }
  }

  /** Begins a new archive with the next record where this one is large or old enough. */
  void finishIfDue() throws IOException {
    Open now = open;
    if (now != null && (now.whole >= rotation.bytes() || isOld(now))) {
      finish();
    }
  }

  private boolean isOld(Open archive) {
    return Duration.between(archive.since, clock.instant()).compareTo(rotation.age()) >= 0;
  }

  /** Begins a new archive with the next record. */
  void finish() throws IOException {
    Open done = open;
    if (done != null) {
      open = null;
      finished.add(new Written(done.file, done.whole));
      done.writer.close();
    }
  }

  /** The archive that is written to, as far as it is whole; null where there is none. */
  @Nullable Written current() {
    Open now = open;
    return now == null ? null : new Written(now.file, now.whole);
  }

  /** Archives to which nothing is written any more, and that were not moved yet. */
  Deque<Written> finished() {
    return finished;
  }
}
