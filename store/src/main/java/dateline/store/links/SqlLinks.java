package dateline.store.links;

import dateline.extract.Article;
import dateline.lineage.Piece;
import dateline.lineage.copy.Copy;
import dateline.lineage.signature.Signature;
import dateline.pipeline.linking.Edges;
import dateline.pipeline.linking.Finder;
import dateline.pipeline.linking.Linkable;
import dateline.pipeline.linking.Links;
import dateline.pipeline.linking.SettledStory;
import dateline.pipeline.reading.Findings;
import dateline.store.database.Database;
import dateline.store.database.Json;
import dateline.store.database.Portions;
import dateline.stories.sketch.Sketch;
import dateline.stories.storyline.StorySketch;
import dateline.stories.storyline.Storyline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The graph of articles in SQL. Thread-safe. */
public final class SqlLinks implements Links {
  /** Longer addresses, in UTF-16 code units, are not looked up. */
  private static final int MOST_OF_AN_ADDRESS = 2000;

  /** Names of sources are told apart by so many UTF-16 code units. */
  private static final int MOST_OF_A_NAME = 500;

  /** The target of the one row that holds the copy chosen for an article. */
  private static final String CHOSEN = "chosen";

  private final Database database;

  public SqlLinks(Database database) {
    this.database = database;
  }

  @Override
  public List<String> unlinked(int limit) {
    return database.read(handle ->
        handle
            .createQuery("select id from article where not linked order by id limit :limit")
            .bind("limit", limit)
            .mapTo(String.class)
            .list());
  }

  @Override
  public Map<String, Linkable> load(Collection<String> ids) {
    return database.read(handle -> {
      Map<String, Linkable> loaded = new LinkedHashMap<>();
      for (List<String> some : Portions.of(ids)) {
        handle
            .createQuery(
                """
                select v.article_id, v.article, v.findings, v.signature, v.sketch from article a
                join version v on v.article_id = a.id and v.content_hash = a.content_hash
                where a.parent_id is null and a.id in (<ids>) order by a.id
                """)
            .bindList("ids", some)
            .map((row, context) ->
                linkable(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getBytes(4),
                    row.getBytes(5)))
            .forEach(linkable -> loaded.put(linkable.id(), linkable));
      }
      return loaded;
    });
  }

  private static Linkable linkable(
      String id, String articleJson, String findingsJson, byte[] signature, byte[] sketch) {
    Article article = Json.read(articleJson, Article.class);
    return new Linkable(
        article,
        Piece.of(id, article),
        Signature.fromBytes(signature),
        Sketch.fromBytes(sketch),
        Json.read(findingsJson, Findings.class).sentences());
  }

  @Override
  public void linked(Consumer<Finder> sink) {
    database.read(handle -> {
      handle
          .createQuery(
              """
              select v.sketch, v.signature, a.facts from article a
              join version v on v.article_id = a.id and v.content_hash = a.content_hash
              where a.linked and a.parent_id is null order by a.id
              """)
          .map((row, context) ->
              new Finder(
                  Sketch.fromBytes(row.getBytes(1)),
                  Signature.fromBytes(row.getBytes(2)),
                  Signature.fromBytes(row.getBytes(3))))
          .forEach(sink);
      return true;
    });
  }

  @Override
  public Set<String> at(Collection<String> addresses) {
    return byAddress(addresses, true);
  }

  @Override
  public Set<String> citing(Collection<String> addresses) {
    return byAddress(addresses, false);
  }

  private Set<String> byAddress(Collection<String> addresses, boolean own) {
    List<List<String>> portions = Portions.of(kept(addresses));
    if (portions.isEmpty()) {
      return Set.of();
    }
    return database.read(handle -> {
      Set<String> articles = new HashSet<>();
      for (List<String> some : portions) {
        handle
            .createQuery(
                "select distinct article_id from address where url in (<urls>) and own = :own")
            .bindList("urls", some)
            .bind("own", own)
            .mapTo(String.class)
            .forEach(articles::add);
      }
      return articles;
    });
  }

