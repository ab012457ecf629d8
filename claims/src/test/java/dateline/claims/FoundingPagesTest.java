package dateline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an editor finds in the founding pages; skipped where those are not at hand. */
class FoundingPagesTest {

  private static final Path SEEDS =
      Path.of(System.getProperty("dateline.root", "..")).resolve("../shared/seeds");

  /** Speakers in the order of their direct quotations, A being the first; - has no name. */
  @Test
  void aBlogWithCurlyQuotes() throws IOException {
    assertThat(speakers(direct("002_"))).isEqualTo("AAB-");
  }

  @Test
  void aRelayOfARelay() throws IOException {
    assertThat(speakers(direct("003_"))).isEqualTo("ABBBCBB");
  }

  private static String speakers(List<Statement> statements) {
    List<String> known = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    for (Statement statement : statements) {
      String name = statement.speaker().name();
      if (name != null && !known.contains(name)) {
        known.add(name);
      }
      letters.append(name == null ? '-' : (char) ('A' + known.indexOf(name)));
    }
    return letters.toString();
  }

  private static List<Statement> direct(String prefix) throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "The founding pages are not at " + SEEDS);
    Path page;
    try (Stream<Path> pages = Files.list(SEEDS)) {
      page =
          pages
              .filter(p -> p.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
    }
    return Samples.statements(text(Samples.read(page))).stream()
        .filter(statement -> statement.contentKind() == ContentKind.DIRECT)
        .toList();
  }

  /** The long lines of a dump, or the paragraphs of the HTML within a JSON post. */
  private static String text(String page) {
    String plain =
        page.startsWith("{")
            ? page.substring(page.indexOf("\"content\""), page.indexOf("\"excerpt\""))
                .replace("\\u2019", "’")
                .replaceAll("<[^>]*>", "\n\n")
                .replace("&#8220;", "“")
                .replace("&#8221;", "”")
                .replace("&#8217;", "’")
            : page;
    return String.join(
        "\n\n", plain.lines().map(String::strip).filter(line -> line.length() > 60).toList());
  }
}
