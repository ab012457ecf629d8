package dateline.desk.storyline;

import dateline.desk.front.StoryCard;
import dateline.desk.storyline.StorylinePage.Entry;
import dateline.desk.storyline.StorylinePage.Month;
import dateline.desk.wording.Numbers;
import dateline.desk.wording.When;
import dateline.extract.PageDate;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.stories.Story;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts the stories of a storyline into months, and says where it rested. */
final class Timeline {
  /** So many days without a story are worth a word. */
  private static final int PAUSE_DAYS = 14;

  private static final int WEEK = 7;
  private static final int MONTH = 30;

  /** From so many weeks on a pause is counted in months. */
  private static final int MANY_WEEKS = 9;

  private static final String UNDATED = "undated";

  private Timeline() {}

  /**
   * The months of some stories.
   *
   * @param entries the oldest first
   * @param cards their cards, in the same order
   */
  static List<Month> of(List<StoryEntry> entries, List<StoryCard> cards) {
    Map<String, Month> months = new LinkedHashMap<>();
    LocalDate last = null;
    for (int i = 0; i < entries.size(); i++) {
      Story story = entries.get(i).kept().story();
      PageDate first = story.first();
      Month month =
          months.computeIfAbsent(
              anchor(first), anchor -> new Month(anchor, heading(first), new ArrayList<>()));
      month.entries().add(new Entry(cards.get(i).brief(), gap(last, first)));
      last = later(last, story.last());
    }
    return List.copyOf(months.values());
  }

  private static String anchor(@Nullable PageDate date) {
    if (date == null) {
      return UNDATED;
    }
    boolean year = date.precision() == PageDate.Precision.YEAR;
    return "in-" + date.day().toString().substring(0, year ? 4 : 7);
  }

  private static String heading(@Nullable PageDate date) {
    return date == null ? "Without a date" : When.month(date);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate last, @Nullable PageDate date) {
    if (date == null || !When.hasDay(date)) {
      return last;
    }
    return last == null || date.day().isAfter(last) ? date.day() : last;
  }

  private static @Nullable String gap(@Nullable LocalDate last, @Nullable PageDate first) {
    if (last == null || first == null || !When.hasDay(first)) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(last, first.day());
    if (days < PAUSE_DAYS) {
      return null;
    }
    long weeks = days / WEEK;
    return (weeks < MANY_WEEKS
            ? Numbers.count(weeks, "week", "weeks")
            : Numbers.count(days / MONTH, "month", "months"))
        + " without a story";
  }
}
