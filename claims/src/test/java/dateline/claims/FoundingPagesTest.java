package dateline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an editor finds in the founding pages; skipped where those are not at hand. */
class FoundingPagesTest {

  private static final Path SEEDS =
      Path.of(System.getProperty("dateline.root", "..")).resolve("../shared/seeds");

  @Test
  void aBlogWithCurlyQuotes() throws IOException {
    assertThat(direct("002_"))
        .extracting(s -> start(s.content()), s -> s.speaker().name(), s -> s.speaker().country())
        .containsExactly(
            tuple("The deployment", "Sergey Lavrov", "RU"),
            tuple("The West’s", "Sergey Lavrov", "RU"),
            tuple("We appreciate", "Amir Khan Muttaqi", "AF"),
            tuple("Russia’s engagement", null, null));
  }

  @Test
  void aRelayOfARelay() throws IOException {
    assertThat(direct("003_"))
        .extracting(s -> start(s.content()), s -> s.speaker().name())
        .containsExactly(
            tuple("Afghanistan and", "Mohammad Yaqoob"),
            tuple("After several", "Nikita Smagin"),
            tuple("It’s more", "Nikita Smagin"),
            tuple("Its diplomatic", "Nikita Smagin"),
            tuple("We are", "Sergei Shoigu"),
            tuple("Moscow needs", "Nikita Smagin"),
            tuple("The status", "Nikita Smagin"));
  }

  private static String start(String content) {
    String[] words = content.split(" ", 3);
    return words[0] + " " + words[1];
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
