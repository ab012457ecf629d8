package dateline.store.sketching;

import dateline.extract.Article;
import dateline.pipeline.sketching.Sketchbook;
import dateline.store.database.Database;
import dateline.store.database.Json;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Keeps sketches with the versions that they are of. Thread-safe. */
public final class SqlSketchbook implements Sketchbook {
  private final Database database;

  public SqlSketchbook(Database database) {
    this.database = database;
  }

  @Override
  public boolean isEmpty() {
    return database.read(handle ->
        handle
            .createQuery("select 1 from version where sketch is not null limit 1")
            .mapTo(Integer.class)
            .findFirst()
            .isEmpty());
  }

  @Override
  public @Nullable String maker() {
    return database.read(handle ->
        handle
            .createQuery("select maker from sketch_maker")
            .mapTo(String.class)
            .findFirst()
            .orElse(null));
  }

  @Override
  public void madeBy(String maker) {
    database.change(handle -> {
      handle.execute("delete from sketch_maker");
      handle.execute("insert into sketch_maker (maker) values (?)", maker);
    });
  }

  @Override
  public List<Entry> after(long place, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select arrival, article_id, article from version
                where arrival > :place and sketch is not null order by arrival limit :limit
                """)
            .bind("place", place)
            .bind("limit", limit)
            .map((row, context) ->
                new Entry(
                    row.getLong(1), row.getString(2), Json.read(row.getString(3), Article.class)))
            .list());
  }

  @Override
  public void replace(List<Remade> sketches) {
    database.change(handle -> {
      PreparedBatch batch =
          handle.prepareBatch("update version set sketch = :sketch where arrival = :place");
      for (Remade remade : sketches) {
        batch.bind("sketch", remade.sketch().toBytes()).bind("place", remade.place()).add();
      }
      batch.execute();
    });
  }
}
