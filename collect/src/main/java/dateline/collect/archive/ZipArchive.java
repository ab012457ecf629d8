package dateline.collect.archive;

import dateline.collect.Limits;
import dateline.collect.input.Input;
import dateline.collect.input.InputReader;
import dateline.collect.input.Output;
import dateline.collect.input.RefusedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the members of a zip archive in the archive's own order. Their names are names and never
 * paths: nothing is unpacked under them. An archive inside another is laid down in a temporary file
 * while it is read, since a zip's list of members stands at its end. Thread-safe.
 */
public final class ZipArchive implements InputReader {

  /** Which members of an archive are read. */
  public enum Members {
    ALL,
    /** Those of a WACZ that hold what was fetched; the rest are indexes. */
    WEB_ARCHIVES
  }

  private final Limits limits;
  private final InputReader inside;
  private final Members members;

  /**
   * @param inside reads each member; must not fail
   */
  public ZipArchive(Limits limits, InputReader inside, Members members) {
    this.limits = limits;
    this.inside = inside;
    this.members = members;
  }

  @Override
  public void read(Input input, Output output) throws IOException {
    if (input.depth() >= limits.archiveDepth()) {
      throw new RefusedInput(
          "lies inside %d archives, which is as deep as is read; unpack the outer ones"
              .formatted(input.depth()));
    }
    if (input.stored()) {
      members(input, input.file(), output);
      return;
    }
    Path spooled = Files.createTempFile("dateline-", ".zip");
    try {
      Files.copy(input.bytes(), spooled, StandardCopyOption.REPLACE_EXISTING);
      members(input, spooled, output);
    } finally {
      Files.deleteIfExists(spooled);
    }
  }

  private void members(Input input, Path file, Output output) throws IOException {
    try (ZipFile zip = open(file)) {
      if (zip.size() > limits.members()) {
        throw new RefusedInput(
            "has %d members, more than the %d that an archive may have; split it"
                .formatted(zip.size(), limits.members()));
      }
      Members wanted = isWacz(zip) ? Members.WEB_ARCHIVES : members;
      boolean any = false;
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (isWanted(entry, wanted)) {
          any = true;
          member(input, zip, entry, output);
        }
        if (input.inflation().isExhausted()) {
          throw new RefusedInput(
              "was not read beyond the member \"%s\", with which it grows too large when unpacked"
                  .formatted(entry.getName()));
        }
        if (input.stored()) {
          input.done(Math.max(0, entry.getCompressedSize()));
        }
      }
      if (!any) {
        throw new RefusedInput(
            wanted == Members.ALL ? "is an archive without members" : "holds no archive/*.warc.gz");
      }
    }
  }

  private void member(Input input, ZipFile zip, ZipEntry entry, Output output) throws IOException {
    try (InputStream bytes = zip.getInputStream(entry)) {
      inside.read(input.member(entry.getName(), new Summed(bytes, entry.getCrc())), output);
    } catch (ZipException e) {
      String reason = "cannot be unpacked: " + e.getMessage();
      output.refused(input.sourceId() + "/" + entry.getName(), input, reason, new byte[0]);
    }
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return open(file, true);
    } catch (ZipException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("encrypted")) {
        throw new RefusedInput("is encrypted; unpack it with its password and give the files");
      }
      if (message.contains("name") || message.contains("comment")) {
        return open(file, false);
      }
      throw new RefusedInput(
          "is a broken or cut off zip archive (" + message + "); fetch it again");
    }
  }

  /** Old archives name members in charsets that they do not state; any that maps bytes will do. */
  private static ZipFile open(Path file, boolean utf8) throws IOException {
    return new ZipFile(file.toFile(), utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }

  private static boolean isWacz(ZipFile zip) {
    return zip.getEntry("datapackage.json") != null
        && zip.stream().anyMatch(entry -> isWanted(entry, Members.WEB_ARCHIVES));
  }

  private static boolean isWanted(ZipEntry entry, Members wanted) {
    String name = entry.getName();
    if (entry.isDirectory() || isHidden(name)) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return wanted == Members.ALL
        || (lower.startsWith("archive/")
            && (lower.endsWith(".warc") || lower.endsWith(".warc.gz")));
  }

  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/")
        || (name.startsWith(".") && !name.startsWith(".."))
        || (name.contains("/.") && !name.contains("/.."));
  }
}
