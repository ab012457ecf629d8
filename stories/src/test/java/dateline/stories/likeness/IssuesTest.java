package dateline.stories.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.PageDate;
import dateline.language.Annotation;
import dateline.language.DateMention;
import dateline.language.Sentence;
import dateline.stories.correction.Constraints;
import dateline.stories.encoding.Encoder;
import dateline.stories.grouping.CopyPair;
import dateline.stories.grouping.Grouping;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Sketches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports that are written into the same sentences every day, and such as only look like it. */
class IssuesTest {

  /** Takes all sentences for one another. */
  private static final Encoder ALIKE =
      new Encoder() {
        @Override
        public float[] encode(String text) {
          return new float[] {1};
        }

        @Override
        public int dimensions() {
          return 1;
        }
      };

  private final Sketches sketches = new Sketches(ALIKE);

  private Sketch page(
      String id,
      @Nullable String site,
      String language,
      String day,
      String headline,
      String... text) {
    Body.Builder body = new Body.Builder();
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (String sentence : text) {
      body.add(Body.Kind.PARAGRAPH, sentence);
      sentences.add(new Sentence(start, start + sentence.length(), List.of()));
      start += sentence.length() + 2;
    }
    Article article =
        Article.builder(Article.Kind.ARTICLE)
            .headline(headline)
            .site(site)
            .language(language)
            .published(PageDate.stated(day))
            .body(body.build())
            .build();
    return sketches.of(id, article, new Annotation(sentences, List.of(), List.of()));
  }

  private Sketch river(
      String id, String site, String day, String weekday, String level, String flow) {
    return page(
        id,
        site,
        "en",
        day,
        "River report for " + weekday,
        "The Marn stood at " + level + " metres at the Orle bridge this morning.",
        "It carried " + flow + " cubic metres a second, the river authority said.",
        "The ferry at Tolm runs as planned.");
  }

  @Test
  void theReportOfTheNextDayIsAnotherIssue() {
    Sketch monday = river("a", "Orle Gazette", "2031-03-03", "Monday", "3.41", "212");
    Sketch tuesday = river("b", "Orle Gazette", "2031-03-04", "Tuesday", "3.62", "240");
    Sketch elsewhere = river("c", "Tolm Herald", "2031-03-04", "Tuesday", "3.62", "240");

    assertThat(Likeness.otherIssue(monday, tuesday)).isTrue();
    assertThat(Likeness.otherIssue(tuesday, monday)).isTrue();
    assertThat(Likeness.otherIssue(monday, elsewhere)).isTrue();
    assertThat(Likeness.between(monday, tuesday)).isZero();
  }

  @Test
  void aReprintOfTheDayIsTheSameIssue() {
    Sketch report = river("a", "Orle Gazette", "2031-03-03", "Monday", "3.41", "212");
    Sketch reprint = river("b", "Tolm Herald", "2031-03-04", "Monday", "3.41", "212");
    Sketch corrected = river("c", "Orle Gazette", "2031-03-03", "Monday", "3.14", "221");

    assertThat(Likeness.otherIssue(report, reprint)).isFalse();
    assertThat(Likeness.otherIssue(report, corrected)).isFalse();
  }

  @Test
  void aHeadlineThatDiffersInTheDayAloneSaysIt() {
    Sketch monday = market("a", "2031-03-03", "The market on Monday", "51.20");
    Sketch tuesday = market("b", "2031-03-04", "The market on Tuesday", "51.05");
    Sketch unsaid = market("c", "2031-03-04", "The mills are buying again", "51.05");

    assertThat(Likeness.otherIssue(monday, tuesday)).isTrue();
    assertThat(Likeness.otherIssue(monday, unsaid)).isFalse();
  }

  private Sketch market(String id, String day, String headline, String crown) {
    return page(
        id,
        "Orle Gazette",
        "en",
        day,
        headline,
        "The crown stood at " + crown + " to the hundred marks in late trading.",
        "The index of 30 shares rests on those of the mills.");
  }

  @Test
  void aMonthAloneTellsNoTwoDaysApart() {
    Sketch day = undated("a", "2031-03-04", "3.41", "212");
    Sketch next = undated("b", "2031-03-05", "3.62", "240");
    Sketch month = undated("c", "2031-03", "3.62", "240");

    assertThat(Likeness.otherIssue(day, next)).isTrue();
    assertThat(Likeness.otherIssue(day, month)).isFalse();
  }

  /** A report without a date of its own, whose lead names one. */
  private Sketch undated(String id, String named, String level, String flow) {
    String first = "The Marn stood at " + level + " metres at the Orle bridge.";
    String second = "It carried " + flow + " cubic metres a second, the river authority said.";
    Body body =
        new Body.Builder().add(Body.Kind.PARAGRAPH, first).add(Body.Kind.PARAGRAPH, second).build();
    Article article =
        Article.builder(Article.Kind.ARTICLE)
            .site("Orle Gazette")
            .language("en")
            .body(body)
            .build();
    int start = first.length() + 2;
    List<Sentence> sentences =
        List.of(
            new Sentence(0, first.length(), List.of()),
            new Sentence(start, start + second.length(), List.of()));
    DateMention date = new DateMention(0, 3, "The", named, false);
    return sketches.of(id, article, new Annotation(sentences, List.of(), List.of(date)));
  }

  @Test
  void aTollThatRisesIsOneHappening() {
    Sketch first = toll("a", "2031-03-03", "30", "Monday");
    Sketch later = toll("b", "2031-03-04", "45", "Tuesday");

    assertThat(Likeness.otherIssue(first, later)).isFalse();
  }

  private Sketch toll(String id, String day, String dead, String weekday) {
    return page(
        id,
        "Orle Gazette",
        "en",
        day,
        "Toll of the Tolm quake rises to " + dead,
        "At least "
            + dead
            + " people died in the earthquake at Tolm, rescuers said on "
            + weekday
            + ".",
        "The quake of magnitude 6.4 shook the town at 3.12 a.m. on Sunday.",
        "It was the strongest since 1931.");
  }

  @Test
  void daysAndMonthsAreFiguresInTheirOwnLanguage() {
    Sketch monday = german("a", "2031-03-03", "Montag", "3. März");
    Sketch tuesday = german("b", "2031-03-04", "Dienstag", "4. März");

    assertThat(Likeness.otherIssue(monday, tuesday)).isTrue();
  }

  private Sketch german(String id, String day, String weekday, String date) {
    return page(
        id,
        "Orler Anzeiger",
        "de",
        day,
        "Das bringt der Tag am " + weekday,
        "Guten Morgen aus Orle, heute ist der " + date + " und die Sonne scheint.",
        "Die Fähre fährt wie immer.");
  }

  @Test
  void aCopyOfYesterdaysReportDoesNotTieTwoDays() {
    Sketch monday = river("a", "Orle Gazette", "2031-03-03", "Monday", "3.41", "212");
    Sketch reprint = river("b", "Tolm Herald", "2031-03-03", "Monday", "3.41", "212");
    Sketch tuesday = river("c", "Orle Gazette", "2031-03-04", "Tuesday", "3.62", "240");

    List<List<String>> stories =
        Grouping.group(
            List.of(monday, reprint, tuesday),
            List.of(new CopyPair("b", "a"), new CopyPair("c", "b")),
            Constraints.NONE);

    assertThat(stories).containsExactly(List.of("a", "b"), List.of("c"));
  }
}
