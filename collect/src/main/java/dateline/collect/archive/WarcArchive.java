package dateline.collect.archive;

import dateline.collect.Found;
import dateline.collect.Limits;
import dateline.collect.input.Inflation;
import dateline.collect.input.Input;
import dateline.collect.input.InputReader;
import dateline.collect.input.Output;
import dateline.collect.input.RefusedInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Reads the records of a WARC file one after the other, as a stream of any length. Thread-safe. */
public final class WarcArchive implements InputReader {
  /** What the records are, which says how they are named and what is looked for in them. */
  public enum Records {
    /**
     * Of somebody's crawl: named by archive and address, since two archives may hold different
     * states of a page; pages are looked for.
     */
    CRAWLED,
    /** Fetched by this program: named by the address alone; pages are looked for. */
    FETCHED,
    /** Sent to this program: named by the address alone; all of it is meant to be read. */
    SENT
  }

  private final Limits limits;
  private final InputReader inside;
  private final Records records;

  /**
   * @param inside reads each record's payload; must not fail
   */
  public WarcArchive(Limits limits, InputReader inside, Records records) {
    this.limits = limits;
    this.inside = inside;
    this.records = records;
  }

  @Override
  public void read(Input input, Output output) throws IOException {
    Course course = new Course(input.bytes());
    try (WarcReader reader = open(course)) {
      for (WarcRecord record = next(reader, course);
          record != null;
          record = next(reader, course)) {
        record(record, input, output, course);
      }
    }
    if (course.records == 0) {
      throw new RefusedInput("is a web archive without records");
    }
  }

  /** How far the reading of one archive has come. */
  private static final class Course {
    private final Ending bytes;
    private long records;
    private long pages;

    Course(InputStream bytes) {
      this.bytes = new Ending(bytes);
    }

    /** The break in what lies below the archive, where that is why it ends; else the given one. */
    RefusedInput orBreak(String reason) {
      IOException broke = bytes.failure();
      String why = broke == null ? reason : message(broke);
      return new RefusedInput(why + "; the %d pages before that were read".formatted(pages));
    }
  }

  private static WarcReader open(Course course) throws IOException {
    try {
      return new WarcReader(course.bytes);
    } catch (IllegalArgumentException e) {
      throw new RefusedInput("is no readable web archive: " + e.getMessage());
    }
  }

  private static @Nullable WarcRecord next(WarcReader reader, Course course) throws IOException {
    try {
      Optional<WarcRecord> next = reader.next();
      if (next.isEmpty() && course.bytes.failure() != null) {
        throw course.orBreak("");
      }
      next.ifPresent(record -> course.records++);
      return next.orElse(null);
    } catch (RefusedInput e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw course.orBreak(
          "is broken or cut off after the record at byte %d (unpacked): %s"
              .formatted(reader.position(), message(e)));
    }
  }

  private void record(WarcRecord record, Input input, Output output, Course course)
      throws IOException {
    if (!(record instanceof WarcTargetRecord target)) {
      return;
    }
    Payload payload;
    try {
      payload = Payload.of(target, records, most());
    } catch (IOException | RuntimeException e) {
      if (course.bytes.hasEnded() || isCutOff(record)) {
        throw cutOff(target, course);
      }
      output.refused(
          id(input, Payload.target(target)),
          input,
          "is a broken record: " + message(e),
          new byte[0]);
      return;
    }
    if (payload == null) {
      output.skipped();
    } else if (isCutOff(record)) {
      throw cutOff(target, course);
    } else {
      payload(payload, input, output, course);
    }
  }

  private void payload(Payload payload, Input input, Output output, Course course)
      throws IOException {
    String id = id(input, payload.target());
    byte[] bytes;
    try {
      bytes = payload.decoded(most());
    } catch (IOException e) {
      output.refused(id, input, message(e), payload.bytes());
      return;
    }
    if (bytes.length > most()) {
      output.refused(
          id,
          input,
          "is larger than the %d bytes that a page may have".formatted(most()),
          Arrays.copyOf(bytes, Math.min(bytes.length, limits.keptBytes())));
      return;
    }
    Input record =
        input.record(payload.target(), payload.name(), payload.origin(), bytes).named(id);
    if (records != Records.CRAWLED) {
      record = record.bounded(new Inflation(limits, bytes.length));
    }
    if (records == Records.SENT || payload.isSurelyPage()) {
      course.pages++;
      inside.read(record, output);
    } else {
      perhaps(record, output, course);
    }
  }

  /** Most JSON and XML on the web is no page of the press, and nobody expects a word about it. */
  private void perhaps(Input record, Output output, Course course) throws IOException {
    List<Found> found = new ArrayList<>();
    inside.read(record, new Output(found::add, output.progress()));
    if (found.stream().anyMatch(Found.PageFound.class::isInstance)) {
      course.pages++;
      found.forEach(output.sink());
    } else {
      output.skipped();
    }
  }

  /** Whether the archive ends inside this record, whose payload has been read. */
  private static boolean isCutOff(WarcRecord record) throws IOException {
    try {
      record.body().consume();
      return record.body().position() < record.body().size();
    } catch (EOFException e) {
      return true;
    }
  }

  /** Somebody may send a feed or an archive in one piece, each page of which is bounded again. */
  private int most() {
    return records == Records.SENT ? limits.fileBytes() : limits.pageBytes();
  }

  private String id(Input input, String target) {
    return records == Records.CRAWLED ? input.sourceId() + "/" + target : target;
  }

  private static RefusedInput cutOff(WarcTargetRecord record, Course course) {
    return course.orBreak(
        "is cut off inside the record of %s at byte %d (unpacked); fetch it again"
            .formatted(Payload.target(record), record.position()));
  }

  private static String message(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
