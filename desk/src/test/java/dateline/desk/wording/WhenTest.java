package dateline.desk.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.PageDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-03-11T14:20:00Z; 11 March 2026, 14:20 UTC",
        "2026-03-11T14:20:00+02:00; 11 March 2026, 14:20 +02:00",
        "2026-03-11T14:20; 11 March 2026, 14:20, zone not stated",
        "2026-03-11; 11 March 2026",
        "2026-03; March 2026",
        "2026; 2026"
      })
  void neverMoreExactThanThePage(String iso, String words) {
    assertThat(When.of(PageDate.stated(iso))).isEqualTo(new When(iso, words, false));
  }

  @Test
  void whatWasConcludedIsMarked() {
    assertThat(When.of(PageDate.inferred("2026-03")))
        .isEqualTo(new When("2026-03", "March 2026", true));
    assertThat(When.of((PageDate) null)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-03-11T08:00:00Z; 2026-03-11; 11 March 2026",
        "2026-03-11; 2026-03-14; 11–14 March 2026",
        "2026-03-30; 2026-04-02; 30 March – 2 April 2026",
        "2025-12-30; 2026-01-02; 30 December 2025 – 2 January 2026",
        "2026-03; 2026-03-12; March 2026 – 12 March 2026",
        "2026-03; 2026-03; March 2026"
      })
  void spansSayNothingTwice(String first, String last, String words) {
    assertThat(When.span(PageDate.stated(first), PageDate.stated(last))).isEqualTo(words);
  }

  @Test
  void spansOfDaysMayBeOpen() {
    assertThat(When.span(null, LocalDate.of(2026, 3, 1))).isEqualTo("1 March 2026");
    assertThat(When.span((LocalDate) null, null)).isNull();
  }

  @Test
  void daysStandAmongTheirHours() {
    List<String> byTime =
        Stream.of(
                "2026-03-12",
                "2026-03-11T23:00:00Z",
                "2026-03-11",
                "2026-03-11T15:20",
                "2026-03-11T03:00:00Z")
            .map(PageDate::stated)
            .sorted(Comparator.comparing(When::middle))
            .map(PageDate::value)
            .toList();
    assertThat(byTime)
        .containsExactly(
            "2026-03-11T03:00:00Z",
            "2026-03-11",
            "2026-03-11T15:20",
            "2026-03-11T23:00:00Z",
            "2026-03-12");
    assertThat(When.middle(null)).isEqualTo(Instant.MAX);
  }
}
