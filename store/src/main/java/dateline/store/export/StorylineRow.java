package dateline.store.export;

import dateline.extract.PageDate;
import dateline.lineage.origin.Origins;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.stories.Story;
import dateline.stories.storyline.Storyline;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A storyline as it is exported, with its stories as its page shows them. */
public record StorylineRow(
    String id,
    String title,
    List<String> storyIds,
    @Nullable String first,
    @Nullable String last,
    List<Step> stories) {

  /** A story of a storyline: what happened when, and how many say so. */
  public record Step(
      String id,
      String headline,
      @Nullable String language,
      @Nullable String first,
      @Nullable String last,
      int outlets,
      int originsLow,
      int originsHigh) {

    private static Step of(StoryEntry entry) {
      Story story = entry.kept().story();
      Origins origins = entry.kept().origins();
      return new Step(
          story.id(),
          story.headline(),
          story.language(),
          value(story.first()),
          value(story.last()),
          story.outlets(),
          origins.low(),
          origins.high());
    }

    private static @Nullable String value(@Nullable PageDate date) {
      return date == null ? null : date.value();
    }
  }

  /**
   * The row of a storyline.
   *
   * @param stories its stories, the oldest first
   */
  public static StorylineRow of(Storyline line, List<StoryEntry> stories) {
    return new StorylineRow(
        line.id(),
        line.title(),
        line.storyIds(),
        line.first() == null ? null : Objects.toString(line.first()),
        line.last() == null ? null : Objects.toString(line.last()),
        stories.stream().map(Step::of).toList());
  }
}
