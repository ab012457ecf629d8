package dateline.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Dateline;
import dateline.language.Annotation;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

  static List<String> cases() {
    return Samples.cases();
  }

  /** Columns: kind, speaker as written, name, role, country, cue, relays, content; "-" is null. */
  @ParameterizedTest
  @MethodSource("cases")
  void golden(String name) {
    List<String> expected =
        Samples.read(Samples.GOLDEN.resolve(name).resolve("statements.tsv")).lines().toList();
    assertThat(Samples.statements(Samples.golden(name)))
        .extracting(StatementsTest::row)
        .isEqualTo(expected);
  }

  @Test
  void aDatelineIsNoPartOfWhatIsSaid() {
    String text =
        "VELDEN (Meridian Wire) — A cabin fell into the gorge on Tuesday, the police said.";
    Article article =
        Samples.article(text).toBuilder().dateline(new Dateline("VELDEN", null)).build();

    Statement statement = Samples.statements(article).getFirst();

    assertThat(statement.content()).isEqualTo("A cabin fell into the gorge on Tuesday");
    assertThat(text.substring(statement.start(), statement.end()))
        .isEqualTo("A cabin fell into the gorge on Tuesday, the police said.");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void contentStandsWhereTheStatementDoes(String name) {
    Article article = Samples.golden(name);
    Annotation annotation = Samples.annotate(article);
    List<Statement> found = new Statements().find(article, annotation);
    assertThat(new Statements().find(article, annotation)).isEqualTo(found);
    for (Statement statement : found) {
      String evidence = article.text().substring(statement.start(), statement.end());
      assertThat(evidence).contains(statement.cue());
      assertThat(statement.content()).isNotBlank();
      for (String word : statement.content().split("\\s+")) {
        assertThat(evidence).contains(word);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The so-called “silent hour” begins at noon.",
        "Her novel, “The Long Ferry Home,” won a prize.",
        "The minister did not say whether the port would close.",
        "The committee is expected to say on Friday that the plan is dead.",
        "Fans sang “You are our harbour” until the lights went out.",
        "“",
        "” said",
        "said said said “ ” \" \"",
        ""
      })
  void noStatements(String text) {
    assertThat(Samples.statements(text)).isEmpty();
  }

  @Test
  void headingsAndTablesHoldNoStatements() {
    Body body =
        new Body.Builder()
            .add(Body.Kind.HEADING, "“We will win,” Anna Keller said")
            .add(Body.Kind.TABLE_ROW, "Anna Keller | “We will win,” she said")
            .build();
    Article article = Article.builder(Article.Kind.ARTICLE).language("en").body(body).build();
    assertThat(new Statements().find(article, Samples.annotate(article))).isEmpty();
  }

  @Test
  void aNewParagraphAfterOtherMattersIsNoContinuation() {
    assertThat(
            Samples.statements(
                "“Rain,” said Anna Keller.\n\nThe boats stayed in the port.\n\n“Open daily”"))
        .hasSize(1);
  }

  private static String row(Statement statement) {
    Speaker speaker = statement.speaker();
    return String.join(
        "\t",
        statement.contentKind().toString(),
        speaker.text(),
        Objects.toString(speaker.name(), "-"),
        Objects.toString(speaker.role(), "-"),
        Objects.toString(speaker.country(), "-"),
        statement.cue(),
        String.join(", ", statement.relayedBy()),
        statement.content());
  }
}
