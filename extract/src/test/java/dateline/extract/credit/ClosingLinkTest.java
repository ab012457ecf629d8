package dateline.extract.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Link;
import dateline.extract.PrimarySource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingLinkTest {
  private static final String PAGE = "https://www.valepost.example/weir";

  private static Optional<PrimarySource> read(String paragraph) {
    return ClosingLink.of(paragraph, List.of(new Link(PAGE, paragraph)), "mill.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Read the full story at Vale Post                  | Vale Post
          Read the original article on Vale Post.           | Vale Post
          Full report in The Vale Post →                    | The Vale Post
          Lesen Sie den ganzen Artikel bei Vale Post        | Vale Post
          Lire l'article complet sur Vale Post              | Vale Post
          Leer la noticia completa en Vale Post             | Vale Post
          """)
  void anInvitationToReadTheWholeElsewhereNamesTheSource(String words, String name) {
    assertThat(read(words)).contains(new PrimarySource(PAGE, name, words));
  }

  @Test
  void itNeedsNoName() {
    assertThat(read("Read the full article here"))
        .contains(new PrimarySource(PAGE, null, "Read the full article here"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more on the weir",
        "Read our report on the weir",
        "The full story of the weir"
      })
  void anInvitationToReadSomethingElseDoesNot(String words) {
    assertThat(read(words)).isEmpty();
  }

  @Test
  void whoLinksToHisOwnSiteNamesNoSource() {
    String words = "Read the full story at Vale Post";
    assertThat(ClosingLink.of(words, List.of(new Link(PAGE, words)), "valepost.example")).isEmpty();
  }
}
