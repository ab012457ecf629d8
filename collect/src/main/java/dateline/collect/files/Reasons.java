package dateline.collect.files;

import dateline.collect.input.RefusedInput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Words for what went wrong, fit for a reader. */
final class Reasons {
  private Reasons() {}

  static String of(IOException e) {
    return switch (e) {
      case RefusedInput refused -> orName(refused.getMessage(), e);
      case NoSuchFileException missing -> "there is no such file or folder: " + missing.getFile();
      case AccessDeniedException denied -> "may not be read; grant this user the right to read it";
      case FileSystemLoopException loop -> "is a link that leads back to itself";
      case EOFException cut -> "is cut off: it ends before its end; fetch it again";
      default -> "cannot be read: " + orName(e.getMessage(), e);
    };
  }

  private static String orName(@Nullable String message, IOException e) {
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
