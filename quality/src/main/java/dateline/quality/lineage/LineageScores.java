package dateline.quality.lineage;

import dateline.quality.scoring.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints a table of lineage for each labelled set. {@code quality/run lineage} starts it; {@code
 * --misses} adds a line for each case that cost something, {@code --trees} the trees of the
 * articles with credit lines.
 */
public final class LineageScores {
  private LineageScores() {}

  /** Reads the sets that are there and prints their tables. */
  public static void main(String[] args) throws IOException {
    List<String> words = List.of(args);
    Path root = Path.of(System.getProperty("dateline.root", "."));
    Path data = root.resolve("../shared/data/lineage").normalize();
    for (Table table : tables(root, data, words)) {
      table.lines(words.contains("--misses")).forEach(System.out::println);
    }
  }

  private static List<Table> tables(Path root, Path data, List<String> args) throws IOException {
    List<Table> tables = new ArrayList<>();
    boolean all = args.stream().allMatch(arg -> arg.startsWith("--"));
    if ((all || args.contains("clough")) && there(data.resolve("clough"))) {
      tables.add(ShortAnswers.read(data.resolve("clough")));
    }
    if ((all || args.contains("pairs")) && there(root.resolve("samples"))) {
      tables.add(SamplePairs.read(root.resolve("samples")));
    }
    if ((all || args.contains("reports")) && there(root.resolve("samples/reports"))) {
      tables.add(OwnReports.read(root.resolve("samples/reports/fitted.jsonl")));
      tables.add(OwnReports.read(root.resolve("samples/reports/held.jsonl")));
    }
    if ((all || args.contains("provenance")) && there(data.resolve("provenance"))) {
      tables.add(CreditLines.read(data.resolve("provenance"), args.contains("--trees")));
    }
    return tables;
  }

  private static boolean there(Path folder) {
    if (Files.isDirectory(folder)) {
      return true;
    }
    System.err.println("There is no " + folder + "; nothing of it is measured.");
    return false;
  }
}
