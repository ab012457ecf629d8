package dateline.quality.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lineage.words.Words;
import org.junit.jupiter.api.Test;

/** Each measure gives way to another kind of rewording. */
class RewordingTest {
  private static final String OTHER =
      "Nobody bakes bread in Tolva on Sundays since Wenna Dray gave up her little shop by a church.";
  private static final String SOURCE =
      "The harbour council closed the northern quay after engineers found cracks. "
          + "Ferries sailed from the southern terminal, officials announced.";

  @Test
  void aCopyIsAllThere() {
    assertThat(of(SOURCE, SOURCE)).isEqualTo(new Rewording(1, 1, 1, 1, 1, 1, 1, 1));
  }

  @Test
  void nothingOfAnotherTextIsThere() {
    assertThat(of(OTHER, SOURCE)).isEqualTo(new Rewording(0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void noTextHasNothing() {
    assertThat(of("", SOURCE)).isEqualTo(new Rewording(0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(of(SOURCE, "").closest()).isZero();
  }

  @Test
  void inflectedAndReorderedWordsLeaveTheContent() {
    Rewording rewording =
        of(
            "Cracks, engineer says: northern harbours closing. Terminals, announcing officials.",
            SOURCE);
    assertThat(rewording.triples()).isZero();
    assertThat(rewording.content()).isGreaterThan(0.6);
    assertThat(rewording.sentences()).isEqualTo(1);
    assertThat(rewording.subsequence()).isLessThan(0.5);
  }

  private static Rewording of(String text, String source) {
    return Rewording.of(Words.of(text), Words.of(source));
  }
}
