package dateline.language.dates;

import dateline.language.dates.DateResolver.Match;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates that name their month or year. One without a year means the one nearest to the day of the
 * text, and is left out where that is not known.
 */
final class AbsoluteDates {

  /** Words before a year, in the languages whose texts often have one. */
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "since", "of", "by", "until", "before", "after", "during", "from", "en", "de",
          "desde", "depuis", "dès", "im", "seit", "jahr", "nel", "dal", "em", "в", "с", "до");

  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in", "since", "by", "until", "during", "of", "last", "early", "late", "mid", "this",
          "next");

  private static final Set<String> DAY_JOINERS = Set.of("de", "of");

  private final Words words;
  private final Calendar calendar;
  private final boolean english;
  private final @Nullable LocalDate writtenOn;

  AbsoluteDates(Words words, Calendar calendar, boolean english, @Nullable LocalDate writtenOn) {
    this.words = words;
    this.calendar = calendar;
    this.english = english;
    this.writtenOn = writtenOn;
  }

  /** The date that begins with a token, or null. */
  @Nullable Match at(int i) {
    String word = words.at(i);
    if (word.length() == 10 && word.charAt(4) == '-') {
      return iso(i, word);
    }
    int month = calendar.month(word);
    if (month > 0 && (!english || words.isCapital(i))) {
      return monthFirst(i, month);
    }
    int day = words.number(i);
    if (day >= 1 && day <= 31 && word.length() <= 4) {
      int at = DAY_JOINERS.contains(words.at(i + 1)) || words.at(i + 1).equals(".") ? i + 2 : i + 1;
      int named = calendar.month(words.at(at));
      if (named > 0) {
        return dayFirst(at, named, day);
      }
    }
    if (words.isYear(i) && BEFORE_YEAR.contains(words.at(i - 1)) && !isCount(i + 1)) {
      return new Match(i + 1, Year.of(words.number(i)).toString(), false);
    }
    return null;
  }

  private boolean isCount(int next) {
    return words.tag(next).equals("NNS") || words.at(next).equals("%");
  }

  private static @Nullable Match iso(int i, String word) {
    try {
      return new Match(i + 1, LocalDate.parse(word).toString(), false);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** May 27, 2026; May 2026; in May. */
  private @Nullable Match monthFirst(int i, int month) {
    int day = words.number(i + 1);
    boolean hasDay = english && day >= 1 && day <= 31 && words.at(i + 1).length() <= 4;
    if (hasDay) {
      int year = words.at(i + 2).equals(",") ? i + 3 : i + 2;
      return words.isYear(year)
          ? day(year + 1, words.number(year), month, day)
          : nearest(i + 2, month, day);
    }
    int year = words.at(i + 1).equals(",") || DAY_JOINERS.contains(words.at(i + 1)) ? i + 2 : i + 1;
    if (words.isYear(year)) {
      return new Match(year + 1, YearMonth.of(words.number(year), month).toString(), false);
    }
    boolean told = BEFORE_MONTH.contains(words.at(i - 1)) && words.at(i).length() > 2;
    return told && english && writtenOn != null ? month(i, month, writtenOn) : null;
  }

  /** 27 May 2026; 27 May. */
  private @Nullable Match dayFirst(int at, int month, int day) {
    int year =
        DAY_JOINERS.contains(words.at(at + 1)) || words.at(at + 1).equals(",") ? at + 2 : at + 1;
    return words.isYear(year)
        ? day(year + 1, words.number(year), month, day)
        : nearest(at + 1, month, day);
  }

  private static @Nullable Match day(int end, int year, int month, int day) {
    return day > YearMonth.of(year, month).lengthOfMonth()
        ? null
        : new Match(end, LocalDate.of(year, month, day).toString(), false);
  }

  /** The year that brings the day nearest to the text's own. */
  private @Nullable Match nearest(int end, int month, int day) {
    if (writtenOn == null) {
      return null;
    }
    LocalDate best = null;
    for (int year = writtenOn.getYear() - 1; year <= writtenOn.getYear() + 1; year++) {
      if (day <= YearMonth.of(year, month).lengthOfMonth()) {
        LocalDate date = LocalDate.of(year, month, day);
        best = best == null || distance(date, writtenOn) < distance(best, writtenOn) ? date : best;
      }
    }
    return best == null ? null : new Match(end, best.toString(), true);
  }

  private static long distance(LocalDate a, LocalDate b) {
    return Math.abs(a.toEpochDay() - b.toEpochDay());
  }

  /** "in October": the last one, or the next where the sentence speaks of the future. */
  private Match month(int i, int month, LocalDate day) {
    YearMonth now = YearMonth.from(day);
    YearMonth past = now.withMonth(month);
    past = past.isAfter(now) ? past.minusYears(1) : past;
    YearMonth next = past.equals(now) ? now : past.plusYears(1);
    String before = words.at(i - 1);
    boolean future =
        before.equals("next") || (!before.equals("last") && Tense.of(words, i) == Tense.FUTURE);
    YearMonth value = future ? next : past;
    boolean ago = before.equals("last") && value.equals(now);
    return new Match(i + 1, (ago ? value.minusYears(1) : value).toString(), true);
  }
}
