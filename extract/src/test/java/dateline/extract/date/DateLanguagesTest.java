package dateline.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.PageDate;
import dateline.extract.date.DateLine.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One date line, and more where a language has more forms, as the press of each language has it.
 */
class DateLanguagesTest {
  private final DateReader reader = new DateReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar      | نُشر الخميس 29 يناير 2026، 14:05               | 2026-01-29T14:05
          ar-LB   | آخر تحديث: ٢٩ كانون الثاني ٢٠٢٦                 | 2026-01-29
          ar-MA   | الخميس 29 شتنبر 2026                          | 2026-09-29
          ar-DZ   | 29 جانفي 2026                                 | 2026-01-29
          fa      | پنجشنبه ۹ بهمن ۱۴۰۴، ساعت ۱۴:۰۵               | 2026-01-29T14:05
          fa      | تاریخ انتشار: ۱۴۰۴/۱۱/۰۹ - ۱۴:۰۵              | 2026-01-29T14:05
          fa      | ۲۹ ژانویه ۲۰۲۶                                | 2026-01-29
          fa-AF   | ۹ دلو ۱۴۰۴                                    | 2026-01-29
          he      | פורסם ב-29 בינואר 2026, 14:05                 | 2026-01-29T14:05
          he      | 29.01.26                                      | 2026-01-29
          hi      | प्रकाशित: गुरुवार, 29 जनवरी 2026, 02:05 PM IST | 2026-01-29T14:05:00+05:30
          hi      | २९ सितम्बर २०२६                                | 2026-09-29
          bn      | প্রকাশ: ২৯ জানুয়ারি ২০২৬, ১৪:০৫                  | 2026-01-29T14:05
          ta      | 29 ஜனவரி 2026                                 | 2026-01-29
          te      | 29 జనవరి 2026                                 | 2026-01-29
          mr      | २९ जानेवारी २०२६                               | 2026-01-29
          ur      | جمعرات 29 جنوری 2026                          | 2026-01-29
          th      | วันพฤหัสบดีที่ 29 มกราคม พ.ศ. 2569 เวลา 14:05 น. | 2026-01-29T14:05
          th      | 29 ม.ค. 2569                                  | 2026-01-29
          th      | เผยแพร่: 29 ก.ค. 69                             | 2026-07-29
          th      | 29/01/2569                                    | 2026-01-29
          zh      | 发布时间：2026年01月29日 14:05                      | 2026-01-29T14:05
          zh-TW   | 中華民國115年1月29日                              | 2026-01-29
          zh-TW   | 2026/01/29 下午 02:05                           | 2026-01-29T14:05
          ja      | 公開日時 2026年1月29日 14時05分                     | 2026-01-29T14:05
          ja      | 令和8年1月29日（木）                               | 2026-01-29
          ja      | 2026年（令和8年）1月29日                           | 2026-01-29
          ja      | 令和元年5月1日                                    | 2019-05-01
          ko      | 입력 2026.01.29 오후 2:05                        | 2026-01-29T14:05
          ko      | 등록 : 2026. 1. 29. 14:05                       | 2026-01-29T14:05
          ko      | 26.01.29                                      | 2026-01-29
          vi      | Thứ năm, ngày 29 tháng 01 năm 2026            | 2026-01-29
          vi      | 29/1/2026, 14:05 (GMT+7)                      | 2026-01-29T14:05:00+07:00
          ru      | Опубликовано: 29 января 2026 г. в 14:05       | 2026-01-29T14:05
          ru      | 29.01.26                                      | 2026-01-29
          uk      | Четвер, 29 січня 2026 року                    | 2026-01-29
          be      | 29 студзеня 2026                              | 2026-01-29
          pl      | opublikowano 29 stycznia 2026 r., godz. 14:05 | 2026-01-29T14:05
          cs      | čtvrtek 29. ledna 2026 14:05                  | 2026-01-29T14:05
          cs      | 29. 1. 2026                                   | 2026-01-29
          sk      | 29. januára 2026                              | 2026-01-29
          el      | Πέμπτη, 29 Ιανουαρίου 2026, 02:05 μ.μ.        | 2026-01-29T14:05
          el      | 29 ΙΑΝΟΥΑΡΙΟΥ 2026                            | 2026-01-29
          tr      | Yayınlanma: 29 Ocak 2026 Perşembe, 14:05      | 2026-01-29T14:05
          tr      | 29 KASIM 2026                                 | 2026-11-29
          id      | Kamis, 29 Januari 2026 14:05 WIB              | 2026-01-29T14:05:00+07:00
          ms      | 29 Januari 2026                               | 2026-01-29
          fil     | Enero 29, 2026                                | 2026-01-29
          sw      | Alhamisi, Januari 29, 2026                    | 2026-01-29
          hu      | 2026. január 29., csütörtök 14:05             | 2026-01-29T14:05
          hu      | 26.01.29.                                     | 2026-01-29
          fi      | Julkaistu 29. tammikuuta 2026 klo 14.05       | 2026-01-29T14:05
          et      | 29. jaanuar 2026                              | 2026-01-29
          lv      | 2026. gada 29. janvāris                       | 2026-01-29
          lt      | 2026 m. sausio 29 d. 14:05                    | 2026-01-29T14:05
          sv      | Publicerad den 29 januari 2026 kl. 14.05      | 2026-01-29T14:05
          nb      | Publisert torsdag 29. januar 2026 kl. 14.05   | 2026-01-29T14:05
          da      | 29. jan. 2026 kl. 14.05                       | 2026-01-29T14:05
          is      | 29. janúar 2026                               | 2026-01-29
          nl      | donderdag 29 januari 2026 om 14:05            | 2026-01-29T14:05
          nl      | 03-04-2026                                    | 2026-04-03
          de      | Donnerstag, 29. Januar 2026, 14 Uhr           | 2026-01-29T14:00
          de-AT   | 29. Jänner 2026                               | 2026-01-29
          de      | Stand: 29.01.26, 14.05 Uhr                    | 2026-01-29T14:05
          fr      | Publié le 1er février 2026 à 14h05            | 2026-02-01T14:05
          fr      | 29 AOUT 2026                                  | 2026-08-29
          es      | 29 de enero de 2026, 14:05 h                  | 2026-01-29T14:05
          ca      | 29 d'agost de 2026                            | 2026-08-29
          pt      | 29 de março de 2026 às 14h05                  | 2026-03-29T14:05
          pt-BR   | 29/01/26 14h05                                | 2026-01-29T14:05
          it      | giovedì 29 gennaio 2026, ore 14.05            | 2026-01-29T14:05
          ro      | 29 ianuarie 2026, ora 14:05                   | 2026-01-29T14:05
          bg      | 29 януари 2026 г.                             | 2026-01-29
          sr      | 29. јануар 2026.                              | 2026-01-29
          sr-Latn | 29. januar 2026.                              | 2026-01-29
          hr      | Objavljeno: 29. siječnja 2026. u 14:05        | 2026-01-29T14:05
          hr      | 29. listopada 2026.                           | 2026-10-29
          sl      | 29. januar 2026                               | 2026-01-29
          sq      | 29 janar 2026                                 | 2026-01-29
          ka      | 29 იანვარი, 2026                              | 2026-01-29
          hy      | 29 հունվարի, 2026                             | 2026-01-29
          az      | 29 yanvar 2026                                | 2026-01-29
          en-US   | 1/29/26, 2:05 p.m. ET                         | 2026-01-29T14:05:00-05:00
          en-US   | July 29, 2026 8pm EDT                         | 2026-07-29T20:00:00-04:00
          en-GB   | 29 July 2026 14:05 BST                        | 2026-07-29T14:05:00+01:00
          en      | Thu Jan 29 14:05:00 UTC 2026                  | 2026-01-29T14:05:00Z
          en      | 29-Jan-26                                     | 2026-01-29
          """)
  void readsTheDateLinesOfTheLanguage(String language, String line, String iso) {
    assertThat(reader.read(line, language)).map(PageDate::value).contains(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "en,03/04/26",
    "en,03.04.26",
    "de,1.12.03.19",
    "fa,۱۴۰۳/۱۲/۳۱",
    "th,31 ก.พ. 2569",
    "ne,२०८२ माघ १५"
  })
  void readsNothingWhereTheLanguageDoesNotSettleIt(String language, String line) {
    assertThat(reader.read(line, language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1399-12-30,2021-03-20",
    "1400-01-01,2021-03-21",
    "1403-12-30,2025-03-20",
    "1404-01-01,2025-03-21",
    "1375-10-11,1996-12-31"
  })
  void solarHijriYearsLeapAsTheSunDoes(String solar, String iso) {
    String[] parts = solar.split("-");
    assertThat(
            Calendars.ofSolarHijri(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
        .hasToString(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Published 3 May 2026                | PUBLISHED
          en | Last updated on 3 May 2026          | CHANGED
          de | Zuletzt geändert am 03.05.2026      | CHANGED
          de | 03.05.2026, aktualisiert            | CHANGED
          fr | Mis à jour le 3 mai 2026            | CHANGED
          fr | Journal du 3 mai 2026               | UNSAID
          es | Actualidad 3 de mayo de 2026        | UNSAID
          zh | 更新时间：2026年5月3日                  | CHANGED
          ko | 입력 2026.05.03                      | PUBLISHED
          fa | آخرین به‌روزرسانی: ۳ مه ۲۰۲۶           | CHANGED
          cs | Vydáno 3. května 2026               | PUBLISHED
          en | © 3 May 2026                        | OTHER
          """)
  void theWordsBesideADateSayWhatItIs(String language, String line, Role role) {
    assertThat(reader.line(line, language).dates())
        .extracting(DateLine.Dated::role)
        .containsExactly(role);
  }
}
