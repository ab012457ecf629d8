package dateline.quality.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.language.corenlp.CoreNlpAnnotator;
import dateline.quality.scoring.Table;
import dateline.stories.encoding.MiniLmEncoder;
import dateline.stories.sketch.Sketches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What stories reached once on labelled news texts stays reached. */
class StoryFloorsTest {
  private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));

  @Test
  void briefs() throws IOException {
    Table table = measure("briefs", ROOT.resolve("samples/briefs"));
    floor(table, "fitted, B-cubed F1", 0.83);
    floor(table, "held, B-cubed F1", 0.85);
  }

  @Test
  void subStories() throws IOException {
    Table table = measure("ecbplus");
    floor(table, "sub-stories, B-cubed F1", 0.92);
    floor(table, "sub-stories, lowest Rand index of 20 orders", 0.98);
  }

  @Test
  void chains() throws IOException {
    Table table = measure("story-chains");
    floor(table, "average precision against coder 1", 0.9);
    floor(table, "average precision against coder 2", 0.88);
  }

  private static Table measure(String set) throws IOException {
    Path folder = ROOT.resolve("../shared/data/stories").resolve(set).normalize();
    assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no " + folder);
    return measure(set, folder);
  }

  private static Table measure(String set, Path folder) throws IOException {
    try (MiniLmEncoder encoder = new MiniLmEncoder()) {
      Table table = StoryScores.table(set, folder, new CoreNlpAnnotator(), new Sketches(encoder));
      table.lines(true).forEach(System.out::println);
      return table;
    }
  }

  private static void floor(Table table, String figure, double least) {
    assertThat(table.figure(figure)).as(figure).isGreaterThanOrEqualTo(least);
  }
}