  /** Each address once, without those that are too long for the key of a table. */
  private static Set<String> kept(Collection<String> addresses) {
    return addresses.stream()
        .filter(url -> url.length() <= MOST_OF_AN_ADDRESS)
        .collect(Collectors.toSet());
  }

  @Override
  public void put(Edges edges) {
    database.change(handle -> {
      String id = edges.id();
      Set<String> touched = tiedTo(handle, List.of(id));
      detach(handle, List.of(id));
      insertAddresses(handle, edges);
      insertCopies(handle, edges.copies());
      insertAlike(handle, edges);
      touched.addAll(tiedTo(handle, List.of(id)));
      touched.add(id);
      mark(handle, "settled = false", touched);
      handle.execute(
          "update article set linked = true, facts = ? where id = ?", edges.facts().toBytes(), id);
    });
  }

  /** Deletes all ties of articles. */
  private static void detach(Handle handle, Collection<String> ids) {
    for (List<String> some : Portions.of(ids)) {
      // One statement a column: for an "or" of two columns H2 reads the whole table.
      for (String column :
          List.of("address.article_id", "alike.a", "alike.b", "copy.from_id", "copy.to_id")) {
        String table = column.substring(0, column.indexOf('.'));
        handle
            .createUpdate("delete from " + table + " where " + column + " in (<ids>)")
            .bindList("ids", some)
            .execute();
      }
    }
  }

  @Override
  public void takeDown(Collection<String> ids) {
    database.change(handle -> {
      Set<String> touched = tiedTo(handle, ids);
      touched.addAll(StoryRows.companions(handle, ids));
      touched.removeAll(Set.copyOf(ids));
      detach(handle, ids);
      StoryRows.forget(handle, ids);
      for (List<String> some : Portions.of(ids)) {
        for (String statement :
            List.of(
                "delete from version where article_id in (select id from article where parent_id in (<ids>))",
                "delete from article where parent_id in (<ids>)",
                "delete from version where article_id in (<ids>)",
                "delete from article where id in (<ids>)")) {
          handle.createUpdate(statement).bindList("ids", some).execute();
        }
      }
      mark(handle, "settled = false", touched);
    });
  }

