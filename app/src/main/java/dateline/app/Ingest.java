package dateline.app;

import dateline.collect.Found;
import dateline.collect.files.FileSource;
import dateline.extract.Page;
import dateline.pipeline.Flow;
import dateline.pipeline.Timings.Stage;
import dateline.pipeline.keeping.Outcome;
import dateline.pipeline.keeping.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of the chain over files and folders, with progress for the person who waits. */
final class Ingest {
  private final Wiring wiring;
  private final @Nullable LocalDate asOf;
  private final @Nullable PrintWriter acknowledged;
  private final PrintWriter err;

  /**
   * A run.
   *
   * @param asOf when pages were fetched that do not say it, or null
   * @param acknowledged where each page's source id is printed once it is on disk, or null
   * @param err where progress and refusals are told
   */
  Ingest(
      Wiring wiring,
      @Nullable LocalDate asOf,
      @Nullable PrintWriter acknowledged,
      PrintWriter err) {
    this.wiring = wiring;
    this.asOf = asOf;
    this.acknowledged = acknowledged;
    this.err = err;
  }

  /**
   * What a run came to.
   *
   * @param pages pages that were read or refused
   * @param added articles that were not known
   * @param versions further versions of known articles
   * @param unchanged articles that were known already
   * @param refused what was refused
   * @param seconds how long the run took
   */
  record Report(
      int pages, int added, int versions, int unchanged, List<Refusal> refused, double seconds) {

    /**
     * The exit code for this: 1 where something was refused or nothing was found, which is told.
     *
     * @param paths where was looked
     */
    int code(List<Path> paths, PrintWriter err) {
      if (pages == 0) {
        String all = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
        err.println("dateline: there is no page in " + all);
      }
      return pages == 0 || !refused.isEmpty() ? 1 : 0;
    }
  }

  Report run(List<Path> paths) {
    Map<Path, String> folders = new LinkedHashMap<>();
    paths.forEach(path -> folders.put(path, ""));
    return again(folders);
  }

  /**
   * Reads files as parts of the folders in which they were found once.
   *
   * @param folders the way from the folder to the file, as it stands before the file's name in a
   *     source id, by file
   */
  Report again(Map<Path, String> folders) {
    long from = System.nanoTime();
    FileSource files = Wiring.files();
    long bytes = folders.keySet().stream().mapToLong(files::bytes).sum();
    Tally tally = new Tally();
    try (ProgressLine progress = ProgressLine.of(err, bytes)) {
      tally.progress = progress;
      wiring.flow().run(sink -> read(files, folders, sink, progress), tally);
      progress.step("indexing");
      wiring.timings().measure(Stage.INDEXING, this::index);
    }
    return new Report(
        tally.pages,
        tally.added,
        tally.versions,
        tally.unchanged,
        tally.refused,
        (System.nanoTime() - from) / 1e9);
  }

  private void read(
      FileSource files, Map<Path, String> folders, Consumer<Found> sink, ProgressLine progress) {
    long before = 0;
    for (Map.Entry<Path, String> entry : folders.entrySet()) {
      Path path = entry.getKey();
      long start = before;
      files.read(
          path,
          found -> sink.accept(dated(found.below(entry.getValue()))),
          at -> progress.bytes(start + at));
      before += files.bytes(path);
    }
  }

  private boolean index() {
    wiring.store().search().refresh();
    return true;
  }

  private Found dated(Found found) {
    if (asOf == null
        || !(found instanceof Found.PageFound(var page, var file, var whole))
        || page.retrieved() != null) {
      return found;
    }
    return new Found.PageFound(
        new Page(
            page.sourceId(),
            page.form(),
            page.content(),
            page.url(),
            asOf.atStartOfDay().toInstant(ZoneOffset.UTC),
            page.stated()),
        file,
        whole);
  }

  private final class Tally implements Flow.Listener {
    private int pages;
    private int added;
    private int versions;
    private int unchanged;
    private final List<Refusal> refused = new ArrayList<>();
    private @Nullable ProgressLine progress;

    @Override
    public void acknowledged(String sourceId, boolean reply, Outcome outcome) {
      if (!reply) {
        pages++;
        switch (outcome) {
          case NEW -> added++;
          case VERSION -> versions++;
          case UNCHANGED -> unchanged++;
        }
      }
      if (acknowledged != null) {
        acknowledged.println(sourceId);
        acknowledged.flush();
      }
      if (progress != null) {
        progress.pages(pages);
      }
    }

    @Override
    public void refused(Refusal refusal) {
      pages++;
      refused.add(refusal);
      if (progress != null) {
        progress.say("refused " + refusal.sourceId() + ": " + refusal.reason());
      }
    }

    @Override
    public void linked(int count) {
      if (progress != null) {
        progress.step("linking article " + count);
      }
    }
  }
}
