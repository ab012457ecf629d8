package dateline.desk.storyline;

import dateline.desk.wording.Address;
import dateline.desk.wording.Numbers;
import dateline.desk.wording.Pager;
import dateline.desk.wording.When;
import dateline.store.catalogue.Catalogue;
import dateline.stories.storyline.Storyline;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of storylines.
 *
 * @param lines the one with the newest story first
 * @param pager to the storylines before and after
 */
public record StorylinesPage(List<Line> lines, Pager pager) {
  private static final int LINES = 50;

  /**
   * A storyline in the list.
   *
   * @param href its page
   * @param title its title
   * @param dates from its first story to its last, or null
   * @param stories "4 stories"
   */
  public record Line(String href, String title, @Nullable String dates, String stories) {}

  /** All storylines, the one with the newest story first. */
  public static Stream<Storyline> newestFirst(Catalogue catalogue) {
    return catalogue.storylines().stream()
        .sorted(
            Comparator.comparing(Storyline::last, Comparator.nullsLast(Comparator.reverseOrder())));
  }

  /** The page of a number, counted from 1. */
  public static StorylinesPage of(Catalogue catalogue, int page) {
    List<Storyline> all = newestFirst(catalogue).toList();
    List<Line> lines =
        all.stream()
            .skip((page - 1L) * LINES)
            .limit(LINES)
            .map(line ->
                new Line(
                    Address.storyline(line.id()),
                    line.title(),
                    When.span(line.first(), line.last()),
                    Numbers.count(line.storyIds().size(), "story", "stories")))
            .toList();
    return new StorylinesPage(
        lines, Pager.of("/storylines?", page, all.size() > (long) page * LINES));
  }
}
