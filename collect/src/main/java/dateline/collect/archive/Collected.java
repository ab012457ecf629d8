package dateline.collect.archive;

import dateline.collect.following.Deposit;
import dateline.collect.web.Answer;
import dateline.collect.web.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * A folder of web archives into which answers are put down as they came.
 *
 * <p>{@code open/} holds the archives that are written to, {@code unread/} those to be read, {@code
 * read/} those that were, and {@code lists/} what carries no text. An archive moves on by being
 * renamed, so at every instant it is in one of them. Each record is a gzip member of its own, and
 * one that was cut short by the death of the process is cut off when the folder is opened again.
 * Thread-safe; one process at a time.
 */
public final class Collected implements Deposit, AutoCloseable {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final List<String> PARTS = List.of("open", "unread", "read", "lists");

  /** What describes the packing that was taken off before the answer came here. */
  private static final Set<String> UNPACKED =
      Set.of("content-encoding", "transfer-encoding", "content-length");

  private final Path folder;
  private final long segmentBytes;
  private final long mostUnread;
  private final InstantSource clock;
  private final Series pages = new Series("pages", "unread");
  private final Series lists = new Series("lists", "lists");
  private long unreadBytes;
  private int number;

  /** Archives of one kind: the one that is written to, and where it goes then. */
  private final class Series {
    private final String name;
    private final String destination;
    private @Nullable Path path;
    private @Nullable WarcWriter writer;

    Series(String name, String destination) {
      this.name = name;
      this.destination = destination;
    }

    void write(WarcResponse record) throws IOException {
      WarcWriter to = writer;
      if (to == null) {
        Path made = folder.resolve("open").resolve(newName());
        FileChannel channel =
            FileChannel.open(made, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        to = new WarcWriter(channel, WarcCompression.GZIP);
        path = made;
        writer = to;
      }
      try {
        to.write(record);
      } catch (IOException e) {
        abandon(e);
        throw e;
      }
      if (to.position() >= segmentBytes) {
        finish();
      }
    }

    /** No name is given twice, also where the clock was put back. */
    private String newName() {
      String file;
      do {
        file = "%s-%s-%04d.warc.gz".formatted(name, NAME.format(clock.instant()), ++number);
      } while (isTaken(file));
      return file;
    }

    private boolean isTaken(String file) {
      return PARTS.stream().anyMatch(part -> Files.exists(folder.resolve(part).resolve(file)));
    }

    /** Half a record would make all that follows it unreadable, so nothing follows it. */
    private void abandon(IOException broken) {
      WarcWriter half = writer;
      Path file = path;
      writer = null;
      path = null;
      try {
        if (half != null) {
          half.close();
        }
        if (file != null) {
          mended(file);
        }
      } catch (IOException e) {
        // It lies in open/, and is mended when the folder is opened again.
        broken.addSuppressed(e);
      }
    }

    void finish() throws IOException {
      WarcWriter done = writer;
      Path file = path;
      if (done != null && file != null) {
        done.close();
        writer = null;
        path = null;
        moved(file, destination);
      }
    }
  }

  private Collected(Path folder, long segmentBytes, long mostUnread, InstantSource clock) {
    this.folder = folder;
    this.segmentBytes = segmentBytes;
    this.mostUnread = mostUnread;
    this.clock = clock;
  }

  /**
   * Opens a folder, and makes it where there is none; what a process that died was writing to is to
   * be read.
   *
   * @param segmentBytes from which size on an archive is written to no more
   * @param mostUnread how many bytes may wait to be read before the folder is {@linkplain #isFull
   *     full}
   * @throws IOException if it cannot be written
   */
  public static Collected open(Path folder, long segmentBytes, long mostUnread, InstantSource clock)
      throws IOException {
    Collected collected = new Collected(folder, segmentBytes, mostUnread, clock);
    for (String part : PARTS) {
      Files.createDirectories(folder.resolve(part));
    }
    for (Path left : files(folder.resolve("open"))) {
      collected.mended(left);
    }
    collected.unreadBytes = 0;
    for (Path unread : files(folder.resolve("unread"))) {
      collected.unreadBytes += Files.size(unread);
    }
    return collected;
  }

  /** Moves an archive on to which nothing is written any more, without what is no whole record. */
  private void mended(Path left) throws IOException {
    CutOff.mend(left);
    if (Files.size(left) == 0) {
      Files.delete(left);
    } else {
      moved(left, left.getFileName().toString().startsWith("lists") ? "lists" : "unread");
    }
  }

  @Override
  public synchronized void keep(Answer.Fetched answer, boolean carriesText) {
    try {
      (carriesText ? pages : lists).write(record(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "What "
              + answer.trail().last()
              + " answered cannot be written to "
              + folder
              + "; free some space, and it is asked again",
          e);
    }
  }

  @Override
  public synchronized boolean isFull() {
    return unreadBytes >= mostUnread;
  }

  /** How many bytes wait to be read, those of the archive that is being written to left out. */
  public synchronized long unreadBytes() {
    return unreadBytes;
  }

  /** The archives to be read, the oldest first; what is being written to is closed for it. */
  public synchronized List<Path> unread() throws IOException {
    pages.finish();
    return files(folder.resolve("unread"));
  }

  /** Takes an archive for read. */
  public synchronized void read(Path archive) throws IOException {
    unreadBytes -= Files.size(archive);
    moved(archive, "read");
  }

  /**
   * Deletes archives that were read, and lists, from before an instant.
   *
   * @return how many
   */
  public synchronized int forget(Instant before) throws IOException {
    int gone = 0;
    for (String part : List.of("read", "lists")) {
      for (Path file : files(folder.resolve(part))) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.delete(file);
          gone++;
        }
      }
    }
    return gone;
  }

  private void moved(Path file, String part) throws IOException {
    Path to = folder.resolve(part).resolve(file.getFileName().toString());
    Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
    if (part.equals("unread")) {
      unreadBytes += Files.size(to);
    }
  }

  private static List<Path> files(Path part) throws IOException {
    try (Stream<Path> files = Files.list(part)) {
      return files.sorted().toList();
    }
  }

  private static WarcResponse record(Answer.Fetched answer) throws IOException {
    return new WarcResponse.Builder(answer.trail().last())
        .date(answer.trail().at())
        .body(MediaType.HTTP_RESPONSE, http(answer))
        .build();
  }

  /** The answer as a message of HTTP, without what its body is no longer packed in. */
  private static byte[] http(Answer.Fetched answer) throws IOException {
    StringBuilder head = new StringBuilder();
    head.append("HTTP/1.1 ").append(answer.status()).append(" \r\n");
    for (Headers.Field field : answer.headers().fields()) {
      if (!UNPACKED.contains(field.name().toLowerCase(Locale.ROOT))) {
        head.append(field.name()).append(": ").append(field.value()).append("\r\n");
      }
    }
    head.append("Content-Length: ").append(answer.body().length).append("\r\n\r\n");
    ByteArrayOutputStream message = new ByteArrayOutputStream(head.length() + answer.body().length);
    message.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    message.write(answer.body());
    return message.toByteArray();
  }

  @Override
  public synchronized void close() throws IOException {
    pages.finish();
    lists.finish();
  }
}
