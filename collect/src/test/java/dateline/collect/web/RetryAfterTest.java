package dateline.collect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 2026-03-04T05:06:07Z",
        "120 | 2026-03-04T05:08:07Z",
        " 120  | 2026-03-04T05:08:07Z",
        "999999999999999999 | 2027-03-04T05:06:07Z",
        "Wed, 04 Mar 2026 06:00:00 GMT | 2026-03-04T06:00:00Z",
        "Wednesday, 04-Mar-26 06:00:00 GMT | 2026-03-04T06:00:00Z",
        "Wed Mar  4 06:00:00 2026 | 2026-03-04T06:00:00Z",
        "Fri Mar 13 06:00:00 2026 | 2026-03-13T06:00:00Z",
        "Mon, 02 Mar 2026 06:00:00 GMT | 2026-03-04T05:06:07Z",
        "Mon, 04 Mar 2041 06:00:00 GMT | 2027-03-04T05:06:07Z",
      })
  void secondsAndDatesAreRead(String value, Instant until) {
    assertThat(RetryAfter.of(value, NOW)).isEqualTo(until);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "-5", "1.5", "12h", "Wed, 04 Mar 2026", "99999999999999999999"})
  void whatIsNeitherSaysNothing(String value) {
    assertThat(RetryAfter.of(value, NOW)).isNull();
  }

  @Test
  void nothingSaysNothing() {
    assertThat(RetryAfter.of(null, NOW)).isNull();
  }

  @Property
  void whateverIsSaidIsWithinAYear(@ForAll String value) {
    Instant until = RetryAfter.of(value, NOW);

    assertThat(until == null ? NOW : until).isBetween(NOW, NOW.plus(Duration.ofDays(365)));
  }
}
