package dateline.quality.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.quality.scoring.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What lineage reached once on labelled texts and pairs stays reached. */
class LineageFloorsTest {
  private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));

  @Test
  void shortAnswers() throws IOException {
    Table table = print(ShortAnswers.read(set("clough")));
    floor(table, "accuracy of four classes", 0.75);
    floor(table, "accuracy of two classes", 0.947);
    floor(table, "certain copy, recall of light", 0.94);
    floor(table, "certain copy, recall of heavy", 0.73);
    floor(table, "certain copy, precision", 0.98);
    floor(table, "copy, accuracy of two classes", 0.9);
  }

  @Test
  void creditLines() throws IOException {
    Table table = print(CreditLines.read(set("provenance"), false));
    floor(table, "census halves, F1 of pairs", 0.98);
    floor(table, "spotify halves, by bands, F1 of pairs", 0.96);
    floor(table, "spotify credits, crediting alone, F1 of pairs", 0.98);
  }

  @Test
  void pairsOfTheSamples() throws IOException {
    Table table = print(SamplePairs.read(ROOT.resolve("samples")));
    floor(table, "copied, joined", 0.92);
    floor(table, "rewritten, edges", 0.9);
    floor(table, "translated, edges", 0.99);
    floor(table, "siblings, joined", 0.94);
    floor(table, "precision of edges, with their direction", 0.9);
    assertThat(table.figure("same-template, joined")).isZero();
    assertThat(table.figure("apart, yet joined as copies")).isLessThanOrEqualTo(0.02);
    assertThat(table.figure("independent, yet joined as copies")).isLessThanOrEqualTo(0.02);
  }

  @Test
  void reportsOfOnesOwn() throws IOException {
    Table fitted = print(OwnReports.read(ROOT.resolve("samples/reports/fitted.jsonl")));
    Table held = print(OwnReports.read(ROOT.resolve("samples/reports/held.jsonl")));
    floor(fitted, "rewritten, certain", 0.8);
    floor(held, "rewritten, certain", 0.9);
    assertThat(fitted.figure("independent, certain")).isLessThanOrEqualTo(0.03);
    assertThat(held.figure("independent, certain")).isZero();
    assertThat(held.figure("independent, edges")).isLessThanOrEqualTo(0.06);
  }

  private static Path set(String name) {
    Path folder = ROOT.resolve("../shared/data/lineage").resolve(name).normalize();
    assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no " + folder);
    return folder;
  }

  private static Table print(Table table) {
    table.lines(false).forEach(System.out::println);
    return table;
  }

  private static void floor(Table table, String figure, double least) {
    assertThat(table.figure(figure)).as(figure).isGreaterThanOrEqualTo(least);
  }
}
