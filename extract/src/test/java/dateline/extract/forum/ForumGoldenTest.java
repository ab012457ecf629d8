package dateline.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(ForumPages.read(html))
        .map(ThreadNotes::of)
        .hasValue(Files.readString(folder.resolve("expected.txt")));
  }
}
