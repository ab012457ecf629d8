package dateline.extract.dump;

import dateline.extract.PageDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the month of the calendar in a blog's margin. A blog shows the month of the post or of the
 * day on which the page was fetched: not a statement, but better than nothing.
 */
final class Calendar {
  private static final int DAYS = 7;

  private Calendar() {}

  /** The month over the first calendar of a dump, as an inferred date. */
  static Optional<PageDate> month(List<DumpLine> lines, Dates dates) {
    for (int i = 1; i < lines.size(); i++) {
      DumpLine month = lines.get(i - 1);
      boolean dated = month.is(Sort.DATE) || (month.is(Sort.TITLE) && month.line().words() <= 3);
      if (dated && isHead(lines, i) && hasDays(lines, i)) {
        return dates
            .anyIn(month.text())
            .filter(date -> date.precision() == PageDate.Precision.MONTH)
            .map(date -> PageDate.inferred(date.value()));
      }
    }
    return Optional.empty();
  }

  /** The seven days of the week, on one line or on seven. */
  private static boolean isHead(List<DumpLine> lines, int at) {
    if (Sorter.isCalendarHead(lines.get(at).text())) {
      return true;
    }
    for (int i = at; i < at + DAYS; i++) {
      if (i >= lines.size()
          || lines.get(i).text().length() > 4
          || lines.get(i).line().letters() == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasDays(List<DumpLine> lines, int head) {
    int figures = 0;
    for (int i = head + 1; i < Math.min(lines.size(), head + DAYS + 5); i++) {
      figures += lines.get(i).line().letters() == 0 && lines.get(i).line().digits() > 0 ? 1 : 0;
    }
    return figures >= 3;
  }
}
