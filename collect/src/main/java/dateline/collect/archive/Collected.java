package dateline.collect.archive;

import dateline.collect.following.Deposit;
import dateline.collect.web.Answer;
import dateline.collect.web.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A folder of web archives into which answers are put down as they came, and what people and their
 * programs send.
 *
 * <p>{@code open/} holds the archives that are written to, {@code unread/} those to be read, {@code
 * read/} those that were, and {@code lists/} what carries no text. An archive moves on by being
 * renamed, so at every instant it is in one of them. Each record is a gzip member of its own: what
 * stands in an archive can be read while more is written, and a record that was cut short by the
 * death of the process is cut off when the folder is opened again. Thread-safe; one process at a
 * time.
 */
public final class Collected implements Deposit, AutoCloseable {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final List<String> PARTS = List.of("open", "unread", "read", "lists");

  /** What describes the packing that was taken off before the answer came here. */
  private static final Set<String> UNPACKED =
      Set.of("content-encoding", "transfer-encoding", "content-length");

  /** How archives of what was sent begin their names. */
  static final String SENT = "inbox";

  private final Path folder;
  private final long mostUnread;
  private final InstantSource clock;
  private final Series pages;
  private final Series lists;
  private final Series sent;

  /** How far archives were read that are not read to their ends, by name. */
  private final Map<String, Long> read = new HashMap<>();

  private long unreadBytes;
  private int number;

  private Collected(Path folder, Rotation rotation, long mostUnread, InstantSource clock) {
    this.folder = folder;
    this.mostUnread = mostUnread;
    this.clock = clock;
    pages = new Series(() -> unused("pages"), rotation, clock);
    lists = new Series(() -> unused("lists"), rotation, clock);
    sent = new Series(() -> unused(SENT), rotation, clock);
  }

  /** No name is given twice, also where the clock was put back. */
  private Path unused(String series) {
    String file;
    do {
      file = "%s-%s-%04d.warc.gz".formatted(series, NAME.format(clock.instant()), ++number);
    } while (isTaken(file));
    return folder.resolve("open").resolve(file);
  }

  private boolean isTaken(String file) {
    return PARTS.stream().anyMatch(part -> Files.exists(folder.resolve(part).resolve(file)));
  }

  /**
   * Opens a folder, and makes it where there is none; what a process that died was writing to is to
   * be read, from its beginning, for nobody knows how far it was read.
   *
   * @param rotation when the next archive is begun
   * @param mostUnread how many bytes may wait to be read before the folder is {@linkplain #isFull
   *     full}
   * @throws IOException if it cannot be written
   */
  public static Collected open(Path folder, Rotation rotation, long mostUnread, InstantSource clock)
      throws IOException {
    Collected collected = new Collected(folder, rotation, mostUnread, clock);
    for (String part : PARTS) {
      Files.createDirectories(folder.resolve(part));
    }
    for (Path left : files(folder.resolve("open"))) {
      CutOff.mend(left);
      collected.moved(left, Files.size(left), isList(left) ? "lists" : "unread");
    }
    for (Path unread : files(folder.resolve("unread"))) {
      collected.unreadBytes += Files.size(unread);
    }
    return collected;
  }

  private static boolean isList(Path archive) {
    return archive.getFileName().toString().startsWith("lists");
  }

  @Override
  public synchronized void keep(Answer.Fetched answer, boolean carriesText) {
    try {
      WarcRecord record = response(answer);
      if (carriesText) {
        unreadBytes += pages.write(record, false);
      } else {
        lists.write(record, false);
      }
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

  /**
   * Puts down what somebody sent. When this returns, it survives the death of the process and of
   * the machine.
   *
   * @param address under which it is kept: that of a page, or a name of its own
   * @param at when it was fetched
   * @param type its media type, as {@link dateline.collect.input.MediaTypes} knows it, perhaps with
   *     a charset
   * @throws IOException if it cannot be written; then nothing of it is there
   */
  public synchronized void keepSent(String address, Instant at, String type, byte[] bytes)
      throws IOException {
    WarcRecord record =
        new WarcResource.Builder()
            .setHeader("WARC-Target-URI", address)
            .date(at)
            .body(MediaType.parse(type), bytes)
            .build();
    unreadBytes += sent.write(record, true);
  }

  @Override
  public synchronized boolean isFull() {
    return unreadBytes >= mostUnread;
  }

  /** How many bytes wait to be read. */
  public synchronized long unreadBytes() {
    return unreadBytes;
  }

  /**
   * What is to be read, the oldest of each kind first, with what stands so far in archives that are
   * still written to. One reader at a time: what the last call gave may have moved after this one.
   */
  public synchronized List<Unread> unread() throws IOException {
    for (Series series : List.of(pages, lists, sent)) {
      series.finishIfDue();
    }
    settle();
    List<Unread> unread = new ArrayList<>();
    for (Path file : files(folder.resolve("unread"))) {
      unread.add(new Unread(file, readOf(file), Files.size(file)));
    }
    for (Series series : List.of(pages, sent)) {
      Series.Written current = series.current();
      if (current != null && current.whole() > readOf(current.file())) {
        unread.add(new Unread(current.file(), readOf(current.file()), current.whole()));
      }
    }
    return unread;
  }

  private long readOf(Path archive) {
    return read.getOrDefault(archive.getFileName().toString(), 0L);
  }

  /** Takes a stretch for read. */
  public synchronized void read(Unread stretch) throws IOException {
    Path archive = stretch.archive();
    read.put(archive.getFileName().toString(), stretch.to());
    unreadBytes -= stretch.bytes();
    if (archive.startsWith(folder.resolve("unread"))) {
      moved(archive, stretch.to(), "read");
    }
  }

  /** Moves on what nothing is written to any more. */
  private void settle() throws IOException {
    settle(pages, "unread");
    settle(sent, "unread");
    settle(lists, "lists");
  }

  private void settle(Series series, String destination) throws IOException {
    Deque<Series.Written> finished = series.finished();
    for (Series.Written done = finished.peek(); done != null; done = finished.peek()) {
      boolean isRead = readOf(done.file()) == done.whole();
      moved(done.file(), done.whole(), isRead ? "read" : destination);
      finished.remove();
    }
  }

  /**
   * Moves an archive on.
   *
   * @param whole where its last whole record ends; what follows is cut off
   */
  private void moved(Path file, long whole, String part) throws IOException {
    if (whole == 0) {
      Files.deleteIfExists(file);
      return;
    }
    CutOff.after(file, whole);
    Path name = file.getFileName();
    Files.move(file, folder.resolve(part).resolve(name.toString()), StandardCopyOption.ATOMIC_MOVE);
    if (part.equals("read")) {
      read.remove(name.toString());
    }
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

  private static List<Path> files(Path part) throws IOException {
    try (Stream<Path> files = Files.list(part)) {
      return files.sorted().toList();
    }
  }

  private static WarcResponse response(Answer.Fetched answer) throws IOException {
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
    for (Series series : List.of(pages, lists, sent)) {
      series.finish();
    }
    settle();
  }
}
