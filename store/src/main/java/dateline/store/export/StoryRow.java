package dateline.store.export;

import dateline.extract.PageDate;
import dateline.lineage.origin.Origin;
import dateline.lineage.origin.Origins;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.stories.Passage;
import dateline.stories.Story;
import dateline.stories.novelty.News;
import dateline.stories.novelty.Since;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as it is exported. The last three fields are there only where somebody asked what is new
 * since a time.
 */
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
    @Nullable String storylineId,
    @Nullable String since,
    @Nullable List<String> newArticleIds,
    @Nullable List<Passage> newPassages) {

  /** The row of a story. */
  public static StoryRow of(StoryEntry entry) {
    return of(entry, null, null, null);
  }

  /** The row of a story with what came into it since a time. */
  public static StoryRow of(StoryEntry entry, Since since, News news) {
    return of(entry, since.value(), news.articleIds(), news.passages());
  }

  private static StoryRow of(
      StoryEntry entry,
      @Nullable String since,
      @Nullable List<String> newArticleIds,
      @Nullable List<Passage> newPassages) {
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
        entry.storylineId(),
        since,
        newArticleIds,
        newPassages);
  }

  private static @Nullable String value(@Nullable PageDate date) {
    return date == null ? null : date.value();
  }
}
