package dateline.stories.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.stories.Sample;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "sergey brask, sergei brask, 1",
    "brask, tilda brask, 1",
    "oke brask, tilda brask, 0",
    "li, wei li, 0",
  })
  void namesMeet(String a, String b, int count) {
    assertThat(names(a).count(names(b))).isEqualTo(count);
    assertThat(names(b).count(names(a))).isEqualTo(count);
  }

  @Test
  void whatBothHaveIsWeighedByTheOneWithLess() {
    Names few = names("tilda brask", "oke varn");
    Names many = names("tilda brask", "oke varn", "jo tamm", "ana reyl", "ida holm");

    assertThat(few.shared(many)).isEqualTo(1);
    assertThat(many.shared(few)).isEqualTo(1);
    assertThat(few.shared(names("jo tamm", "ana reyl"))).isZero();
  }

  @Test
  void tooFewNamesSayNothing() {
    assertThat(names("norway").shared(names("norway", "tilda brask"))).isNaN();
  }

  private static Names names(String... names) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String name : names) {
      counts.put(name, 1);
    }
    return Names.of(Sample.sketch("x", null, counts, 1));
  }
}
