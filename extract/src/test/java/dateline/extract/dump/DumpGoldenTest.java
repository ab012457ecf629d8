package dateline.extract.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Dateline;
import dateline.extract.Extraction;
import dateline.extract.ExtractionException;
import dateline.extract.Page;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder beside this class has a dump, and what a careful reader keeps of it. */
class DumpGoldenTest {
  private static final DumpReader READER = new DumpReader();

  static List<Path> cases() throws IOException, URISyntaxException {
    Path folder = Path.of(DumpGoldenTest.class.getResource(".").toURI());
    try (Stream<Path> paths = Files.walk(folder, 2)) {
      return paths.filter(path -> path.endsWith("page.txt")).map(Path::getParent).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void keepsWhatACarefulReaderKeeps(Path folder) throws IOException, ExtractionException {
    String page = Files.readString(folder.resolve("page.txt"));
    Extraction found = READER.read(Page.of("dump", Page.Form.TEXT, page));
    String written = written(found);
    assertThat(written).isEqualTo(Files.readString(folder.resolve("expected.txt")));
  }

  /** An extraction as a reader would note it down. */
  private static String written(Extraction found) {
    StringBuilder out = new StringBuilder();
    write(found.main(), out);
    for (Article reply : found.replies()) {
      out.append('\n');
      write(reply, out);
    }
    return out.toString();
  }

  private static void write(Article article, StringBuilder out) {
    out.append(article.kind()).append(article.spam() ? " SPAM" : "").append('\n');
    line(out, "headline", article.headline());
    line(out, "deck", article.deck());
    article.authors().forEach(author -> line(out, "author", author));
    line(
        out,
        "published",
        article.published() == null
            ? null
            : article.published().value() + " " + article.published().from());
    line(out, "modified", article.modified() == null ? null : article.modified().value());
    Dateline dateline = article.dateline();
    line(
        out, "dateline", dateline == null ? null : dateline.place() + " [" + dateline.date() + "]");
    article
        .images()
        .forEach(image -> line(out, "image", image.caption() + " [" + image.credit() + "]"));
    article
        .credits()
        .forEach(credit -> line(out, "credit", credit.name() + " [" + credit.evidence() + "]"));
    line(out, "source", article.primarySource() == null ? null : article.primarySource().name());
    for (Body.Block block : article.body().blocks()) {
      line(out, block.kind().name(), article.body().textOf(block));
    }
  }

  private static void line(StringBuilder out, String name, String value) {
    if (value != null) {
      out.append(name).append(": ").append(value).append('\n');
    }
  }
}
