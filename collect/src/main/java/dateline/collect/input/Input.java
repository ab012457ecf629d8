package dateline.collect.input;

import dateline.collect.Limits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * One thing to be read: a file, a member of an archive, a record of a web archive.
 *
 * <p>Its bytes can be read once. Whoever made the stream closes it. Not thread-safe.
 */
public final class Input {
  private final String sourceId;
  private final String name;
  private final Path file;
  private final boolean whole;
  private final int depth;
  private final Origin origin;
  private final InputStream bytes;

  private Input(
      String sourceId,
      String name,
      Path file,
      boolean whole,
      int depth,
      Origin origin,
      InputStream bytes) {
    this.sourceId = sourceId;
    this.name = name;
    this.file = file;
    this.whole = whole;
    this.depth = depth;
    this.origin = origin;
    this.bytes = bytes.markSupported() ? bytes : new BufferedInputStream(bytes, 1 << 16);
  }

  /**
   * A file on disk.
   *
   * @param sourceId the name it is known by
   */
  public static Input ofFile(String sourceId, Path file, InputStream bytes) {
    String name = sourceId.substring(sourceId.lastIndexOf('/') + 1);
    return new Input(sourceId, name, file, true, 0, Origin.UNKNOWN, bytes);
  }

  /** A member of this archive, one archive deeper. */
  public Input member(String memberName, InputStream memberBytes) {
    String last = memberName.substring(memberName.lastIndexOf('/') + 1);
    return new Input(
        sourceId + "/" + memberName, last, file, false, depth + 1, origin, memberBytes);
  }

  /**
   * A record of this web archive.
   *
   * @param recordName the part of the address that stands for a file name
   */
  public Input record(String recordName, Origin recordOrigin, InputStream recordBytes) {
    return new Input(
        sourceId + "/" + recordOrigin.url(),
        recordName,
        file,
        false,
        depth,
        recordOrigin,
        recordBytes);
  }

  /** What this holds when its compression is taken off; it keeps its place and loses ".gz". */
  public Input inflated(InputStream inflatedBytes) {
    return new Input(
        withoutGz(sourceId), withoutGz(name), file, whole, depth, origin, inflatedBytes);
  }

  /** The same bytes under another id. */
  public Input named(String otherSourceId) {
    return new Input(otherSourceId, name, file, whole, depth, origin, bytes);
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
    return file;
  }

  /** Whether it is that file as a whole, rather than a part of it. */
  public boolean whole() {
    return whole;
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

  /** The first bytes, at most so many, which stay to be read. */
  public byte[] head(int most) throws IOException {
    bytes.mark(most + 1);
    byte[] head = bytes.readNBytes(most);
    bytes.reset();
    return head;
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
      byte[] kept = java.util.Arrays.copyOf(all, Math.min(all.length, limits.keptBytes()));
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
