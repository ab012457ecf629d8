package dateline.store.links;

import dateline.extract.PageDate;
import dateline.pipeline.linking.KeptStory;
import dateline.pipeline.linking.SettledStory;
import dateline.store.database.Json;
import dateline.store.database.Portions;
import dateline.stories.Story;
import dateline.stories.storyline.StorySketch;
import dateline.stories.storyline.Storyline;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Stories and storylines as rows. */
final class StoryRows {

  private StoryRows() {}

  /**
   * Takes away the stories that these articles were in, also from articles that have left their
   * component since: else their own settling would take away what a new story of that id is now.
   */
  static void forget(Handle handle, Collection<String> articleIds) {
    Set<String> stories = new LinkedHashSet<>();
    for (List<String> some : Portions.of(articleIds)) {
      handle
          .createQuery("select story_id from article where id in (<ids>) and story_id is not null")
          .bindList("ids", some)
          .mapTo(String.class)
          .forEach(stories::add);
    }
    for (List<String> some : Portions.of(stories)) {
      handle.createUpdate("delete from story where id in (<ids>)").bindList("ids", some).execute();
      handle
          .createUpdate("update article set story_id = null where story_id in (<ids>)")
          .bindList("ids", some)
          .execute();
    }
  }

  /** The articles that share a story with any of these, these among them. */
  static Set<String> companions(Handle handle, Collection<String> articleIds) {
    Set<String> companions = new LinkedHashSet<>();
    for (List<String> some : Portions.of(articleIds)) {
      handle
          .createQuery(
              """
              select id from article
              where story_id in (select story_id from article where id in (<ids>))
              """)
          .bindList("ids", some)
          .mapTo(String.class)
          .forEach(companions::add);
    }
    return companions;
  }

  /** The articles of a story, the earliest first; none where there is no such story. */
  static List<String> articlesOf(Handle handle, String storyId) {
    return handle
        .createQuery(
            "select id from article where story_id = :story order by published nulls last, id")
        .bind("story", storyId)
        .mapTo(String.class)
        .list();
  }

  /** The story that an article is in. */
  static Optional<String> storyOf(Handle handle, String articleId) {
    return handle
        .createQuery("select story_id from article where id = :id and story_id is not null")
        .bind("id", articleId)
        .mapTo(String.class)
        .findOne();
  }

  static void insert(Handle handle, List<SettledStory> stories) {
    for (SettledStory settled : stories) {
      KeptStory kept = settled.kept();
      Story story = kept.story();
      handle.execute("delete from story where id = ?", story.id());
      handle
          .createUpdate(
              """
              insert into story
                (id, first_seen, last_seen, articles, origins_low, origins_high, story, sketch)
              values (:id, :first, :last, :articles, :low, :high, :story, :sketch)
              """)
          .bind("id", story.id())
          .bind("first", earliest(story.first()))
          .bind("last", seen(handle, story))
          .bind("articles", story.articleIds().size())
          .bind("low", kept.origins().low())
          .bind("high", kept.origins().high())
          .bind("story", Json.write(kept))
          .bind("sketch", Json.write(settled.sketch()))
          .execute();
      for (List<String> some : Portions.of(story.articleIds())) {
        handle
            .createUpdate("update article set story_id = :story where id in (<ids>)")
            .bind("story", story.id())
            .bindList("ids", some)
            .execute();
      }
    }
  }

  /**
   * When a story was told of last, to be sorted by. A page that says it is of next year was seen
   * today, and must not stand before all others until then.
   */
  private static @Nullable OffsetDateTime seen(Handle handle, Story story) {
    OffsetDateTime last = earliest(story.last());
    if (last == null) {
      return null;
    }
    OffsetDateTime came = came(handle, story.articleIds());
    return came.isBefore(last) ? came : last;
  }

  /** When the last of some articles came in. */
  private static OffsetDateTime came(Handle handle, Collection<String> articleIds) {
    return Portions.of(articleIds).stream()
        .map(some ->
            handle
                .createQuery("select max(first_seen) from article where id in (<ids>)")
                .bindList("ids", some)
                .mapTo(OffsetDateTime.class)
                .one())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  static List<StorySketch> sketches(Handle handle) {
    return handle
        .createQuery("select sketch from story order by id")
        .mapTo(String.class)
        .map(json -> Json.read(json, StorySketch.class))
        .list();
  }

  static void replaceStorylines(Handle handle, List<Storyline> storylines) {
    handle.execute("delete from storyline");
    handle.execute("update story set storyline_id = null where storyline_id is not null");
    for (Storyline line : storylines) {
      PreparedBatch batch =
          handle.prepareBatch("update story set storyline_id = :line where id = :story");
      line.storyIds().forEach(story -> batch.bind("line", line.id()).bind("story", story).add());
      batch.execute();
      handle.execute(
          "insert into storyline (id, storyline) values (?, ?)", line.id(), Json.write(line));
    }
  }

  private static @Nullable OffsetDateTime earliest(@Nullable PageDate date) {
    Instant instant = date == null ? null : date.earliest();
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
