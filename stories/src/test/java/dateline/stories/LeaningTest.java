package dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaningTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He added that the ferry was late.                | en
          “But nobody came,” Orla Fenn said.               | en
          Он добавил, что паром опоздал.                   | ru
          Doch die Fähre blieb im Hafen.                   | de
          and the rest went home.                          | sv
          My grandmother would not have sailed.            | en
          Мы стояли на причале.                            | ru
          …                                                | en
          """)
  void leans(String sentence, String language) {
    assertThat(Leaning.leans(sentence, language)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ferry Tilda was late, he added.              | en
          Паром «Тильда» опоздал.                          | ru
          Die Fähre blieb doch im Hafen.                   | de
          He (the hill) is bare.                           | fi
          212 people went home.                            | en
          “We saw it sink,” Orla Fenn said.                | en
          إغلاق الجسر المتحرك في أوستريل                   | ar
          """)
  void standsByItself(String sentence, String language) {
    assertThat(Leaning.leans(sentence, language)).isFalse();
  }
}
