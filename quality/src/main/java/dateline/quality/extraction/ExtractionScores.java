package dateline.quality.extraction;

import dateline.extract.Extractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints a table of extraction for each labelled set beside the project. {@code quality/run
 * extraction} starts it; {@code --misses} adds a line for each page that cost something.
 */
public final class ExtractionScores {
  private ExtractionScores() {}

  /** Reads the sets below {@code ../shared/data/extraction} and prints their tables. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(System.getProperty("dateline.root", "."));
    Path data = root.resolve("../shared/data/extraction").normalize();
    if (!Files.isDirectory(data)) {
      System.err.println("There are no labelled pages at " + data + "; nothing is measured.");
      System.exit(1);
    }
    boolean misses = List.of(args).contains("--misses");
    for (Table table : tables(data, List.of(args))) {
      table.lines(misses).forEach(System.out::println);
    }
  }

  private static List<Table> tables(Path data, List<String> args) throws IOException {
    Extractor extractor = new Extractor();
    List<Table> tables = new ArrayList<>();
    boolean all = args.stream().allMatch(arg -> arg.startsWith("--"));
    if (all || args.contains("aeb")) {
      tables.add(ArticleBodies.read(data.resolve("aeb"), extractor));
    }
    if (all || args.contains("fundus")) {
      tables.add(PublisherPages.read(data.resolve("fundus-fixtures"), extractor));
    }
    if (all || args.contains("trafilatura")) {
      tables.add(Segments.read(data.resolve("trafilatura"), extractor));
    }
    if (all || args.contains("htmldate")) {
      tables.add(
          PublicationDays.read(data.resolve("htmldate"), data.resolve("trafilatura"), extractor));
    }
    return tables;
  }
}
