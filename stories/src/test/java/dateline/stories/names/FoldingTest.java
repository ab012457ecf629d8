package dateline.stories.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "The Nortvik Council's, nortvik council",
    "Жолт Ревенко, zholt revenko",
    "Inês Müller-Østby, ines muller ostby",
    "U.S., us",
    "Αθήνα, athina",
    "O’Neill, oneill",
  })
  void namesFold(String written, String folded) {
    assertThat(Folding.name(written)).isEqualTo(folded);
    assertThat(Folding.name(folded)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "Лавров, Lawrow, true",
    "Харвик, Kharvik, true",
    "Браском, Brask, true",
    "Brask, Braunau, false",
  })
  void namesMeetAcrossLanguages(String a, String b, boolean same) {
    assertThat(Folding.sameAcrossLanguages(Folding.name(a), Folding.name(b))).isEqualTo(same);
    assertThat(Folding.sameAcrossLanguages(Folding.name(b), Folding.name(a))).isEqualTo(same);
  }
}
