package dateline.extract.dump;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.extract.ExtractionException;
import dateline.extract.Page;
import org.junit.jupiter.api.Test;

class RefusalTest {
  private static void read(String dump) throws ExtractionException {
    new DumpReader().read(Page.of("p.txt", Page.Form.TEXT, dump));
  }

  @Test
  void countsEveryWordOfAShortPage() {
    assertThatThrownBy(() -> read("Ferry stays in harbour on Tuesday"))
        .isInstanceOf(ExtractionException.class)
        .hasMessageContaining("it has 6 words in all, and 12 are needed")
        .hasMessageContaining("p.txt");
  }

  @Test
  void saysHowManyWordsAreSentences() {
    assertThatThrownBy(
            () -> read("Home\nNews\nSport\nThe ferry stays in harbour.\nMore\n".repeat(2)))
        .isInstanceOf(ExtractionException.class)
        .hasMessageContaining("stand together in sentences, and 12 are needed");
  }

  @Test
  void aTextThatOnlyRepeatsItsHeadlineIsNone() {
    String sentence = "The mayor spoke of a difficult week for everyone in the town.";
    assertThatThrownBy(
            () -> read(sentence + "\nStarted by Ana Lind, May 8, 2026, 06:48 AM\n" + sentence))
        .isInstanceOf(ExtractionException.class)
        .hasMessageContaining("repeat its headline");
  }
}
