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
          Av Ana Lind                                     | Ana Lind
          Ein Kommentar von Ana Lind                      | Ana Lind
          Propos recueillis par Ana Lind                  | Ana Lind
          A cura di Ana Lind                              | Ana Lind
          Publicado por Ana Lind                          | Ana Lind
          Autorin/Autor Ana Lind                          | Ana Lind
          Autor:in: Ana Lind                              | Ana Lind
          Yazar: Ana Lind                                 | Ana Lind
          Tác giả: Ana Lind                               | Ana Lind
          بقلم: آنا ليند                                   | آنا ليند
          记者 林安娜                                        | 林安娜
          By Dr. Ana Lind                                 | Dr. Ana Lind
          By Ana Lind, Lestrow                            | Ana Lind
          By Ana Lind, KRV NORTH                          | Ana Lind
          By Ana Lind Updated: 3 May 2026, 05:00          | Ana Lind
          By Ana Lind Photos: Tom Reyes, Mia Osk          | Ana Lind
          By Ana Lind 3 May 2026                          | Ana Lind
          By April Reyes                                  | April Reyes
          By ANA VAN DER MEER and TOM MCCABE              | Ana van der Meer;Tom McCabe
          Posted by Ana on 3 May 2026                     | Ana
          By Kordpress and Ana Lind                       | Kordpress;Ana Lind
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
        "By Sportredaktion",
        "Von Donnerstag an",
        "By valepost.example",
        "Text size",
        ""
      })
  void findsNoPersonWhereNoneIsNamed(String line) {
    assertThat(byline.authors(line)).isEmpty();
  }

  @org.junit.jupiter.api.Test
  void readsAnAuthorElementWithoutCue() {
    assertThat(byline.names("Ana Lind\nChief correspondent")).isEqualTo(List.of("Ana Lind"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          김안나 기자                              ! 김안나
          本报记者林安娜                           ! 林安娜
          大林安奈                                 ! 大林安奈
          谷日报                                   !
          Vale-Redaktion                           !
          Last Update: 3 May 2026                  !
          Ana LindNovember                         !
          Vale Post (www.valepost.example)         !
          valepost.example, Lestrow, Kordavia      !
          Filed under: Sea, Old Town, New Harbour  !
          JÓN of the KRV                           !
          Das Tal                                  !
          """,
      delimiterString = "!")
  void readsAnAuthorElementForWhatItIs(String text, String names) {
    assertThat(byline.names(text))
        .isEqualTo(names == null ? List.of() : Arrays.asList(names.split(";")));
  }

  @Test
  void tellsLinesThatAreAllNames() {
    assertThat(byline.onlyNames("Ana Lind/Tom Reyes")).containsExactly("Ana Lind", "Tom Reyes");
    assertThat(byline.onlyNames("ANA LIND")).containsExactly("Ana Lind");
    assertThat(List.of("Ana Lind in Lestrow", "Conclusion", "Ana Lind, Lestrow"))
        .allMatch(line -> byline.onlyNames(line).isEmpty());
  }

  @Test
  void besideADateANameComesFirst() {
    assertThat(byline.besideDate("Ana Lind 3 May 2026")).containsExactly("Ana Lind");
    assertThat(byline.besideDate("3 May 2026 | Ana Lind | Politics")).containsExactly("Ana Lind");
    assertThat(byline.besideDate("03.05.2026 Harbour News & Old Town")).isEmpty();
    assertThat(byline.besideDate("Politics | Ana Lind | 3 May 2026")).isEmpty();
  }

  @Test
  void whoEditedIsToldFromWhoWrote() {
    assertThat(byline.editors("Editor: Ana Lind")).containsExactly("Ana Lind");
    assertThat(byline.editors("Ana Lind")).isEmpty();
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
