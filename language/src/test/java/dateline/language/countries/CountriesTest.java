package dateline.language.countries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountriesTest {

  private final Countries english = Countries.of("en");

  @Test
  void namesAdjectivesAndShortNames() {
    assertThat(english.code("Norway")).isEqualTo("NO");
    assertThat(english.code("Norwegian")).isEqualTo("NO");
    assertThat(english.code("the United Kingdom")).isEqualTo("GB");
    assertThat(english.code("U.S.")).isEqualTo("US");
    assertThat(english.code("us")).isNull();
    assertThat(english.code("Veldmark")).isNull();
    assertThat(english.isName("Norwegian")).isFalse();
  }

  @Test
  void theLongestNameThatComesFirst() {
    assertThat(english.firstIn("South Korean ambassador to Norway")).isEqualTo("KR");
    assertThat(english.firstIn("Chile’s minister of mines")).isEqualTo("CL");
    assertThat(english.firstIn("minister of turkey farming")).isNull();
  }

  @Test
  void otherLanguages() {
    assertThat(Countries.of("es").code("Noruega")).isEqualTo("NO");
    assertThat(Countries.of("ru").code("Норвегия")).isEqualTo("NO");
    assertThat(Countries.of("zz").code("Nowhere")).isNull();
  }
}
