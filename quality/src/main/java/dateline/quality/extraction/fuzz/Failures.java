package dateline.quality.extraction.fuzz;

import dateline.extract.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps failed cases in a folder: one file to run again, and the bare page beside it to look at.
 * Not thread-safe.
 */
final class Failures {
  /** Of one fault, so many cases are kept, and all are counted. */
  private static final int KEPT = 4;

  private final Path folder;
  private final Map<String, List<String>> files = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  Failures(Path folder) {
    this.folder = folder;
  }

  /**
   * Counts a failure, and keeps it where few of its kind are kept.
   *
   * @param failure in one line, the same for the same fault
   * @param detail what else is known, in any number of lines
   * @return whether it was kept
   */
  boolean add(Broken broken, String failure, String detail) {
    List<String> kept = files.computeIfAbsent(failure, k -> new ArrayList<>());
    counts.merge(failure, 1, Integer::sum);
    if (kept.size() == KEPT) {
      return false;
    }
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("case-" + broken.number() + ".json");
      Files.writeString(file, broken.json(failure + "\n" + detail));
      Files.write(
          file.resolveSibling("case-" + broken.number() + ending(broken.page())), seen(broken));
      kept.add(file.toString());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep a failed case in " + folder, e);
    }
  }

  private static String ending(Page page) {
    return switch (page.form()) {
      case HTML -> ".html";
      case TEXT -> ".txt";
      case WORDPRESS -> ".post.json";
    };
  }

  private static byte[] seen(Broken broken) {
    String content = broken.page().content();
    return content.isEmpty() ? broken.bytes() : content.getBytes(StandardCharsets.UTF_8);
  }

  int count() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** One line for each fault, and one for each case kept of it. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    counts.forEach((failure, count) -> {
      lines.add(String.format(Locale.ROOT, "  %5d  %s", count, failure));
      files.getOrDefault(failure, List.of()).forEach(file -> lines.add("         " + file));
    });
    return lines;
  }
}
