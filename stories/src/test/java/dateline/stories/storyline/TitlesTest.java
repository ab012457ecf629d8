package dateline.stories.storyline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.PageDate;
import dateline.stories.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TitlesTest {

  private final Titles titles = new Titles();

  @Test
  void actorsAndTheWordThatMostStoriesShare() {
    assertThat(
            titles.of(
                List.of(
                    story(
                        Map.of("telmara rail", 0.9, "ines calder", 0.5),
                        "en: Telmara Rail workers strike over pay",
                        "en: Calder calls first strike in March"),
                    story(
                        Map.of("telmara rail", 0.9, "ines calder", 0.6, "castamar", 0.4),
                        "en: Police clear Castamar depot amid Telmara Rail strike"),
                    story(
                        Map.of("telmara rail", 0.9, "ines calder", 0.4, "telmara", 0.3),
                        "en: Inês Calder signs deal with Telmara Rail"))))
        .isEqualTo("Telmara Rail, Inês Calder: strike");
  }

  @Test
  void aLastNameStandsForTheWholeOneWhereNoHeadlineHasThat() {
    assertThat(
            titles.of(
                List.of(
                    story(Map.of("dalia revenko", 0.9), "en: Revenko's treaty draft"),
                    story(Map.of("dalia revenko", 0.9), "en: No treaty for Revenko"))))
        .isEqualTo("Revenko: treaty");
  }

  @Test
  void theWordsAreOfTheMajoritysLanguage() {
    assertThat(
            titles.of(
                List.of(
                    story(
                        Map.of("pyotr lozin", 0.9, "germany", 0.4),
                        "ru: Пётр Лозин едет в Германию из-за санкций",
                        "en: Lozin travels to Germany"),
                    story(Map.of("pyotr lozin", 0.8), "ru: Санкции: что ответит Пётр Лозин"),
                    story(
                        Map.of("petr lozin", 0.7, "germany", 0.5),
                        "de: Lozin in Deutschland: Streit um Sanktionen"))))
        .isEqualTo("Пётр Лозин, Германию: санкций");
  }

  @Test
  void anotherLanguageSpeaksWhereTheMajoritysNamesNobody() {
    assertThat(
            titles.of(
                List.of(
                    story(
                        Map.of("marten osk", 0.9),
                        "de: Streit um das Wasser",
                        "en: Marten Osk warns of dam"),
                    story(Map.of("marten osk", 0.9), "de: Der Damm bleibt zu"),
                    story(Map.of("marten osk", 0.9), "en: Dam opens, says Marten Osk"))))
        .startsWith("Marten Osk");
  }

  @Test
  void namesMeetAcrossScriptsWithoutVowels() {
    assertThat(
            titles.of(
                List.of(
                    story(Map.of("lafruf", 0.9), "ar: لافروف يصل إلى المدينة"),
                    story(Map.of("lavrov", 0.9), "en: Lavrov arrives for harbour talks"),
                    story(Map.of("lavrov", 0.8), "en: Harbour talks with Lavrov end"))))
        .startsWith("Lavrov: ");
  }

  @Test
  void monthsDaysAndSmallWordsNameNoIssue() {
    assertThat(
            titles.of(
                List.of(
                    story(Map.of("ida holm", 0.9), "de: Ida Holm nach Montag ohne Mehrheit"),
                    story(Map.of("ida holm", 0.9), "de: Nach dem Montag: Ida Holm im Dezember"),
                    story(Map.of("ida holm", 0.9), "de: Ida Holm schweigt ohne Ende im Dezember"))))
        .isEqualTo("Ida Holm");
  }

  @Test
  void aNameIsNoIssueWhereAWordIs() {
    assertThat(
            titles.of(
                List.of(
                    story(Map.of("ida holm", 0.9), "en: Ida Holm on the Hask sluices"),
                    story(Map.of("ida holm", 0.9), "en: Hask: Ida Holm orders sluices shut"),
                    story(Map.of("ida holm", 0.9), "en: Ida Holm visits Hask"))))
        .isEqualTo("Ida Holm: sluices");
  }

  @Test
  void theFormWrittenMostOftenIsTaken() {
    assertThat(
            titles.of(
                List.of(
                    story(Map.of("ida holm", 0.9), "en: Strikes hit Ida Holm"),
                    story(Map.of("ida holm", 0.9), "en: IDA HOLM: strike goes on"),
                    story(Map.of("ida holm", 0.9), "en: Ida Holm ends strike"))))
        .isEqualTo("Ida Holm: strike");
  }

  @Test
  void headlinesThatNameNobodyGiveTheFirstOfTheMajority() {
    assertThat(
            titles.of(
                List.of(
                    story(Map.of("ida holm", 0.9), "fr: Rien de neuf"),
                    story(Map.of("ida holm", 0.9), "en: Nothing new"),
                    story(Map.of("ida holm", 0.9), "en: Nothing at all"))))
        .isEqualTo("Nothing new");
  }

  @Test
  void aSketchOfAnEarlierVersionHasItsOwnHeadline() {
    StorySketch old =
        new StorySketch("s", "Old", Sample.vector(1), new TreeMap<>(), new TreeSet<>(), null, null);
    assertThat(old.headlines()).containsExactly(new Headline("Old", null));
  }

  private int stories;

  private StorySketch story(Map<String, Double> actors, String... headlines) {
    List<Headline> read = new ArrayList<>();
    Arrays.stream(headlines)
        .map(headline -> headline.split(": ", 2))
        .forEach(parts -> read.add(new Headline(parts[1], parts[0])));
    PageDate day = PageDate.stated("2031-03-0" + ++stories);
    return new StorySketch(
        "s" + stories,
        read.getFirst().text(),
        Sample.vector(1),
        new TreeMap<>(actors),
        new TreeSet<>(),
        day,
        day,
        read);
  }
}
