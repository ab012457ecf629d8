package dateline.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.language.Annotation;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StatementsPropertyTest {

  private static final String[] PARTS = {
    "“",
    "”",
    "\"",
    "«",
    "»",
    "‘",
    "’",
    "said",
    "according to",
    "Anna Keller",
    ",",
    ":",
    ".",
    "?",
    "he",
    "who",
    "told",
    "the minister",
    "\n\n",
    "called",
    "that",
    "adding",
    "citing",
    "(",
    ")",
    "Reuters reported",
    "the port is closed",
    "and",
    "in",
    "of",
    "\ud83d",
    "Norwegian",
    "-",
    "…",
    "dijo",
    "según",
    "que",
    "a-t-il",
    "sagte der",
    "— сказал",
    "по словам",
    "министр",
    "la ministra"
  };

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("en", "de", "es", "fr", "it", "pt", "ru");
  }

  @Property(tries = 200)
  void anyJumbleIsReadWithoutHarm(@ForAll long seed, @ForAll("languages") String language) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("Anna Keller spoke. ");
    for (int i = 0; i < 80; i++) {
      text.append(PARTS[random.nextInt(PARTS.length)]).append(random.nextInt(4) == 0 ? "" : " ");
    }
    Article article = Samples.article(text.toString(), language);
    Annotation annotation = Samples.annotate(article);
    int start = 0;
    for (Statement statement : new Statements().find(article, annotation)) {
      assertThat(statement.start()).isGreaterThanOrEqualTo(start);
      start = statement.start();
      String evidence = article.text().substring(start, statement.end());
      assertThat(evidence).contains(statement.speaker().text().isEmpty() ? "" : statement.cue());
    }
    assertThat(new Actors().of(article, annotation)).doesNotHaveDuplicates();
  }
}
