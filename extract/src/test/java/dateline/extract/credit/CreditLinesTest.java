package dateline.extract.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Credit;
import dateline.extract.credit.CreditLines.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditLinesTest {
  private static final String TEXT = "The port of Halmora opened again on Monday, officials said.";

  private final CreditLines lines = new CreditLines();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Source: Halmora Times                                                       | Halmora Times
          Quelle: Halmora Times                                                       | Halmora Times
          This article originally appeared on Halmora Times.                          | Halmora Times
          This story was first published by Halmora Times and is reprinted with leave | Halmora Times
          Republished from Halmora Times                                              | Halmora Times
          Источник: агентство «Халмора-Информ»                                        | Халмора-Информ
          Quelle: die Zeitschrift „Halmora“                                           | Halmora
          """)
  void aLineThatGivesTheWholeTextToOnePlaceNamesThePrimarySource(String line, String name) {
    Found found = lines.read(List.of(TEXT, line));
    assertThat(found.creditBlocks()).containsExactly(1);
    assertThat(found.credits()).extracting(Credit::name).containsExactly(name);
    assertThat(found.primarySource()).isNotNull();
    assertThat(found.primarySource().evidence()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "With inputs from AFP",
        "(AFP)",
        "— AFP",
        "Reporting by Ana Lind, AFP; Editing by Tom Reyes"
      })
  void aLineThatCreditsAPartIsNoPrimarySource(String line) {
    Found found = lines.read(List.of(TEXT, line));
    assertThat(found.creditBlocks()).containsExactly(1);
    assertThat(found.credits()).extracting(Credit::name).containsExactly("AFP");
    assertThat(found.primarySource()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "First published on May 31, 2019 / 10:50 AM",
        "Originally published on 31 May 2019",
        "First published on 2019-05-31"
      })
  void aLineThatSaysWhenNamesNobody(String line) {
    Found found = lines.read(List.of(TEXT, line));
    assertThat(found.creditBlocks()).containsExactly(1);
    assertThat(found.credits()).isEmpty();
    assertThat(found.primarySource()).isNull();
    assertThat(lines.read(List.of(TEXT, "First published on France 24")).credits()).hasSize(1);
  }

  @Test
  void anAgencyInTheDatelineOrBehindTheLastSentenceIsACreditAndStaysText() {
    Found found = lines.read(List.of("HALMORA (Reuters) - " + TEXT, TEXT, TEXT + " – AFP"));
    assertThat(found.creditBlocks()).isEmpty();
    assertThat(found.credits()).extracting(Credit::name).containsExactly("Reuters", "AFP");
  }

  @Test
  void anEmptySourceLineIsNoTextAndNoCredit() {
    Found found = lines.read(List.of(TEXT, "Source:"));
    assertThat(found.creditBlocks()).containsExactly(1);
    assertThat(found.credits()).isEmpty();
    assertThat(found.primarySource()).isNull();
  }

  @Test
  void aSentenceAboutSourcesIsText() {
    Found found =
        lines.read(
            List.of(
                TEXT,
                "Avec le port fermé, la ville attend.",
                "A source close to the port said: no."));
    assertThat(found.creditBlocks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The port of Halmora.[IC : by AFP ]       | The port of Halmora. | AFP
          The port of Halmora. Photo: Ana Lind/AP  | The port of Halmora. | Ana Lind/AP
          The port of Halmora (AP Photo/Ana Lind)  | The port of Halmora  | AP Photo/Ana Lind
          The port of Halmora. © Ana Lind          | The port of Halmora. | Ana Lind
          ميناء هلمورة. تصوير: آنا ليند            | ميناء هلمورة.        | آنا ليند
          """)
  void partsTheCreditFromACaption(String words, String text, String credit) {
    assertThat(Caption.of(words, new Agencies())).isEqualTo(new Caption(text, credit));
  }

  @Test
  void anOwnReportingLineAndAFeedsTailAreNoText() {
    CreditLines lines = new CreditLines();
    List<String> text =
        List.of("One thing was said.", "Another was done.", "(Valewire, own reporting)");
    assertThat(lines.read(text).creditBlocks()).containsExactly(2);
    assertThat(lines.read(text).credits()).extracting(Credit::name).containsExactly("Valewire");
    assertThat(lines.read(List.of("Текст.", "Valewire, собственная информация")).creditBlocks())
        .containsExactly(1);
    assertThat(
            lines
                .read(List.of("Text.", "The post Ferry stays appeared first on Vale Post."))
                .credits())
        .extracting(Credit::name)
        .containsExactly("Vale Post");
    assertThat(lines.read(List.of("Text.", "He had his own reporting, she said.")).creditBlocks())
        .isEmpty();
  }

  @Test
  void agenciesThatHelpedAreCredited() {
    for (String line : List.of("AFP contributed to this report.", "Mit Material der dpa")) {
      CreditLines.Found found = new CreditLines().read(List.of("One.", "Two.", "Three.", line));
      assertThat(found.credits()).as(line).hasSize(1);
      assertThat(found.creditBlocks()).as(line).containsExactly(3);
    }
    assertThat(
            new CreditLines()
                .read(List.of("One.", "Ana Lind contributed to this report."))
                .creditBlocks())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (Halmora News Agency)   | Halmora News Agency
          [Vale Press]            | Vale Press
          (Valewire).             | Valewire
          (The Halmora Times)     | The Halmora Times
          (Presse de la Vale)     | Presse de la Vale
          (Agentur Nordlicht)     | Agentur Nordlicht
          """)
  void anOutletInBracketsBelowTheTextIsACreditWhoeverItIs(String line, String name) {
    for (List<String> text : List.of(List.of(TEXT, line), List.of(TEXT, line, "Source:"))) {
      Found found = lines.read(text);
      assertThat(found.creditBlocks()).contains(1);
      assertThat(found.credits()).containsExactly(new Credit(name, line));
      assertThat(found.primarySource()).isNull();
    }
    assertThat(lines.read(List.of(TEXT, line, TEXT)).creditBlocks()).isEmpty();
  }

  @Test
  void severalOutletsInBracketsAreSeveralCredits() {
    assertThat(lines.read(List.of(TEXT, "(Vale Press/AFP)")).credits())
        .extracting(Credit::name)
        .containsExactly("Vale Press", "AFP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(more)",
        "(Ends)",
        "(More News)",
        "(Web News Desk)",
        "(News)",
        "(Halmora)",
        "(Halmora, 14 September)",
        "(Ana Lind)",
        "(Ministry of Transport)",
        "(Press were not let in.)",
        "(Photo: Vale Press)"
      })
  void whatElseStandsInBracketsBelowATextIsNoClosingCredit(String line) {
    assertThat(lines.read(List.of(TEXT, line)).credits()).isEmpty();
  }
}
