package dateline.extract.forum;

import dateline.extract.PageDate;
import dateline.extract.date.DateReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the dates of a whole thread whether they name the day or the month first, which a
 * single "03/02/2026" does not say: one of them may have a figure that is no month, and posts
 * follow one another in time. Stateless.
 */
public final class FigureOrder {
  private static final String DAY_FIRST = "en-GB";
  private static final String MONTH_FIRST = "en-US";

  /** A thread's first dates say as much as all of them. */
  private static final int MOST_DATES = 200;

  private FigureOrder() {}

  /**
   * A language whose writers put day and month in the order that these dates have.
   *
   * @param dates what the posts of a thread say about their time, in the order of the posts
   * @return a BCP 47 tag for {@link DateReader#read(String, String)}, or null where the dates can
   *     be read in both orders
   */
  public static @Nullable String language(List<String> dates, DateReader reader) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    List<String> some = dates.subList(0, Math.min(dates.size(), MOST_DATES));
    for (String date : some) {
      int[] figures = figures(date);
      dayFirst |= figures[0] > 12 && figures[1] <= 12;
      monthFirst |= figures[1] > 12 && figures[0] <= 12;
    }
    if (!dayFirst && !monthFirst) {
      dayFirst = ascends(some, reader, DAY_FIRST);
      monthFirst = ascends(some, reader, MONTH_FIRST);
    }
    return dayFirst == monthFirst ? null : dayFirst ? DAY_FIRST : MONTH_FIRST;
  }

  private static boolean ascends(List<String> dates, DateReader reader, String language) {
    PageDate last = null;
    for (String date : dates) {
      Optional<PageDate> read = reader.read(date, language);
      if (read.isPresent()) {
        if (last != null && read.get().day().isBefore(last.day())) {
          return false;
        }
        last = read.get();
      }
    }
    return last != null;
  }

  /** Whether a text has a date such as "03/02/2026". */
  public static boolean isDate(String text) {
    return figures(text)[0] > 0;
  }

  /** The first two figures of "03/02/2026", or zeros where the text has no such date. */
  private static int[] figures(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean starts = isDigit(text, i) && !isDigit(text, i - 1) && !isSign(text, i - 1);
      if (!starts) {
        continue;
      }
      int first = isDigit(text, i + 1) ? i + 2 : i + 1;
      int second = isDigit(text, first + 2) ? first + 3 : first + 2;
      boolean parted =
          isSign(text, first)
              && isDigit(text, first + 1)
              && isSign(text, second)
              && text.charAt(first) == text.charAt(second);
      if (parted && isDigit(text, second + 1) && isDigit(text, second + 4)) {
        return new int[] {
          Integer.parseInt(text, i, first, 10), Integer.parseInt(text, first + 1, second, 10)
        };
      }
    }
    return new int[2];
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isSign(String text, int at) {
    return at >= 0 && at < text.length() && "-/.".indexOf(text.charAt(at)) >= 0;
  }
}
