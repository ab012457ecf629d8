package dateline.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.PageDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private final DateReader reader = new DateReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          January 29, 2026                          | 2026-01-29
          Jan. 29, 2026                             | 2026-01-29
          29th January 2026                         | 2026-01-29
          Oct 08, 2025, 06:48 AM                    | 2025-10-08T06:48
          Posted on Thursday, May 28, 2026 8:20 p.m. | 2026-05-28T20:20
          29 января 2026                            | 2026-01-29
          29 января 2026 г., 14:05 МСК              | 2026-01-29T14:05:00+03:00
          le 29 janvier 2026 à 14h05                | 2026-01-29T14:05
          29. Januar 2026, 9:07 Uhr                 | 2026-01-29T09:07
          2026. január 29.                          | 2026-01-29
          29 de enero de 2026                       | 2026-01-29
          2026年1月29日 08:30                         | 2026-01-29T08:30
          2026년 1월 29일                             | 2026-01-29
          29 tháng 1, 2026                          | 2026-01-29
          ٢٩ يناير ٢٠٢٦                               | 2026-01-29
          29.01.2026                                | 2026-01-29
          29/01/2026                                | 2026-01-29
          1/29/2026                                 | 2026-01-29
          2026-01-29                                | 2026-01-29
          2026-01-29T08:30:05.123+00:00             | 2026-01-29T08:30:05Z
          2026-01-29T08:30:05+0530                  | 2026-01-29T08:30:05+05:30
          2026-01-29 08:30:05                       | 2026-01-29T08:30:05
          Published 4:05 PM EST, January 29, 2026   | 2026-01-29T16:05:00-05:00
          October 2025                              | 2025-10
          Updated: 3 May 2026 10:00 GMT             | 2026-05-03T10:00:00Z
          """)
  void readsDatesAsPagesWriteThem(String words, String iso) {
    assertThat(reader.read(words)).map(PageDate::value).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "03/04/2026",
        "31 February 2026",
        "2 hours ago",
        "may 5",
        "192.168.10.2",
        "99999999999"
      })
  void readsNothingWhereTheWordsDoNotSay(String words) {
    assertThat(reader.read(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fr,2026-04-03", "en-GB,2026-04-03", "en-US,2026-03-04"})
  void theLanguageSettlesTheOrderOfFigures(String language, String iso) {
    assertThat(reader.read("03/04/2026", language)).map(PageDate::value).contains(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "https://press.example/2026/01/29/title,2026-01-29",
    "https://press.example/news/20260129-title,2026-01-29",
    "https://press.example/2026/01/title,2026-01",
    "https://press.example/2026/1/9/title,2026-01-09",
    "https://press.example/world/2026/jan/29/title,2026-01-29",
    "https://press.example/notices/29-10-2026,2026-10-29"
  })
  void concludesADateFromAnAddress(String url, String iso) {
    assertThat(UrlDate.of(url)).contains(PageDate.inferred(iso).by(PageDate.Origin.URL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://press.example/article/12345678",
        "https://press.example/2026/99/01/x",
        "https://press.example/2026-1-9-reasons-to-go",
        "https://press.example/notices/03-04-2026",
        "https://archive.example/web/20110106023242/x",
        ""
      })
  void concludesNoDateFromOtherFigures(String url) {
    assertThat(UrlDate.of(url)).isEmpty();
  }
}