  private static void insertAddresses(Handle handle, Edges edges) {
    PreparedBatch batch =
        handle.prepareBatch("insert into address (url, article_id, own) values (:url, :id, :own)");
    kept(edges.addresses())
        .forEach(url -> batch.bind("url", url).bind("id", edges.id()).bind("own", true).add());
    kept(edges.cited())
        .forEach(url -> batch.bind("url", url).bind("id", edges.id()).bind("own", false).add());
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void insertCopies(Handle handle, List<Copy> copies) {
    Map<String, Copy> byEnds = new LinkedHashMap<>();
    copies.forEach(copy -> byEnds.putIfAbsent(copy.from() + "\n" + target(copy), copy));
    insertCopies(handle, byEnds.values(), false);
  }

  /**
   * Chosen copies stand in rows of their own beside the found ones: settling may trace a copy
   * further than it was found, and what it chose must not tie articles when they settle anew.
   */
  private static void insertCopies(Handle handle, Collection<Copy> copies, boolean chosen) {
    if (copies.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into copy (from_id, target, to_id, found, chosen)
            values (:from, :target, :to, :found, :chosen)
            """);
    for (Copy copy : copies) {
      batch
          .bind("from", copy.from())
          .bind("target", chosen ? CHOSEN : target(copy))
          .bind("to", copy.to())
          .bind("found", Json.write(copy))
          .bind("chosen", chosen)
          .add();
    }
    batch.execute();
  }

  private static String target(Copy copy) {
    if (copy.to() != null) {
      return copy.to();
    }
    String name = "name:" + copy.toName();
    return name.substring(0, Math.min(name.length(), MOST_OF_A_NAME)).replace('\0', ' ');
  }

  private static void insertAlike(Handle handle, Edges edges) {
    if (edges.alike().isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch("insert into alike (a, b) values (:a, :b)");
    for (String other : new LinkedHashSet<>(edges.alike())) {
      Pair pair = Pair.of(edges.id(), other);
      batch.bind("a", pair.a()).bind("b", pair.b()).add();
    }
    batch.execute();
  }

  @Override
  public @Nullable String unsettled() {
    return database
        .read(handle ->
            handle
                .createQuery(
                    "select id from article where not settled and linked order by id limit 1")
                .mapTo(String.class)
                .findOne())
        .orElse(null);
  }

  @Override
  public void unsettle(Collection<String> ids) {
    database.change(handle -> mark(handle, "settled = false", ids));
  }

  @Override
  public List<String> articlesOf(String storyId) {
    return database.read(handle -> StoryRows.articlesOf(handle, storyId));
  }

  @Override
  public @Nullable String storyOf(String articleId) {
    return database.read(handle -> StoryRows.storyOf(handle, articleId)).orElse(null);
  }

  @Override
  public Set<String> tiedTo(Collection<String> ids) {
    return database.read(handle -> tiedTo(handle, ids));
  }

  private static Set<String> tiedTo(Handle handle, Collection<String> ids) {
    Set<String> tied = new HashSet<>();
    for (List<String> some : Portions.of(ids)) {
      handle
          .createQuery(
              """
              select b from alike where a in (<ids>) union select a from alike where b in (<ids>)
              union select to_id from copy
              where from_id in (<ids>) and to_id is not null and not chosen
              union select from_id from copy where to_id in (<ids>) and not chosen
              """)
          .bindList("ids", some)
          .mapTo(String.class)
          .forEach(tied::add);
    }
    tied.removeAll(new HashSet<>(ids));
    return tied;
  }

  @Override
  public List<Copy> copiesOf(Collection<String> ids) {
    return database.read(handle -> {
      List<Copy> copies = new ArrayList<>();
      for (List<String> some : Portions.of(ids)) {
        handle
            .createQuery(
                """
                select found from copy where from_id in (<ids>) and not chosen
                order by from_id, target
                """)
            .bindList("ids", some)
            .mapTo(String.class)
            .forEach(json -> copies.add(Json.read(json, Copy.class)));
      }
      return copies;
    });
  }

  @Override
  public void settle(Collection<String> ids, List<SettledStory> stories, List<Copy> chosen) {
    database.change(handle -> {
      StoryRows.forget(handle, ids);
      StoryRows.insert(handle, stories);
      for (List<String> some : Portions.of(ids)) {
        handle
            .createUpdate("delete from copy where chosen and from_id in (<ids>)")
            .bindList("ids", some)
            .execute();
      }
      insertCopies(handle, chosen, true);
      mark(handle, "settled = true", ids);
    });
  }

  @Override
  public List<StorySketch> storySketches() {
    return database.read(StoryRows::sketches);
  }

  @Override
  public void storylines(List<Storyline> storylines) {
    database.change(handle -> StoryRows.replaceStorylines(handle, storylines));
  }

  @Override
  public void together(Runnable work) {
    database.change(handle -> work.run());
  }

  @Override
  public void clear() {
    database.change(handle -> {
      for (String table : List.of("address", "alike", "copy", "story", "storyline")) {
        handle.execute("delete from " + table);
      }
      handle.execute(
          "update article set linked = false, settled = false, story_id = null where parent_id is null");
    });
  }

  private static void mark(Handle handle, String change, Collection<String> ids) {
    for (List<String> some : Portions.of(ids)) {
      handle
          .createUpdate("update article set " + change + " where id in (<ids>)")
          .bindList("ids", some)
          .execute();
    }
  }

  /**
   * A pair of likes, the lesser id first, so that it stands in one row whichever article came
   * first.
   */
  private record Pair(String a, String b) {
    static Pair of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }
}
