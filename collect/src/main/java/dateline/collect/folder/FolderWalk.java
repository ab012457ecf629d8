package dateline.collect.folder;

import dateline.collect.files.FileSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the files below a folder, and follows no link. Used once. */
final class FolderWalk extends SimpleFileVisitor<Path> {
  /** More cannot be looked at again and again. */
  private static final int MOST_FILES = 100_000;

  private static final int MOST_DEEP = 32;

  private final Path folder;
  private final Map<String, Drop> drops = new TreeMap<>();
  private @Nullable String trouble;

  FolderWalk(Path folder) {
    this.folder = folder;
  }

  /** The files by their names below the folder. */
  Map<String, Drop> drops() {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      trouble = "There is no folder at " + folder + " any more; put it back, or follow it no more";
      return drops;
    }
    try {
      Files.walkFileTree(folder, Set.of(), MOST_DEEP, this);
    } catch (IOException e) {
      trouble(folder, e);
    }
    return drops;
  }

  /** What could not be looked at; null where all could. */
  @Nullable String trouble() {
    return trouble;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    return directory.equals(folder) || !isPassedOver(directory)
        ? FileVisitResult.CONTINUE
        : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isPassedOver(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isDirectory()) {
      trouble = file + " is more than " + MOST_DEEP + " folders deep, and is not looked at";
    } else if (drops.size() == MOST_FILES) {
      trouble =
          "%s holds more than %,d files, and the others are not looked at; move away what was read"
              .formatted(folder, MOST_FILES);
      return FileVisitResult.TERMINATE;
    } else if (attributes.isRegularFile()) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      drops.put(name, new Drop(name, file, Stamp.of(file, attributes)));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    trouble(file, e);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
    if (e != null) {
      trouble(directory, e);
    }
    return FileVisitResult.CONTINUE;
  }

  /** What was deleted between being listed and being looked at is no trouble. */
  private void trouble(Path path, IOException e) {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      trouble =
          path
              + (e instanceof AccessDeniedException
                  ? " may not be looked at; grant this user the right to read it"
                  : " cannot be looked at: " + e.getMessage());
    }
  }

  private static boolean isPassedOver(Path path) {
    return FileSource.isPassedOver(String.valueOf(path.getFileName()));
  }
}
