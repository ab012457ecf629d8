package dateline.stories.novelty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinceTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-02T00:00:00Z, 2026-03-02",
    "2026-03-02T10:00:00Z, 2026-03-02T10:00:00Z, 2026-03-02T10:00Z",
    "2026-03-02T10:00, 2026-03-02T10:00:00Z, 2026-03-02T10:00Z",
    "2026-03-02T10:00:30+02:00, 2026-03-02T08:00:30Z, 2026-03-02T10:00:30+02:00",
    "2026-03-02T10:00 02:00, 2026-03-02T08:00:00Z, 2026-03-02T10:00+02:00",
    "' 2026-03-02 ', 2026-03-02T00:00:00Z, 2026-03-02"
  })
  void daysAndTimes(String written, String instant, String value) {
    Since since = Since.of(written);

    assertThat(since.instant()).isEqualTo(instant);
    assertThat(since.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026",
        "2026-03",
        "2026-02-30",
        "02.03.2026",
        "2026-03-02T25:00:00Z",
        "+99999-01-01",
        "-2026-03-02",
        "2026-03-02T10:00:00+99:00",
        "T",
        "2026-03-02T"
      })
  void whatIsNoTimeIsRefused(String written) {
    assertThatThrownBy(() -> Since.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"" + written + "\" is no time; give a day, such as 2026-03-02");
  }

  @Test
  void aLongValueIsCutInTheMessage() {
    assertThatThrownBy(() -> Since.of("x".repeat(5000)))
        .hasMessage(
            "\"%s…\" is no time; give a day, such as 2026-03-02, or a time, such as 2026-03-02T10:00:00Z"
                .formatted("x".repeat(40)));
  }
}
