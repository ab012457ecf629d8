package dateline.store.catalogue;

import dateline.extract.Article;
import dateline.lineage.copy.Copy;
import dateline.pipeline.linking.KeptStory;
import dateline.pipeline.reading.Findings;
import dateline.store.database.Database;
import dateline.store.database.Json;
import dateline.stories.StoryWriter;
import dateline.stories.storyline.Storyline;
import dateline.stories.storyline.Storylines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Answers questions about what is kept. Thread-safe. */
public final class Catalogue {
  private static final String ARTICLE =
      """
      select a.id, a.parent_id, a.source_id, a.version, a.story_id, v.article, v.findings,
        w.since, w.notice, g.since, g.status
      from article a
      join version v on v.article_id = a.id and v.content_hash = a.content_hash
      left join withdrawal w on w.article_id = a.id and (w.back is null or w.back < w.seen)
      left join absence g on g.address = a.url
      """;

  private final Database database;

  public Catalogue(Database database) {
    this.database = database;
  }

  /** A story, and the storyline it belongs to where there is one. */
  public record StoryEntry(KeptStory kept, @Nullable String storylineId) {}

  /** How much is kept. */
  public Counts counts() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select
                  (select count(*) from article where parent_id is null),
                  (select count(*) from article where parent_id is not null and not spam),
                  (select count(*) from article where parent_id is not null and spam),
                  (select count(*) from version v join article a on a.id = v.article_id where a.parent_id is null),
                  (select count(distinct outlet) from article where parent_id is null),
                  (select coalesce(sum(origins_low), 0) from story),
                  (select coalesce(sum(origins_high), 0) from story),
                  (select count(*) from story),
                  (select count(*) from storyline),
                  (select coalesce(sum(statements), 0) from article),
                  (select count(*) from refusal)
                """)
            .map((row, context) ->
                new Counts(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getInt(8),
                    row.getInt(9),
                    row.getInt(10),
                    row.getInt(11)))
            .one());
  }

  /** How many articles and replies are kept; cheap however many there are. */
  public long articles() {
    return rows("article");
  }

  /** How many stories there are; cheap however many. */
  public long stories() {
    return rows("story");
  }

  private long rows(String table) {
    return database.read(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  /**
   * Hands over all articles, replies after the thread that they belong to, in the order of their
   * ids.
   */
  public void articles(Consumer<KeptArticle> sink) {
    database.read(handle -> {
      handle
          .createQuery(ARTICLE + " order by coalesce(a.parent_id, a.id), length(a.id), a.id")
          .map(Catalogue::article)
          .forEach(sink);
      return true;
    });
  }

  /** The article of an id. */
  public Optional<KeptArticle> article(String id) {
    return articles(List.of(id)).values().stream().findFirst();
  }

  /** The articles of some ids, by id; unknown ones are left out. */
  public Map<String, KeptArticle> articles(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database.read(handle -> {
      Map<String, KeptArticle> found = new LinkedHashMap<>();
      handle
          .createQuery(ARTICLE + " where a.id in (<ids>) order by a.published nulls last, a.id")
          .bindList("ids", List.copyOf(ids))
          .map(Catalogue::article)
          .forEach(article -> found.put(article.id(), article));
      return found;
    });
  }

  /** The articles of some stories, dated ones by time, then the undated, then by id. */
  public List<Member> members(Collection<String> storyIds) {
    if (storyIds.isEmpty()) {
      return List.of();
    }
    return database.read(handle ->
        handle
            .createQuery(
                """
                select id, story_id, site, url, language from article
                where story_id in (<ids>) order by published nulls last, id
                """)
            .bindList("ids", List.copyOf(storyIds))
            .map((row, context) ->
                new Member(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
            .list());
  }

  /** The replies in a thread, in the order of the page. */
  public List<KeptArticle> replies(String threadId) {
    return database.read(handle ->
        handle
            .createQuery(ARTICLE + " where a.parent_id = :id order by length(a.id), a.id")
            .bind("id", threadId)
            .map(Catalogue::article)
            .list());
  }

  /** All versions of an article, the current one last. */
  public List<Article> versions(String id) {
    return database.read(handle ->
        handle
            .createQuery(
                "select article from version where article_id = :id order by effective nulls last, arrival")
            .bind("id", id)
            .mapTo(String.class)
            .map(json -> Json.read(json, Article.class))
            .list());
  }

  /**
   * Some versions of an article, the oldest first.
   *
   * @param first the number of the first of them, counted from 1
   */
  public List<KeptVersion> versions(String id, int first, int most) {
    return database.read(handle -> {
      List<KeptVersion> versions = new ArrayList<>();
      handle
          .createQuery(
              """
              select retrieved, article from version where article_id = :id
              order by effective nulls last, arrival limit :most offset :before
              """)
          .bind("id", id)
          .bind("most", most)
          .bind("before", first - 1)
          .map((row, context) -> {
            OffsetDateTime seen = row.getObject(1, OffsetDateTime.class);
            return new KeptVersion(
                first + versions.size(),
                seen == null ? null : seen.toInstant(),
                Json.read(row.getString(2), Article.class));
          })
          .forEach(versions::add);
      return versions;
    });
  }

  /** When some articles were fetched first, by id; those that nobody saw fetched are left out. */
  public Map<String, Instant> firstFetched(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database.read(handle -> {
      Map<String, Instant> fetched = new LinkedHashMap<>();
      handle
          .createQuery(
              """
              select article_id, min(retrieved) from version
              where article_id in (<ids>) and retrieved is not null
              group by article_id order by article_id
              """)
          .bindList("ids", List.copyOf(ids))
          .map((row, context) ->
              Map.entry(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
          .forEach(entry -> fetched.put(entry.getKey(), entry.getValue()));
      return fetched;
    });
  }

  /** The copies that explain best where articles came from: one for each copy that was traced. */
  public void copies(Consumer<Copy> sink) {
    database.read(handle -> {
      handle
          .createQuery("select found from copy where chosen order by from_id, target")
          .mapTo(String.class)
          .forEach(json -> sink.accept(Json.read(json, Copy.class)));
      return true;
    });
  }

  /** The chosen copies from and to an article. */
  public List<Copy> copiesWith(String articleId) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select found from
                  (select from_id, target, found from copy where chosen and from_id = :id
                   union all
                   select from_id, target, found from copy where chosen and to_id = :id) ties
                order by from_id, target
                """)
            .bind("id", articleId)
            .mapTo(String.class)
            .map(json -> Json.read(json, Copy.class))
            .list());
  }

  /** The chosen copies that some articles are. */
  public List<Copy> copiesFrom(Collection<String> articleIds) {
    if (articleIds.isEmpty()) {
      return List.of();
    }
    return database.read(handle ->
        handle
            .createQuery(
                "select found from copy where chosen and from_id in (<ids>) order by from_id, target")
            .bindList("ids", List.copyOf(articleIds))
            .mapTo(String.class)
            .map(json -> Json.read(json, Copy.class))
            .list());
  }

  /** Hands over all stories in the order of their ids. */
  public void stories(Consumer<StoryEntry> sink) {
    database.read(handle -> {
      handle
          .createQuery("select story, storyline_id from story order by id")
          .map(Catalogue::story)
          .forEach(sink);
      return true;
    });
  }

  /** The stories with the newest first; those without any date come last. */
  public List<StoryEntry> newest(int limit, int offset) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select story, storyline_id from story
                order by last_seen desc nulls last, articles desc, id limit :limit offset :offset
                """)
            .bind("limit", limit)
            .bind("offset", offset)
            .map(Catalogue::story)
            .list());
  }

  /** The story of an id. */
  public Optional<StoryEntry> story(String id) {
    return database.read(handle ->
        handle
            .createQuery("select story, storyline_id from story where id = :id")
            .bind("id", id)
            .map(Catalogue::story)
            .findOne());
  }

  /**
   * The story that holds the earliest article of what once was a story. Pages that come late, and
   * people, join stories, and their addresses have gone out into the world.
   *
   * @param id of a story that is there no more
   */
  public Optional<String> storySince(String id) {
    return StoryWriter.earliest(id)
        .flatMap(article ->
            database.read(handle ->
                handle
                    .createQuery(
                        "select story_id from article where id = :id and story_id is not null")
                    .bind("id", article)
                    .mapTo(String.class)
                    .findOne()));
  }

  /**
   * The storyline that holds the first story of what once was a storyline.
   *
   * @param id of a storyline that is there no more
   */
  public Optional<String> storylineSince(String id) {
    return Storylines.first(id)
        .flatMap(first -> story(first).isPresent() ? Optional.of(first) : storySince(first))
        .flatMap(this::story)
        .flatMap(entry -> Optional.ofNullable(entry.storylineId()));
  }

  /** The stories of a storyline, the oldest first. */
  public List<StoryEntry> storiesOf(String storylineId) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select story, storyline_id from story where storyline_id = :id
                order by first_seen nulls last, id
                """)
            .bind("id", storylineId)
            .map(Catalogue::story)
            .list());
  }

  /** All storylines in the order of their ids. */
  public List<Storyline> storylines() {
    return database.read(handle ->
        handle
            .createQuery("select storyline from storyline order by id")
            .mapTo(String.class)
            .map(json -> Json.read(json, Storyline.class))
            .list());
  }

  /** The storyline of an id. */
  public Optional<Storyline> storyline(String id) {
    return database.read(handle ->
        handle
            .createQuery("select storyline from storyline where id = :id")
            .bind("id", id)
            .mapTo(String.class)
            .map(json -> Json.read(json, Storyline.class))
            .findOne());
  }

  /** The pages that were refused, but for those that trying again has read since. */
  public List<RefusedPage> refused() {
    return database.read(handle ->
        handle
            .createQuery("select source_id, file, reason, kept from refusal order by source_id, id")
            .map((row, context) ->
                new RefusedPage(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
            .list());
  }

  private static KeptArticle article(ResultSet row, StatementContext context) throws SQLException {
    return new KeptArticle(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        Json.read(row.getString(6), Article.class),
        Json.read(row.getString(7), Findings.class),
        removal(row));
  }

  /** A notice says more than a status. */
  private static @Nullable Removal removal(ResultSet row) throws SQLException {
    OffsetDateTime withdrawn = row.getObject(8, OffsetDateTime.class);
    if (withdrawn != null) {
      return new Removal(Removal.Kind.WITHDRAWN, withdrawn.toInstant(), row.getString(9));
    }
    OffsetDateTime gone = row.getObject(10, OffsetDateTime.class);
    return gone == null
        ? null
        : new Removal(Removal.Kind.GONE, gone.toInstant(), row.getString(11));
  }

  private static StoryEntry story(ResultSet row, StatementContext context) throws SQLException {
    return new StoryEntry(Json.read(row.getString(1), KeptStory.class), row.getString(2));
  }
}
