package dateline.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Page;
import dateline.extract.html.Markup;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder beside this class has a page of one family of forum programs, and what a careful
 * reader keeps of it.
 */
class ForumGoldenTest {
  private static final HtmlForum FORUM = new HtmlForum();
  private static final String URL = "https://forum.example/t/1";

  static List<Path> cases() throws IOException, URISyntaxException {
    Path folder = Path.of(ForumGoldenTest.class.getResource(".").toURI());
    try (Stream<Path> paths = Files.walk(folder, 2)) {
      return paths
          .filter(path -> path.endsWith("page.html"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void keepsWhatACarefulReaderKeeps(Path folder) throws IOException {
    String html = Files.readString(folder.resolve("page.html"));
    Page page = new Page("page", Page.Form.HTML, html, URL, null, Page.Stated.NOTHING);
    assertThat(FORUM.read(Markup.parse(html, URL), page))
        .map(ThreadNotes::of)
        .hasValue(Files.readString(folder.resolve("expected.txt")));
  }
}
