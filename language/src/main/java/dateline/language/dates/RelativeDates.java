package dateline.language.dates;

import dateline.language.dates.DateResolver.Match;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** English words for dates that mean something only on the day of their text. */
final class RelativeDates {
  private final Words words;
  private final Calendar calendar;
  private final LocalDate day;

  RelativeDates(Words words, Calendar calendar, LocalDate writtenOn) {
    this.words = words;
    this.calendar = calendar;
    this.day = writtenOn;
  }

  /** The date that begins with a token, or null. */
  @Nullable Match at(int i) {
    String word = words.at(i);
    return switch (word) {
      case "yesterday" -> match(i + 1, day.minusDays(1));
      case "today", "tonight" -> match(i + 1, day);
      case "tomorrow" -> match(i + 1, day.plusDays(1));
      case "last", "next", "this" -> qualified(i, word);
      case "earlier", "later" -> words.at(i + 1).equals("this") ? qualified(i + 1, "this") : null;
      default -> {
        DayOfWeek weekday = weekday(i);
        yield weekday == null ? ago(i) : match(i + 1, byTense(weekday, i));
      }
    };
  }

  private @Nullable DayOfWeek weekday(int i) {
    String word = words.at(i);
    boolean full = word.endsWith("day") && words.isCapital(i);
    boolean plural = words.at(i + 1).equals("s");
    return full && !plural ? calendar.days().get(word) : null;
  }

  /** The weekday last past, or the coming one where the sentence speaks of the future. */
  private LocalDate byTense(DayOfWeek weekday, int i) {
    boolean future = Tense.of(words, i) == Tense.FUTURE;
    return day.with(
        future ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
  }

  private @Nullable Match qualified(int i, String how) {
    int step = how.equals("last") ? -1 : how.equals("next") ? 1 : 0;
    DayOfWeek weekday = weekday(i + 1);
    if (weekday != null) {
      return match(
          i + 2,
          switch (how) {
            case "last" -> day.with(TemporalAdjusters.previous(weekday));
            case "next" -> day.with(TemporalAdjusters.next(weekday));
            default -> byTense(weekday, i);
          });
    }
    return switch (words.at(i + 1)) {
      case "month" -> new Match(i + 2, YearMonth.from(day).plusMonths(step).toString(), true);
      case "year" -> new Match(i + 2, Year.from(day).plusYears(step).toString(), true);
      case "morning", "afternoon", "evening" -> step == 0 ? match(i + 2, day) : null;
      case "night" -> step < 0 ? match(i + 2, day.minusDays(1)) : null;
      default -> null;
    };
  }

  /** Three days ago, two months ago, a year ago. */
  private @Nullable Match ago(int i) {
    if (!words.at(i + 2).equals("ago")) {
      return null;
    }
    int count = count(i);
    if (count < 1) {
      return null;
    }
    return switch (words.at(i + 1)) {
      case "day", "days" -> match(i + 3, day.minusDays(count));
      case "month", "months" ->
          new Match(i + 3, YearMonth.from(day).minusMonths(count).toString(), true);
      case "year", "years" -> new Match(i + 3, Year.from(day).minusYears(count).toString(), true);
      default -> null;
    };
  }

  private int count(int i) {
    return switch (words.at(i)) {
      case "a", "an", "one" -> 1;
      case "two" -> 2;
      case "three" -> 3;
      case "four" -> 4;
      case "five" -> 5;
      case "six" -> 6;
      case "seven" -> 7;
      case "eight" -> 8;
      case "nine" -> 9;
      case "ten" -> 10;
      default -> words.number(i);
    };
  }

  private static Match match(int end, LocalDate date) {
    return new Match(end, date.toString(), true);
  }
}
