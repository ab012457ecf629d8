package dateline.store.corrections;

import dateline.pipeline.linking.CorrectionLog;
import dateline.store.database.Database;
import dateline.store.database.Portions;
import dateline.stories.correction.Correction;
import dateline.stories.correction.Correction.Kind;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The log of corrections in SQL. Thread-safe. */
public final class SqlCorrections implements CorrectionLog {
  private final Database database;

  public SqlCorrections(Database database) {
    this.database = database;
  }

  @Override
  public void append(Correction entry, Collection<String> touched) {
    database.change(handle -> {
      insert(handle, entry);
      for (List<String> some : Portions.of(touched)) {
        handle
            .createUpdate("update article set settled = false where linked and id in (<ids>)")
            .bindList("ids", some)
            .execute();
      }
    });
  }

  private static void insert(Handle handle, Correction entry) {
    handle
        .createUpdate(
            """
            insert into correction (number, made_at, who, kind, undoes, note)
            values (:number, :at, :who, :kind, :undoes, :note)
            """)
        .bind("number", entry.number())
        .bind("at", entry.at().atOffset(ZoneOffset.UTC))
        .bind("who", entry.who())
        .bind("kind", entry.kind().word())
        .bind("undoes", entry.undoes())
        .bind("note", entry.note())
        .execute();
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into correction_article (number, place, article_id, other)
            values (:number, :place, :article, :other)
            """);
    List<String> named = entry.named();
    for (int place = 0; place < named.size(); place++) {
      batch
          .bind("number", entry.number())
          .bind("place", place)
          .bind("article", named.get(place))
          .bind("other", place >= entry.articles().size())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  @Override
  public List<Correction> entries() {
    return entries("");
  }

  @Override
  public List<Correction> ofKept() {
    return entries("join article a on a.id = c.article_id and a.parent_id is null");
  }

  private List<Correction> entries(String kept) {
    return database.read(handle -> {
      Map<Integer, Named> named = new HashMap<>();
      handle
          .createQuery(
              "select c.number, c.article_id, c.other from correction_article c "
                  + kept
                  + " order by c.number, c.place")
          .map((row, context) -> {
            Named of = named.computeIfAbsent(row.getInt(1), number -> new Named());
            return (row.getBoolean(3) ? of.others : of.articles).add(row.getString(2));
          })
          .list();
      return handle
          .createQuery(
              "select number, made_at, who, kind, undoes, note from correction order by number")
          .map((row, context) -> {
            Named of = named.getOrDefault(row.getInt(1), new Named());
            return new Correction(
                row.getInt(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                kind(row.getString(4)),
                of.articles,
                of.others,
                row.getObject(5, Integer.class),
                row.getString(6));
          })
          .list();
    });
  }

  private static Kind kind(String word) {
    return Kind.of(word)
        .orElseThrow(() ->
            new IllegalStateException("The log of corrections holds the unknown kind " + word));
  }

  /** The articles of one entry, as they are read row by row. */
  private static final class Named {
    private final List<String> articles = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
  }
}
