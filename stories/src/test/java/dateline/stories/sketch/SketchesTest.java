package dateline.stories.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.language.Annotation;
import dateline.language.DateMention;
import dateline.language.Name;
import dateline.language.Sentence;
import dateline.stories.encoding.Encoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SketchesTest {

  private static final String FIRST =
      "Tilda Brask met Oke Varn in Nortvik on 4 March 2031, and 1,250 farmers watched.";
  private static final String SECOND =
      "Brask said 45% of the fields were dry. The second round of talks was held in 2030.";

  /** Keeps what it is asked to encode. */
  private static final class Listening implements Encoder {
    private final List<String> heard = new ArrayList<>();

    @Override
    public float[] encode(String text) {
      heard.add(text);
      return new float[] {1};
    }

    @Override
    public int dimensions() {
      return 1;
    }
  }

  private final Listening encoder = new Listening();

  private Sketch sketch() {
    Body body =
        new Body.Builder()
            .add(Body.Kind.PARAGRAPH, FIRST)
            .add(Body.Kind.PARAGRAPH, SECOND)
            .add(Body.Kind.HEADING, "Background")
            .add(Body.Kind.PARAGRAPH, "In 2019 some 300 farms were sold.")
            .build();
    Article article =
        Article.builder(Article.Kind.ARTICLE)
            .headline("Brask and Varn meet in Nortvik")
            .body(body)
            .build();
    List<Name> names =
        List.of(
            name(Name.Kind.PERSON, body.text(), "Tilda Brask", 0),
            name(Name.Kind.PERSON, body.text(), "Oke Varn", 0),
            name(Name.Kind.PLACE, body.text(), "Nortvik", 0),
            name(Name.Kind.PERSON, body.text(), "Brask", 30));
    int date = body.text().indexOf("4 March 2031");
    List<DateMention> dates =
        List.of(new DateMention(date, date + 12, "4 March 2031", "2031-03-04", false));
    return new Sketches(encoder)
        .of("x", article, new Annotation(sentences(body.text()), names, dates));
  }

  /** One a paragraph. */
  private static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("\n\n")) {
      sentences.add(new Sentence(start, start + paragraph.length(), List.of()));
      start += paragraph.length() + 2;
    }
    return sentences;
  }

  private static Name name(Name.Kind kind, String text, String name, int from) {
    int start = text.indexOf(name, from);
    return new Name(kind, start, start + name.length(), name);
  }

  private Sketch sketch(String language, String headline, String text, Name... names) {
    Article article =
        Article.builder(Article.Kind.ARTICLE)
            .headline(headline)
            .language(language)
            .body(new Body.Builder().add(Body.Kind.PARAGRAPH, text).build())
            .build();
    return new Sketches(encoder)
        .of("x", article, new Annotation(List.of(), List.of(names), List.of()));
  }

  @Test
  void placesHaveTheirEnglishNamesInEveryLanguage() {
    String russian = "Министры встретились в Москве.";
    Sketch ru = sketch("ru", "Встреча", russian, name(Name.Kind.PLACE, russian, "Москве", 0));
    Sketch ar = sketch("ar", "لقاء في موسكو", "التقى وزراء ألمانيا في موسكو.");

    assertThat(ru.names()).containsOnlyKeys("moscow");
    assertThat(ru.places()).containsExactly("moscow");
    assertThat(ar.names()).containsEntry("germany", 1).containsEntry("moscow", 4);
    assertThat(ar.places()).containsExactly("germany", "moscow");
  }

  @Test
  void headlineAndFirstSentencesAreEncodedAndNoMore() {
    sketch();

    assertThat(encoder.heard).containsExactly("Brask and Varn meet in Nortvik", FIRST, SECOND);
  }

  @Test
  void lastNamesCountWithTheFullName() {
    assertThat(sketch().names())
        .containsOnlyKeys("nortvik", "oke varn", "tilda brask")
        .containsEntry("tilda brask", 2)
        .containsEntry("nortvik", 4);
    assertThat(sketch().places()).containsExactly("nortvik");
  }

  @Test
  void countedNumbersAreNeitherYearsNorDates() {
    assertThat(sketch().numbers()).containsExactlyInAnyOrder("1250", "45%", "300");
  }

  @Test
  void datesAndNumberedHappeningsOfTheLeadAreKept() {
    assertThat(sketch().eventDates()).containsExactly("2031-03-04");
    assertThat(sketch().ordinals()).containsExactly("round=2");
  }
}
