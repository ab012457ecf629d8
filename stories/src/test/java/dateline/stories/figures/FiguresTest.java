package dateline.stories.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.PageDate;
import dateline.stories.Member;
import dateline.stories.StoryWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rising",
        "lowered",
        "outlier",
        "unconfirmed",
        "disputed",
        "two-tolls",
        "undated",
        "german",
        "spanish",
        "without-figures"
      })
  void whatStandsAtTheTopFollowsWhatWasCountedLater(String name) {
    Happening happening = Happening.read(name);
    List<Member> members = new ArrayList<>(happening.members());
    StoryWriter writer = new StoryWriter();

    assertThat(Happening.lines(writer.write(members))).isEqualTo(happening.expected());
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(members, new Random(seed));
      assertThat(Happening.lines(writer.write(members))).isEqualTo(happening.expected());
    }
  }

  @Test
  void aTextThatGivesTheLaterNumberTooStands() {
    Figures figures = figures("3 dead", "14 dead", "14 dead");

    assertThat(figures.isSuperseded("Only 3 dead, it was said")).isTrue();
    assertThat(figures.isSuperseded("Not 3 dead but 14 dead")).isFalse();
  }

  @Test
  void daysYearsAgesAndSumsCountNothing() {
    Figures figures =
        figures(
            "Quay closed 3 March 2031: clerk, 34-year-old, lost €12 tickets, 7:30 trains",
            "Quay closed 5 March 2032: clerk, 35-year-old, lost €14 tickets, 8:30 trains",
            "Quay closed 5 March 2032: clerk, 35-year-old, lost €14 tickets, 8:30 trains");

    assertThat(
            figures.isSuperseded(
                "Quay closed 3 March 2031: clerk, 34-year-old, lost €12 tickets, 7:30 trains"))
        .isFalse();
  }

  @Test
  void whatMostPagesCountWithSeveralNumbersIsAMeasure() {
    Figures figures =
        figures(
            "Ferry: 3 miles, then 7 miles",
            "Ferry: 4 miles, then 9 miles",
            "Ferry: 4 miles, then 9 miles");

    assertThat(figures.isSuperseded("Ferry: 3 miles")).isFalse();
  }

  @Test
  void numbersAreReadInWordsAndWithMarksBetweenThousands() {
    Figures figures = figures("Three homes burned", "1,200 homes burned", "1200 homes burned");

    assertThat(figures.isSuperseded("Fire takes 3 homes")).isTrue();
    assertThat(figures.isSuperseded("Fire takes twenty-three homes")).isFalse();
  }

  @Test
  void anotherThingOfTheSameKindIsNotSupersededWithIt() {
    Figures figures =
        figures(
            "3 people killed, 20 people injured",
            "14 people killed in Hartsmouth",
            "14 people killed, it is said");

    assertThat(figures.isSuperseded("3 people killed")).isTrue();
    assertThat(figures.isSuperseded("20 people injured")).isFalse();
  }

  @Test
  void anOutletThatReportsTwiceIsOneVoice() {
    Figures figures =
        new Figures(
            List.of(
                page(1, "Post", "3 dead"), page(2, "Blog", "40 dead"), page(3, "Blog", "40 dead")),
            "en");

    assertThat(figures.isSuperseded("3 dead")).isFalse();
  }

  /** Each headline of a voice of its own, an hour after the one before. */
  private static Figures figures(String... headlines) {
    return new Figures(
        IntStream.range(0, headlines.length)
            .mapToObj(i -> page(i, "Outlet " + i, headlines[i]))
            .toList(),
        "en");
  }

  private static Figures.Page page(int hour, String outlet, String headline) {
    PageDate when = PageDate.stated("2031-03-04T0" + hour + ":00:00Z");
    return new Figures.Page("voice" + hour, outlet, when, headline, "");
  }
}
