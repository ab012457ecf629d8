package dateline.desk.storyline;

import dateline.desk.front.StoryCard;
import dateline.desk.wording.Numbers;
import dateline.desk.wording.When;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.stories.storyline.Storyline;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of a storyline.
 *
 * @param title the actors and the issue that its stories share
 * @param dates from its first story to its last, or null
 * @param stories "12 stories"
 * @param months its stories month by month, the oldest first; those without a date last
 */
public record StorylinePage(
    String title, @Nullable String dates, String stories, List<Month> months) {

  /**
   * The stories of a month.
   *
   * @param anchor names it in the page's address
   * @param heading "March 2026"; "2026" for what is known by its year alone
   * @param entries the oldest first
   */
  public record Month(String anchor, String heading, List<Entry> entries) {}

  /**
   * A story at its time.
   *
   * @param card the story
   * @param gap "6 weeks without a story" where it comes after a long pause, or null
   */
  public record Entry(StoryCard card, @Nullable String gap) {}

  /** The page of a storyline, if there is one of this id. */
  public static Optional<StorylinePage> of(Catalogue catalogue, String id) {
    return catalogue.storyline(id).map(line -> of(catalogue, line));
  }

  private static StorylinePage of(Catalogue catalogue, Storyline line) {
    List<StoryEntry> entries = catalogue.storiesOf(line.id());
    return new StorylinePage(
        line.title(),
        When.span(line.first(), line.last()),
        Numbers.count(entries.size(), "story", "stories"),
        Timeline.of(entries, StoryCard.of(catalogue, entries)));
  }
}
