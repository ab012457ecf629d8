package dateline.quality.stories;

import dateline.language.Annotator;
import dateline.language.corenlp.CoreNlpAnnotator;
import dateline.quality.scoring.Table;
import dateline.stories.encoding.MiniLmEncoder;
import dateline.stories.sketch.Sketches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints a table of stories for each labelled set. {@code quality/run stories} starts it; {@code
 * --misses} adds a line for each story that is split or joined with another.
 */
public final class StoryScores {
  private static final int ORDERS = 20;

  private StoryScores() {}

  /** Reads the sets that are there and prints their tables. */
  public static void main(String[] args) throws IOException {
    List<String> words = List.of(args);
    Path root = Path.of(System.getProperty("dateline.root", "."));
    Path data = root.resolve("../shared/data/stories").normalize();
    boolean all = words.stream().allMatch(word -> word.startsWith("--"));
    Annotator annotator = new CoreNlpAnnotator();
    try (MiniLmEncoder encoder = new MiniLmEncoder()) {
      Sketches sketches = new Sketches(encoder);
      for (String set : List.of("ecbplus", "wikiref220", "story-chains")) {
        if ((all || words.contains(set)) && there(data.resolve(set))) {
          Table table = table(set, data.resolve(set), annotator, sketches);
          table.lines(words.contains("--misses")).forEach(System.out::println);
        }
      }
    }
  }

  /**
   * The table of one set.
   *
   * @param set ecbplus, wikiref220 or story-chains
   */
  public static Table table(String set, Path folder, Annotator annotator, Sketches sketches)
      throws IOException {
    Table table = new Table(set);
    switch (set) {
      case "ecbplus" -> {
        Grouped grouped = Grouped.of(EcbPlus.read(folder), annotator, sketches);
        grouped.measure("sub-stories", table);
        grouped.orders("sub-stories", ORDERS, table);
      }
      case "wikiref220" -> {
        Grouped grouped = Grouped.of(WikiRef.read(folder), annotator, sketches);
        grouped.measure("subjects", table);
        grouped.measureLines("subjects, as storylines", table);
      }
      case "story-chains" -> ChainScores.measure(Chains.read(folder), annotator, sketches, table);
      default ->
          throw new IllegalArgumentException(
              "There is no set \"" + set + "\"; there are ecbplus, wikiref220 and story-chains");
    }
    return table;
  }

  private static boolean there(Path folder) {
    if (Files.isDirectory(folder)) {
      return true;
    }
    System.err.println("There is no " + folder + "; nothing of it is measured.");
    return false;
  }
}
