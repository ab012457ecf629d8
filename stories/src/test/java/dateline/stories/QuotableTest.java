package dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Dateline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotableTest {

  private static final String FIRST =
      "Divers of the harbour guard - all of them volunteers - searched the river on Tuesday.";
  private static final String SECOND =
      "Hartsmouth - a town of 9,000 - has only one bridge left across the river.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HARTSMOUTH (Meridian Wire) \u2014 ",
        "HARTSMOUTH, March 4 (Meridian Wire) - ",
        "HARTSMOUTH: ",
        "HARTSMOUTH\u2014",
        ""
      })
  void aSentenceBeginsBehindTheDateline(String front) {
    Body.Builder body = new Body.Builder();
    body.add(Body.Kind.PARAGRAPH, front + FIRST + " " + SECOND);
    Article article =
        Article.builder(Article.Kind.ARTICLE)
            .body(body.build())
            .dateline(front.isEmpty() ? null : new Dateline("HARTSMOUTH", null))
            .build();

    List<Passage> found = Quotable.in("a", article, List.of(), 5);

    assertThat(found).extracting(Passage::text).containsExactly(FIRST, SECOND);
    assertThat(found)
        .allSatisfy(passage ->
            assertThat(article.text().substring(passage.start(), passage.end()))
                .isEqualTo(passage.text()));
  }

  @Test
  void aLaterParagraphThatBeginsWithThePlaceIsWhole() {
    Body.Builder body = new Body.Builder();
    body.add(Body.Kind.PARAGRAPH, "Hartsmouth (Meridian Wire) - " + FIRST);
    body.add(Body.Kind.PARAGRAPH, SECOND);
    Article article =
        Article.builder(Article.Kind.ARTICLE)
            .body(body.build())
            .dateline(new Dateline("Hartsmouth", null))
            .build();

    assertThat(Quotable.in("a", article, List.of(), 5))
        .extracting(Passage::text)
        .containsExactly(FIRST, SECOND);
  }
}
