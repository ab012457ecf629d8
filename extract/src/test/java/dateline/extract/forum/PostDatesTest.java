package dateline.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Extraction;
import dateline.extract.PageDate;
import dateline.extract.date.DateReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostDatesTest {
  private static final String POST =
      "<article class=message data-author=brine><div class=message-attribution-main>%s</div>"
          + "<div class=message-body><div class=bbWrapper>The ferry is late.</div></div></article>";

  private static @Nullable String value(String date) {
    Extraction thread = ForumPages.read(POST.formatted(date)).orElseThrow();
    PageDate published = thread.main().published();
    return published == null ? null : published.value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<time datetime='2026-03-02T09:14:03+0100' data-time=1>2 h ago</time> | 2026-03-02T09:14:03+01:00",
        "<time datetime='2026-03-02T09:14:03Z' title='Mar 3, 2026'>Mar 4, 2026</time> | 2026-03-02T09:14:03Z",
        "<time datetime='2026-03-02'>today</time> | 2026-03-02",
        "<time data-time=1772442843>3 hours ago</time> | 2026-03-02T09:14:03Z",
        "<time data-timestamp=1772442843999>3 hours ago</time> | 2026-03-02T09:14:03Z",
        "<time><b data-time=1772442843></b>yesterday</time> | 2026-03-02T09:14:03Z",
        "<time title='Mar 2, 2026 at 9:14 AM'>Monday</time> | 2026-03-02T09:14",
        "<time><i title='2 March 2026'>Monday</i>, 09:14</time> | 2026-03-02T09:14",
        "<time>Mar 2, 2026 9:14 pm</time> | 2026-03-02T21:14",
        "<time>13/03/2026</time> | 2026-03-13"
      })
  void aDateThatStandsThereIsRead(String date, String expected) {
    assertThat(value(date)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<time>3 hours ago</time>",
        "<time>Today at 9:14 AM</time>",
        "<time>Yesterday, 09:14</time>",
        "<time>Mar 2</time>",
        "<time>03/02/2026</time>",
        "<time data-time=12>just now</time>",
        "<time data-time=99999999999999999999>just now</time>",
        "<time data-time=17724428431>just now</time>",
        "<time datetime='soon'>soon</time>",
        "<b class=edited title='Mar 2, 2026 at 9:14 AM'>edited</b>"
      })
  void noDateIsMadeUp(String date) {
    assertThat(value(date)).isNull();
  }

  @Test
  void aDateOfTheThreadTellsHowTheOthersAreMeant() {
    String html =
        POST.formatted("<time>03/02/2026</time>") + POST.formatted("<time>14/02/2026</time>");
    Extraction thread = ForumPages.read(html).orElseThrow();
    assertThat(thread.main().published()).isEqualTo(PageDate.stated("2026-02-03"));
    assertThat(thread.replies())
        .extracting(Article::published)
        .containsExactly(PageDate.stated("2026-02-14"));
  }

  @Test
  void postsFollowOneAnother() {
    List<String> dates = List.of("11/01/2026, 9:00", "10/02/2026, 9:00", "09/03/2026, 9:00");
    assertThat(FigureOrder.language(dates, new DateReader())).isEqualTo("en-GB");
  }

  @Test
  void datesThatFollowInBothOrdersAreNotRead() {
    List<String> dates = List.of("03/02/2026", "04/03/2026", "03 Feb", "no date");
    assertThat(FigureOrder.language(dates, new DateReader())).isNull();
  }

  /** Written in either order, a thread is read alike, if one day is no month or time goes on. */
  @Property(tries = 200)
  void theOrderOfFiguresChangesNothing(@ForAll("days") List<LocalDate> days) {
    DateReader reader = new DateReader();
    List<LocalDate> sorted = days.stream().sorted().toList();
    for (String form : List.of("%3$02d/%2$02d/%1$04d, 10:00", "%2$d-%3$d-%1$04d 7:05 pm")) {
      List<String> written =
          sorted.stream()
              .map(d ->
                  String.format(
                      Locale.ROOT, form, d.getYear(), d.getMonthValue(), d.getDayOfMonth()))
              .toList();
      String language = FigureOrder.language(written, reader);
      assertThat(language).isNotNull();
      assertThat(written)
          .extracting(date -> reader.read(date, language).map(PageDate::day))
          .containsExactlyElementsOf(sorted.stream().map(Optional::of).toList());
    }
  }

  /** Some days, of which one at least is no month. */
  @Provide
  Arbitrary<List<LocalDate>> days() {
    Arbitrary<Integer> any = Arbitraries.integers().between(0, 9_000);
    return any.map(day -> LocalDate.of(2001, 1, 1).plusDays(day))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(days -> days.stream().anyMatch(day -> day.getDayOfMonth() > 12));
  }
}
