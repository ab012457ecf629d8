package dateline.quality.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.extract.Extractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What extraction reached once on the labelled sets beside the project stays reached. */
class ExtractionFloorsTest {
  private static final Extractor EXTRACTOR = new Extractor();

  @Test
  void bodies() throws IOException {
    Table table = print(ArticleBodies.read(set("aeb"), EXTRACTOR));
    floor(table, "body precision", 0.977);
    floor(table, "body recall", 0.972);
    floor(table, "body F1", 0.975);
  }

  @Test
  void pagesOfPublishers() throws IOException {
    Table table = print(PublisherPages.read(set("fundus-fixtures"), EXTRACTOR));
    floor(table, "headline", 0.84);
    floor(table, "publication day", 0.97);
    floor(table, "authors precision", 0.96);
    floor(table, "authors F1", 0.87);
    floor(table, "body F1", 0.955);
  }

  @Test
  void phrases() throws IOException {
    Table table = print(Segments.read(set("trafilatura"), EXTRACTOR));
    floor(table, "F", 0.924);
  }

  @Test
  void days() throws IOException {
    Table table = print(PublicationDays.read(set("htmldate"), set("trafilatura"), EXTRACTOR));
    floor(table, "accuracy without address", 0.92);
    floor(table, "F without address", 0.955);
  }

  private static Path set(String name) {
    Path root = Path.of(System.getProperty("dateline.root", ".."));
    Path folder = root.resolve("../shared/data/extraction").resolve(name).normalize();
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
