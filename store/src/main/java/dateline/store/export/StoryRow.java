package dateline.store.export;

import dateline.extract.PageDate;
import dateline.lineage.origin.Origin;
import dateline.lineage.origin.Origins;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.stories.Passage;
import dateline.stories.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story as it is exported. */
public record StoryRow(
    String id,
    String headline,
    List<Passage> summary,
    @Nullable String language,
    @Nullable String first,
    @Nullable String last,
    List<String> articleIds,
    int outlets,
    int originsLow,
    int originsHigh,
    List<Origin> origins,
    @Nullable String storylineId) {

  /** The row of a story. */
  public static StoryRow of(StoryEntry entry) {
    Story story = entry.kept().story();
    Origins origins = entry.kept().origins();
    return new StoryRow(
        story.id(),
        story.headline(),
        story.summary(),
        story.language(),
        value(story.first()),
        value(story.last()),
        story.articleIds(),
        story.outlets(),
        origins.low(),
        origins.high(),
        origins.origins(),
        entry.storylineId());
  }

  private static @Nullable String value(@Nullable PageDate date) {
    return date == null ? null : date.value();
  }
}
