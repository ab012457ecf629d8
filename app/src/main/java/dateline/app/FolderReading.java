package dateline.app;

import dateline.collect.Found;
import dateline.collect.files.FileSource;
import dateline.collect.folder.Drop;
import dateline.collect.folder.DroppedFiles;
import dateline.collect.folder.Look;
import dateline.collect.folder.Watch;
import dateline.collect.source.Intakes;
import dateline.collect.source.Source;
import dateline.collect.source.Sources;
import dateline.desk.source.RefusedSource;
import dateline.pipeline.Flow;
import dateline.pipeline.keeping.Archive;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is dropped into watched folders through the whole chain. One thread. */
final class FolderReading {
  /** After so many files it is kept that they were read. */
  private static final int AT_ONCE = 200;

  /** A folder in which nothing happens is said to have been looked at once in so long. */
  private static final Duration BETWEEN_WORDS = Duration.ofMinutes(1);

  private final Sources sources;
  private final Intakes intakes;
  private final DroppedFiles dropped;
  private final Consumer<Path> check;
  private final FileSource files = Wiring.files();
  private final Flow flow;
  private final Archive archive;
  private final Metrics metrics;
  private final InstantSource clock;
  private final Map<String, Watch> watches = new HashMap<>();
  private final Map<String, Word> words = new HashMap<>();

  /** What was said last of a folder. */
  private record Word(Instant at, long waiting, @Nullable String trouble) {}

  /**
   * @param check throws {@link RefusedSource} where a folder must not be read
   */
  FolderReading(
      Sources sources,
      Intakes intakes,
      DroppedFiles dropped,
      Consumer<Path> check,
      Flow flow,
      Archive archive,
      Metrics metrics,
      InstantSource clock) {
    this.sources = sources;
    this.intakes = intakes;
    this.dropped = dropped;
    this.check = check;
    this.flow = flow;
    this.archive = archive;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Looks at each folder once, and reads what is ready.
   *
   * @param isStopping is asked again and again; once it is true, the rest is left for the next time
   * @return how many articles are new or changed
   */
  int read(BooleanSupplier isStopping) {
    int news = 0;
    Map<String, Path> folders = new HashMap<>();
    for (Source source : sources.all()) {
      Path folder = source.folder();
      if (folder != null && !source.paused()) {
        folders.put(source.id(), folder);
      }
    }
    // One that is added again later, or goes on, is looked at anew.
    watches.keySet().retainAll(folders.keySet());
    words.keySet().retainAll(folders.keySet());
    for (Map.Entry<String, Path> folder : folders.entrySet()) {
      if (!isStopping.getAsBoolean()) {
        news += read(folder.getKey(), folder.getValue(), isStopping);
      }
    }
    return news;
  }

  private int read(String id, Path folder, BooleanSupplier isStopping) {
    try {
      check.accept(folder);
    } catch (RefusedSource e) {
      say(id, 0, 0, e.getMessage());
      return 0;
    }
    Watch watch = watches.computeIfAbsent(id, key -> new Watch(folder, dropped.of(key)));
    Look look = watch.look();
    int news = 0;
    int pages = 0;
    int done = 0;
    for (int from = 0; from < look.ready().size() && !isStopping.getAsBoolean(); from = done) {
      done = Math.min(from + AT_ONCE, look.ready().size());
      RoundTally tally = read(id, watch, look.ready().subList(from, done), isStopping);
      news += tally.news();
      pages += tally.pages();
    }
    say(id, pages, look.waiting() + look.ready().size() - (long) done, look.trouble());
    return news;
  }

  private RoundTally read(String id, Watch watch, List<Drop> drops, BooleanSupplier isStopping) {
    RoundTally tally = new RoundTally(metrics);
    Map<Drop, DroppedFiles.Read> read = new LinkedHashMap<>();
    flow.run(
        sink -> {
          for (Drop drop : drops) {
            if (!isStopping.getAsBoolean() && drop.isUnchanged()) {
              String digest = drop.digest();
              if (digest == null || !digest.equals(watch.digest(drop.name()))) {
                read(drop, isStopping, sink);
              }
              read.put(drop, new DroppedFiles.Read(drop.name(), drop.stamp(), digest));
            }
          }
        },
        tally);
    archive.readAfterAll(tally.read());
    // A file that changed while it was read is read again, and so is one that was not read whole.
    read.keySet().removeIf(drop -> isStopping.getAsBoolean() || !drop.isUnchanged());
    dropped.keep(id, List.copyOf(read.values()));
    read.values().forEach(watch::settle);
    forgetRefusals(read.keySet(), tally);
    return tally;
  }

  private void read(Drop drop, BooleanSupplier isStopping, Consumer<Found> sink) {
    files.read(
        drop.file(),
        found -> {
          if (!isStopping.getAsBoolean()) {
            sink.accept(found.below(drop.way()));
          }
        });
  }

  /** A file that was refused as a whole may hold pages of other names now. */
  private void forgetRefusals(Set<Drop> read, RoundTally tally) {
    archive.readAfterAll(
        read.stream()
            .flatMap(drop -> ids(drop.name()))
            .filter(id -> !tally.isRefused(id))
            .toList());
  }

  /** Under which a file may have been refused as a whole: what is packed loses ".gz". */
  private static Stream<String> ids(String name) {
    return name.endsWith(".gz")
        ? Stream.of(name, name.substring(0, name.length() - 3))
        : Stream.of(name);
  }

  private void say(String id, int pages, long waiting, @Nullable String trouble) {
    Instant now = clock.instant();
    Word last = words.get(id);
    boolean isNews =
        last == null
            || pages > 0
            || !new Word(last.at, waiting, trouble).equals(last)
            || !now.isBefore(last.at.plus(BETWEEN_WORDS));
    if (!isNews) {
      return;
    }
    words.put(id, new Word(now, waiting, trouble));
    if (trouble == null) {
      intakes.answered(id, now, pages, waiting);
    } else {
      intakes.failed(id, pages, waiting, trouble);
    }
  }
}
