package dateline.collect.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files under a path, in the order of their names by code unit, which no machine's language
 * changes. Links are followed, but no folder is read twice, so a link that leads back ends there.
 */
final class Walk {
  private static final Set<String> LITTER = Set.of("Thumbs.db", "desktop.ini", "__MACOSX");

  /** Takes a file with its name below the path. */
  interface Visitor {
    void file(String sourceId, Path file);
  }

  /** Takes a file or folder that cannot be looked at. */
  interface Failure {
    void failed(String sourceId, Path file, IOException e);
  }

  private record Step(String sourceId, Path path) {}

  private final Path start;

  Walk(Path start) {
    this.start = start;
  }

  void forEach(Visitor visitor, Failure failure) {
    Path last = start.getFileName();
    String name = last == null || last.toString().isBlank() ? start.toString() : last.toString();
    if (!Files.isDirectory(start)) {
      visit(new Step(name.isBlank() ? "." : name, start), visitor, failure);
      return;
    }
    Set<Path> seen = new HashSet<>();
    Deque<Step> steps = new ArrayDeque<>();
    open(new Step("", start), name, steps, seen, failure);
    while (!steps.isEmpty()) {
      Step step = steps.pop();
      if (Files.isDirectory(step.path)) {
        open(step, step.sourceId, steps, seen, failure);
      } else {
        visit(step, visitor, failure);
      }
    }
  }

  private static void visit(Step step, Visitor visitor, Failure failure) {
    if (Files.isRegularFile(step.path)) {
      visitor.file(step.sourceId, step.path);
    } else if (!Files.exists(step.path)) {
      failure.failed(step.sourceId, step.path, new NoSuchFileException(step.path.toString()));
    } else {
      failure.failed(step.sourceId, step.path, new IOException("it is no regular file"));
    }
  }

  private static void open(
      Step folder, String shown, Deque<Step> steps, Set<Path> seen, Failure failure) {
    List<Step> inside = new ArrayList<>();
    try {
      if (!seen.add(folder.path.toRealPath())) {
        return;
      }
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path)) {
        for (Path entry : entries) {
          String name = String.valueOf(entry.getFileName());
          if (!isHidden(name)) {
            inside.add(
                new Step(folder.sourceId.isEmpty() ? name : folder.sourceId + "/" + name, entry));
          }
        }
      }
    } catch (IOException e) {
      failure.failed(shown.isBlank() ? "." : shown, folder.path, e);
    } catch (java.nio.file.DirectoryIteratorException e) {
      failure.failed(shown.isBlank() ? "." : shown, folder.path, new IOException(e));
    }
    inside.sort(Comparator.comparing(Step::sourceId).reversed());
    inside.forEach(steps::push);
  }

  /** Whether a file of this name is one that systems leave behind and nobody means. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || LITTER.contains(name);
  }
}
