package dateline.extract.date;

import dateline.extract.PageDate;
import dateline.extract.date.DateForms.Found;
import dateline.extract.date.DateForms.Order;
import dateline.extract.date.DateWords.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates in a line of words, as pages write dates. Immutable and thread-safe; takes some
 * milliseconds to make, so make one and share it.
 *
 * <p>The result keeps the precision of the words: with a time it is an instant (without zone where
 * none is named), else a day or a month. Figures that can be read in two ways are not read. Days of
 * other calendars (Solar Hijri, Thai, Japanese eras) become Gregorian ones.
 */
public final class DateReader {
  /** More dates stand in no line that is about one of them. */
  private static final int MOST = 8;

  /** "Date of the last change:". UTF-16 code units. */
  private static final int MAX_CUE = 40;

  private final DateForms forms = new DateForms(new MonthNames());

  /** The first date in the words, or empty where there is none that can be read in one way only. */
  public Optional<PageDate> read(String words) {
    return read(words, null);
  }

  /**
   * The first date in the words of a page in the given language.
   *
   * @param language BCP 47 tag, or null where it is not known; settles month names that mean
   *     different months in different languages, and "03/04/2026"
   */
  public Optional<PageDate> read(String words, @Nullable String language) {
    if (!DateWords.hasDigit(words)) {
      return Optional.empty();
    }
    Order order = Order.of(language);
    List<Word> line = DateWords.cut(words);
    List<Found> found = found(line, order, 2);
    return found.isEmpty() ? Optional.empty() : Optional.of(date(line, found, 0, order));
  }

  /**
   * The date that a value made for machines is: of a {@code meta} element, of an attribute, of a
   * field of JSON. Beside what {@link #read} takes, it may be a run of figures or less than a day.
   *
   * @param language BCP 47 tag, or null where it is not known
   */
  public Optional<PageDate> value(String value, @Nullable String language) {
    String stripped = value.strip();
    Optional<PageDate> figures = Figures.read(stripped);
    return figures.isPresent() ? figures : read(stripped, language);
  }

  /**
   * All dates of a line, with what its other words say of them.
   *
   * @param language BCP 47 tag, or null where it is not known
   */
  public DateLine line(String words, @Nullable String language) {
    if (!DateWords.hasDigit(words)) {
      return DateLine.NONE;
    }
    Order order = Order.of(language);
    List<Word> line = DateWords.cut(words);
    List<Found> found = found(line, order, MOST);
    if (found.isEmpty()) {
      return DateLine.NONE;
    }
    List<PageDate> dates = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      dates.add(date(line, found, i, order));
    }
    return DateLine.of(line, found, dates);
  }

  /** What a short line without a date says of the date that stands in the next. */
  public DateLine.Role cue(String words) {
    return words.length() > MAX_CUE ? DateLine.Role.UNSAID : DateLine.cue(DateWords.cut(words));
  }

  private List<Found> found(List<Word> line, Order order, int most) {
    List<Found> found = new ArrayList<>(2);
    int end = 0;
    for (int at = 0; at < line.size() && found.size() < most; at++) {
      Found next = forms.at(line, at, order);
      if (next != null && next.first() >= end) {
        found.add(next);
        end = next.end();
        at = Math.max(at, end - 1);
      }
    }
    return found;
  }

  private static PageDate date(List<Word> line, List<Found> all, int index, Order order) {
    Found found = all.get(index);
    LocalDate day = found.day();
    if (day == null) {
      return PageDate.stated(found.month().toString());
    }
    int from = index == 0 ? 0 : all.get(index - 1).end();
    int until = index + 1 < all.size() ? all.get(index + 1).first() : line.size();
    String time =
        ClockTime.near(line, day, found.first(), found.end(), from, until, order.primary());
    return PageDate.stated(time.isEmpty() ? day.toString() : day + "T" + time);
  }
}
