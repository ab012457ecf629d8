package dateline.collect.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file in a watched folder.
 *
 * @param name its path below the folder, with "/" between the names
 * @param file its path
 * @param stamp how it looked when it was seen
 */
public record Drop(String name, Path file, Stamp stamp) {

  /** The way from the folder to the file, as it stands before its name: "" or "2026/". */
  public String way() {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** Whether the file still looks as it did, and no link has come in its way. */
  public boolean isUnchanged() {
    try {
      BasicFileAttributes now =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return now.isRegularFile()
          && Stamp.of(file, now).equals(stamp)
          && file.toRealPath().equals(file);
    } catch (IOException e) {
      return false;
    }
  }

  /** What tells its content apart, of any size; null where it cannot be read. */
  public @Nullable String digest() {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return null;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
