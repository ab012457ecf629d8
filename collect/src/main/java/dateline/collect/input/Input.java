package dateline.collect.input;

import dateline.collect.Limits;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * One thing to be read: a file, a member of an archive, a record of a web archive.
 *
 * <p>Its bytes can be read once. Whoever made the stream closes it. Not thread-safe.
 */
public final class Input {
  private final String sourceId;
  private final String name;
  private final Holder holder;
  private final boolean whole;
  private final boolean stored;
  private final int depth;
  private final Origin origin;
  private final InputStream bytes;

  /** The file on disk around an input, and what is kept of it while it is read. */
  private record Holder(Path file, Inflation inflation, LongConsumer done) {}

  private Input(
      String sourceId,
      String name,
      Holder holder,
      boolean whole,
      boolean stored,
      int depth,
      Origin origin,
      InputStream bytes) {
    this.sourceId = sourceId;
    this.name = name;
    this.holder = holder;
    this.whole = whole;
    this.stored = stored;
    this.depth = depth;
    this.origin = origin;
    this.bytes = bytes.markSupported() ? bytes : new BufferedInputStream(bytes, 1 << 16);
  }

  /**
   * A file on disk.
   *
   * @param sourceId the name it is known by
   * @param inflation bounds what the file may grow to
   * @param done hears of bytes of the file that were read past the stream
   */
  public static Input ofFile(
      String sourceId, Path file, Inflation inflation, LongConsumer done, InputStream bytes) {
    Holder holder = new Holder(file, inflation, done);
    return new Input(sourceId, last(sourceId), holder, true, true, 0, Origin.UNKNOWN, bytes);
  }

  /** A member of this archive, one archive deeper; its bytes count as unpacked. */
  public Input member(String memberName, InputStream memberBytes) {
    String id = sourceId + "/" + memberName;
    InputStream bounded = holder.inflation.bounded(memberBytes);
    return new Input(id, last(memberName), holder, false, false, depth + 1, origin, bounded);
  }

  /**
   * A record of this web archive.
   *
   * @param target the address under which it is kept
   * @param recordName a file name that its media type would have
   */
  public Input record(String target, String recordName, Origin recordOrigin, byte[] recordBytes) {
    String id = sourceId + "/" + target;
    InputStream stream = new ByteArrayInputStream(recordBytes);
    return new Input(id, recordName, holder, false, false, depth, recordOrigin, stream);
  }

  /**
   * The page that this holds, without what was saved along with it; it keeps its place and its id.
   *
   * @param pageOrigin from where the page came, as far as anybody says
   */
  public Input page(Origin pageOrigin, byte[] pageBytes) {
    InputStream stream = new ByteArrayInputStream(pageBytes);
    return new Input(sourceId, name, holder, whole, false, depth, pageOrigin, stream);
  }

  /** What this holds when its compression is taken off; it keeps its place and loses ".gz". */
  public Input inflated(InputStream inflatedBytes) {
    InputStream bounded = holder.inflation.bounded(inflatedBytes);
    return new Input(
        withoutGz(sourceId), withoutGz(name), holder, whole, false, depth, origin, bounded);
  }

  /** The same bytes with a bound of their own on what they may grow to. */
  public Input bounded(Inflation inflation) {
    Holder own = new Holder(holder.file, inflation, holder.done);
    return new Input(sourceId, name, own, whole, stored, depth, origin, bytes);
  }

  /** The same bytes under another id. */
  public Input named(String otherSourceId) {
    return new Input(otherSourceId, name, holder, whole, stored, depth, origin, bytes);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String withoutGz(String name) {
    boolean gz = name.length() > 3 && name.regionMatches(true, name.length() - 3, ".gz", 0, 3);
    return gz && !name.endsWith("/.gz") ? name.substring(0, name.length() - 3) : name;
  }

  /** The name it is known by; never blank. */
  public String sourceId() {
    return sourceId;
  }

  /** The last part of its own name, by which its format may be told. */
  public String name() {
    return name;
  }

  /** The file on disk that holds it. */
  public Path file() {
    return holder.file;
  }

  /** Whether it is that file as a whole, rather than a part of it. */
  public boolean whole() {
    return whole;
  }

  /**
   * Whether its bytes stand in that file just as they are, so that it can be opened by its path.
   */
  public boolean stored() {
    return stored;
  }

  /** What may be unpacked of the file. */
  public Inflation inflation() {
    return holder.inflation;
  }

  /** Tells that bytes of the file were read past the stream. */
  public void done(long count) {
    holder.done.accept(count);
  }

  /** How many archives are around it. */
  public int depth() {
    return depth;
  }

  /** From where it came before it was kept. */
  public Origin origin() {
    return origin;
  }

  /** The bytes, with mark and reset. */
  public InputStream bytes() {
    return bytes;
  }

  /**
   * The first bytes, at most so many, which stay to be read. A break after the first of them is
   * left to be met again by whoever reads on.
   */
  public byte[] head(int most) throws IOException {
    byte[] head = new byte[most];
    int length = 0;
    bytes.mark(most + 1);
    try {
      for (int count = 0; count >= 0 && length < most; length += Math.max(0, count)) {
        count = bytes.read(head, length, most - length);
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
    }
    bytes.reset();
    return Arrays.copyOf(head, length);
  }

  /**
   * All bytes.
   *
   * @param most the most bytes that are allowed
   * @throws RefusedInput if there are none, or more
   */
  public byte[] readAll(int most, Limits limits) throws IOException {
    byte[] all = bytes.readNBytes(most);
    if (all.length == 0) {
      throw new RefusedInput("is empty");
    }
    if (all.length == most && bytes.read() >= 0) {
      byte[] kept = Arrays.copyOf(all, Math.min(all.length, limits.keptBytes()));
      throw new RefusedInput(
          "is larger than the "
              + megabytes(most)
              + " that one such input may have; split it, or put its pages into .jsonl",
          kept);
    }
    return all;
  }

  private static String megabytes(int bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
  }
}
