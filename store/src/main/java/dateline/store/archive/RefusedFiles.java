package dateline.store.archive;

import dateline.pipeline.keeping.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the bytes of refused pages are kept, so that they can be looked at and tried
 * again.
 *
 * <p>A file's name is a digest of where the page came from and the end of its own name; the same
 * refusal again overwrites it.
 */
public final class RefusedFiles {
  /**
   * Files over this size stay where they are and are only listed: keeping a second copy of them
   * would fill the disk.
   */
  private static final long MOST_BYTES = 1L << 30;

  private final Path folder;

  public RefusedFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Under which id a refusal is listed, and in which file of the folder its bytes are, null where
   * they could not be kept.
   */
  record Kept(String id, @Nullable String fileName) {}

  Kept keep(Refusal refusal) {
    String id = digest(refusal.file() + "\n" + refusal.sourceId());
    String name = id + "-" + safeName(refusal.sourceId());
    try {
      Files.createDirectories(folder);
      return new Kept(id, write(refusal, folder.resolve(name)) ? name : null);
    } catch (IOException e) {
      return new Kept(id, null);
    }
  }

  /** Deletes files of the folder. */
  void forget(List<String> fileNames) {
    for (String name : fileNames) {
      try {
        Files.deleteIfExists(folder.resolve(name));
      } catch (IOException e) {
        // It stays, and does no harm: nothing lists it any more.
      }
    }
  }

  private static boolean write(Refusal refusal, Path target) throws IOException {
    if (refusal.bytes() != null) {
      Files.write(target, refusal.bytes());
      return true;
    }
    Path file = refusal.file();
    if (file == null
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > MOST_BYTES) {
      return false;
    }
    try {
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(target);
      throw e;
    }
    return true;
  }

  private static String safeName(String sourceId) {
    String safe = sourceId.replaceAll("[^A-Za-z0-9._-]", "_");
    return safe.length() <= 80 ? safe : safe.substring(safe.length() - 80);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
