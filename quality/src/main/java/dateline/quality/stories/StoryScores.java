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
      for (String set : List.of("briefs", "ecbplus", "wikiref220", "story-chains")) {
        Path folder = set.equals("briefs") ? root.resolve("samples/briefs") : data.resolve(set);
        if ((all || words.contains(set)) && there(folder)) {
          Table table = table(set, folder, annotator, sketches);
          table.lines(words.contains("--misses")).forEach(System.out::println);
        }
      }
    }
  }

  /**
   * The table of one set.
   *
   * @param set briefs, ecbplus, wikiref220 or story-chains
   */
  public static Table table(String set, Path folder, Annotator annotator, Sketches sketches)
      throws IOException {
    Table table = new Table(set);
    switch (set) {
      case "briefs" -> briefs(folder, annotator, sketches, table);
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
              "There is no set \""
                  + set
                  + "\"; there are briefs, ecbplus, wikiref220 and story-chains");
    }
    return table;
  }

  private static void briefs(Path folder, Annotator annotator, Sketches sketches, Table table)
      throws IOException {
    for (String half : List.of("fitted", "held")) {
      Path file = folder.resolve(half + ".jsonl");
      Grouped.of(Briefs.read(file, "story"), annotator, sketches).measure(half, table);
      Grouped.of(Briefs.read(file, "storyline"), annotator, sketches)
          .measureLines(half + ", storylines", table);
    }
  }

  private static boolean there(Path folder) {
    if (Files.isDirectory(folder)) {
      return true;
    }
    System.err.println("There is no " + folder + "; nothing of it is measured.");
    return false;
  }
}
