package dateline.quality.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors of every stage on the sample press: what was reached once stays reached. */
class SampleScoresTest {
  private static SampleScores scores;

  @BeforeAll
  static void ingest(@TempDir Path data) {
    Path root = Path.of(System.getProperty("dateline.root", ".."));
    scores = SampleScores.of(root.resolve("samples"), data);
    scores.print(System.out, false);
  }

  @Test
  void everyPageIsReadOrRefused() {
    floor("articles", 1.0);
    floor("refused", 1.0);
    floor("article kind", 1.0);
    floor("article spam", 1.0);
    floor("article version", 1.0);
  }

  @Test
  void extraction() {
    floor("article headline", 0.93);
    floor("article authors", 0.97);
    floor("article published", 0.97);
    floor("article language", 0.97);
    floor("text start", 0.98);
    floor("text end", 1.0);
    floor("text without boilerplate", 1.0);
    floor("primary source", 0.75);
  }

  @Test
  void lineage() {
    floor("copies", 0.91);
    floor("copy kinds", 0.80);
    floor("not copies", 1.0);
    floor("origins overlap", 0.8);
    assertThat(scores.precision("copies")).isEqualTo(1.0);
  }

  @Test
  void storiesAndStorylines() {
    floor("story pairs", 0.92);
    floor("storyline pairs", 0.92);
    assertThat(scores.precision("story pairs")).isGreaterThanOrEqualTo(0.99);
    assertThat(scores.precision("storyline pairs")).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void statements() {
    floor("quotations", 0.97);
    floor("speakers", 0.96);
    floor("quotations (not English)", 0.96);
    floor("speakers (not English)", 0.72);
  }

  private static void floor(String name, double least) {
    assertThat(scores.recall(name)).as(name).isGreaterThanOrEqualTo(least);
  }
}
