package dateline.language.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.language.Annotator;
import dateline.language.DateMention;
import dateline.language.capitals.CapitalizedNames;
import dateline.language.corenlp.CoreNlpAnnotator;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Written on Thursday 6 March 2025, where nothing else is said. */
class DateResolverTest {

  private static final Annotator ENGLISH = new CoreNlpAnnotator();
  private static final Annotator OTHERS = new CapitalizedNames();
  private static final LocalDate THURSDAY = LocalDate.of(2025, 3, 6);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The pact was finalized Wednesday at a forum. | Wednesday | 2025-03-05
          The ministers will meet on Friday. | Friday | 2025-03-07
          The council met on Friday. | Friday | 2025-02-28
          As of Thursday, nobody had answered. | Thursday | 2025-03-06
          The two sides are to sign the treaty on Monday. | Monday | 2025-03-10
          The bridge fell yesterday. | yesterday | 2025-03-05
          The bridge opens tomorrow. | tomorrow | 2025-03-07
          They met last month. | last month | 2025-02
          They recognized the state earlier this year. | earlier this year | 2025
          Prices rose last year. | last year | 2024
          They will vote next month. | next month | 2025-04
          The dam broke in 2024. | 2024 | 2024
          The dam broke in October. | October | 2024-10
          The dam will open in October. | October | 2025-10
          The dam broke in October 2019. | October 2019 | 2019-10
          The dam broke on 27 May 2021. | 27 May 2021 | 2021-05-27
          The dam broke on May 27, 2021, at night. | May 27, 2021 | 2021-05-27
          The dam broke on December 30. | December 30 | 2024-12-30
          The dam broke three days ago. | three days ago | 2025-03-03
          The dam broke on 2020-02-29. | 2020-02-29 | 2020-02-29
          """)
  void english(String sentence, String words, String value) {
    assertThat(ENGLISH.annotate(sentence, "en", THURSDAY).dates())
        .singleElement()
        .satisfies(date -> {
          assertThat(date.text()).isEqualTo(words);
          assertThat(date.value()).isEqualTo(value);
          assertThat(sentence.substring(date.start(), date.end())).isEqualTo(words);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They may march on the capital in force.
          The year of 2000 boats was 1850 miles long.
          On 31 February nothing happens.
          The 2025 boats sank.
          """)
  void noDates(String sentence) {
    assertThat(dates(ENGLISH, sentence, "en", null))
        .filteredOn(date -> !date.value().equals("2000"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | El acuerdo se firmó el 27 de mayo de 2021 en la capital. | 2021-05-27
          fr | L'accord a été signé le 3 août 2020 à midi. | 2020-08-03
          de | Das Abkommen wurde am 3. Oktober 2019 unterzeichnet. | 2019-10-03
          ru | Соглашение подписано 9 октября 2018 года. | 2018-10-09
          it | L'accordo è stato firmato nel marzo 2017. | 2017-03
          """)
  void otherLanguages(String language, String sentence, String value) {
    assertThat(dates(OTHERS, sentence, language, null))
        .extracting(DateMention::value)
        .containsExactly(value);
  }

  @Test
  void withoutTheDayOfTheTextOnlyAbsoluteDatesAreResolved() {
    String text = "It was signed Wednesday, in 2024, last month, on 5 May, on 6 May 2023.";
    assertThat(dates(ENGLISH, text, "en", null))
        .extracting(DateMention::value)
        .containsExactly("2024", "2023-05-06");
  }

  private static List<DateMention> dates(
      Annotator annotator, String text, String language, @Nullable LocalDate day) {
    return annotator.annotate(text, language, day).dates();
  }
}
