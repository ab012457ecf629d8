package dateline.extract.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
  private final Byline byline = new Byline();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Ana Lind                                     | Ana Lind
          by ANA LIND and Tom O'Reyes, Staff Writers      | Ana Lind;Tom O'Reyes
          By Ana Lind, Tom van der Meer & J. R. Okoro     | Ana Lind;Tom van der Meer;J. R. Okoro
          Written by Ana Lind on 3 May 2026               | Ana Lind
          By Ana Lind for The Harbour Post                | Ana Lind
          By: Ana Lind (Harbour Post)                     | Ana Lind
          Von Ana Lind und Tom Reyes                      | Ana Lind;Tom Reyes
          Par Ana Lind avec AFP                           | Ana Lind
          Автор: Анна Линд                                | Анна Линд
          By Ana Lind • Reuters                           | Ana Lind
          By Ana Lind and Tom Reyes Published: 3 May 2026 | Ana Lind;Tom Reyes
          كتبت: آنا ليند - نشر في 3 مايو 2026             | آنا ليند
          By Ana Lind, political correspondent            | Ana Lind
          By Ana Lind ana@press.example                   | Ana Lind
          """)
  void keepsThePersons(String line, String names) {
    assertThat(byline.authors(line)).isEqualTo(Arrays.asList(names.split(";")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Web Desk",
        "By Reuters",
        "By Friday the troops had crossed the river.",
        "By the sea",
        "By 2026, Halmora will have three ports.",
        "Ana Lind said so.",
        ""
      })
  void findsNoPersonWhereNoneIsNamed(String line) {
    assertThat(byline.authors(line)).isEmpty();
  }

  @org.junit.jupiter.api.Test
  void readsAnAuthorElementWithoutCue() {
    assertThat(byline.names("Ana Lind\nChief correspondent")).isEqualTo(List.of("Ana Lind"));
  }

  @Test
  void aDeskIsNoPerson() {
    assertThat(List.of("By Newsroom", "By Vale Post Staff", "by the Newsroom"))
        .allMatch(new Byline()::namesDesk);
    assertThat(
            List.of(
                "By Ana Lind", "By Friday", "By Now", "By the river", "By Newsroom rules we work."))
        .noneMatch(new Byline()::namesDesk);
  }
}
