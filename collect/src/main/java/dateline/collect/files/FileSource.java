package dateline.collect.files;

import dateline.collect.Found;
import dateline.collect.Limits;
import dateline.collect.Progress;
import dateline.collect.archive.Unread;
import dateline.collect.archive.WarcArchive.Records;
import dateline.collect.feed.FeedFile;
import dateline.collect.input.Inflation;
import dateline.collect.input.Input;
import dateline.collect.input.Output;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads pages from files and folders: HTML, text, MHTML, JSON, JSON lines, feeds, web archives and
 * what is compressed of these.
 *
 * <p>Pages are handed over one at a time and files are read as streams, so memory stays bounded
 * whatever their size. The order is that of the names, the same on every machine. Thread-safe.
 */
public final class FileSource {
  private final Limits limits;
  private final Router router;

  public FileSource(Limits limits) {
    this(limits, new FeedFile(limits), Records.CRAWLED);
  }

  private FileSource(Limits limits, FeedFile feeds, Records records) {
    this.limits = limits;
    router = new Router(limits, feeds, records);
  }

  /**
   * Reads web archives that were collected from sources: entries of feeds that are cut are passed
   * over, since their pages are collected too, and what is found is named by its address, whichever
   * archive it is in.
   */
  public static FileSource ofCollected(Limits limits) {
    return new FileSource(limits, FeedFile.ofWholeTexts(limits), Records.FETCHED);
  }

  /** Reads a stretch of a collected archive as {@link #read(Path, Consumer)} reads a file. */
  public void read(Unread stretch, Consumer<? super Found> sink) {
    read(stretch, router, limits, sink);
  }

  static void read(Unread stretch, Router router, Limits limits, Consumer<? super Found> sink) {
    Path file = stretch.archive();
    String name = String.valueOf(file.getFileName());
    try (InputStream bytes = stretch.open()) {
      router.read(
          Input.ofFile(name, file, Inflation.ofOwn(limits), read -> {}, bytes),
          new Output(sink, Progress.NONE));
    } catch (IOException e) {
      sink.accept(new Found.Refused(name, file, Reasons.of(e), null));
    }
  }

  /** Reads as {@link #read(Path, Consumer, Progress)} does, unheard. */
  public void read(Path path, Consumer<? super Found> sink) {
    read(path, sink, Progress.NONE);
  }

  /**
   * Reads a file, or all files under a folder. Hidden files are passed over. Throws nothing but
   * what the sink throws: every input ends as a page or as a refusal.
   *
   * <p>A page's source id is its file's name, or in a folder its path below that folder with "/"
   * between the names. A part of a file has the file's id, "/", and its own: an archive's member, a
   * web archive's address, a feed entry's guid, a post's id; a line of .jsonl has the id that it
   * states.
   *
   * @param sink takes what is found, one at a time, in the calling thread
   * @param progress hears how many bytes are done with
   */
  public void read(Path path, Consumer<? super Found> sink, Progress progress) {
    Meter meter = new Meter(progress);
    Output output = new Output(sink, progress);
    new Walk(path)
        .forEach(
            (sourceId, file) -> file(sourceId, file, output, meter),
            (sourceId, file, e) ->
                sink.accept(new Found.Refused(sourceId, file, Reasons.of(e), null)));
  }

  private void file(String sourceId, Path file, Output output, Meter meter) {
    long size = size(file);
    try {
      try (InputStream bytes = meter.metered(Files.newInputStream(file))) {
        router.read(
            Input.ofFile(sourceId, file, new Inflation(limits, size), meter::read, bytes), output);
      }
    } catch (IOException e) {
      output.sink().accept(new Found.Refused(sourceId, file, Reasons.of(e), null));
    }
    meter.fileDone(size);
  }

  /** Whether files and folders of a name are passed over: hidden ones, and what systems leave. */
  public static boolean isPassedOver(String name) {
    return Walk.isHidden(name);
  }

  /** How many bytes the files under a path have, hidden and unreadable ones left out. */
  public long bytes(Path path) {
    long[] total = {0};
    new Walk(path).forEach((sourceId, file) -> total[0] += size(file), (sourceId, file, e) -> {});
    return total[0];
  }

  /** The size of a file; one that cannot be asked counts as nothing, and is refused when read. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException unreadable) {
      return 0;
    }
  }
}
