package dateline.app;

import dateline.collect.source.Description;
import dateline.collect.source.Source;
import dateline.collect.source.Sources;
import dateline.desk.source.RefusedSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Has folders of this machine watched. Thread-safe. */
final class Folders {
  private final Sources sources;
  private final Path data;
  private final List<Path> allowed;
  private final InstantSource clock;

  /**
   * @param data the data folder, which is never watched
   * @param allowed folders that may be named at the desk, with all that is below them
   */
  Folders(Sources sources, Path data, List<Path> allowed, InstantSource clock) {
    this.sources = sources;
    this.data = data;
    this.allowed = List.copyOf(allowed);
    this.clock = clock;
  }

  /**
   * A folder that was taken in.
   *
   * @param wasKnown whether it was watched before
   */
  record Followed(Source source, boolean wasKnown) {}

  /** Whether a person who writes this means a folder, and no address of the web. */
  static boolean isMeant(String written) {
    return written.startsWith("file:")
        || written.startsWith("/")
        || written.startsWith(".")
        || (!written.contains("://") && isDirectory(written));
  }

  private static boolean isDirectory(String written) {
    try {
      return Files.isDirectory(Path.of(written));
    } catch (java.nio.file.InvalidPathException e) {
      return false;
    }
  }

  /** Whether any folder may be named at the desk. */
  boolean areAllowed() {
    return !allowed.isEmpty();
  }

  /**
   * The real path of a folder.
   *
   * @throws RefusedSource if there is none, or this user may not read it
   */
  static Path real(String written) {
    try {
      Path path = written.startsWith("file:") ? Path.of(URI.create(written)) : Path.of(written);
      if (!Files.isDirectory(path)) {
        throw new RefusedSource(
            "There is no folder at " + written + "; name one that is there, by its path");
      }
      if (!Files.isReadable(path)) {
        throw new RefusedSource(
            "The folder " + written + " may not be read; grant this user the right to read it");
      }
      return path.toRealPath();
    } catch (IllegalArgumentException | FileSystemNotFoundException | IOException e) {
      throw new RefusedSource(
          "\"" + written + "\" is no path of a folder; write it as in /srv/pages");
    }
  }

  /**
   * Watches a folder that somebody names who may read it anyway.
   *
   * @throws RefusedSource if it cannot be watched; says why
   */
  Followed follow(String written, Description description) {
    Path folder = real(written);
    refuseUnlessApart(folder);
    Source plain = Source.ofFolder(folder, clock.instant());
    Optional<Source> known = sources.find(plain.id());
    if (known.isEmpty()) {
      refuseUnlessNew(folder);
    }
    Source source = description.of(known.orElse(plain));
    sources.put(source);
    return new Followed(source, known.isPresent());
  }

  /**
   * Watches a folder that is named at the desk, by nobody knows whom.
   *
   * @throws RefusedSource if the settings do not allow it, or it cannot be watched; says why
   */
  Source followAllowed(String written, Description description) {
    if (allowed.isEmpty()) {
      throw new RefusedSource(
          "Folders are watched from here only where "
              + CollectSettings.FOLDERS
              + " in "
              + data.resolve(Settings.FILE)
              + " allows it, as in "
              + CollectSettings.FOLDERS
              + "=/srv/pages. Without it: dateline sources add FOLDER");
    }
    // What is not allowed is answered alike, whether it is there or not.
    if (!isAllowed(written)) {
      throw new RefusedSource(
          CollectSettings.FOLDERS
              + " in "
              + data.resolve(Settings.FILE)
              + " does not allow this folder; add it there, or one above it");
    }
    return follow(written, description).source();
  }

  private boolean isAllowed(String written) {
    try {
      Path folder = real(written);
      return allowed.stream().anyMatch(root -> isBelow(folder, root));
    } catch (RefusedSource e) {
      return false;
    }
  }

  private static boolean isBelow(Path folder, Path root) {
    try {
      return folder.startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Sees that what the program writes is not what it reads.
   *
   * @throws RefusedSource if a folder holds the data folder, or lies in it
   */
  void refuseUnlessApart(Path folder) {
    Path own = data.toAbsolutePath().normalize();
    try {
      own = data.toRealPath();
    } catch (IOException e) {
      // It is made later, where it is meant to be.
    }
    if (own.startsWith(folder) || folder.startsWith(own)) {
      throw new RefusedSource(
          "The folder "
              + folder
              + " and the data folder "
              + own
              + " lie in one another; keep what is to be read apart from what was");
    }
  }

  private void refuseUnlessNew(Path folder) {
    for (Source source : sources.all()) {
      Path other = source.folder();
      if (other != null && (folder.startsWith(other) || other.startsWith(folder))) {
        throw new RefusedSource(
            "The folder "
                + folder
                + " and "
                + other
                + ", which is watched already, lie in one another; follow one of the two no more");
      }
    }
  }
}
