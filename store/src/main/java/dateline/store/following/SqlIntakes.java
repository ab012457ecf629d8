package dateline.store.following;

import dateline.collect.source.Intakes;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Keeps in SQL how sources do for which nothing is fetched. Thread-safe. */
public final class SqlIntakes implements Intakes {
  private final Ledger ledger;

  public SqlIntakes(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Makes the row of a source, where there is none. */
  static void begin(Handle handle, String sourceId) {
    handle
        .createUpdate(
            """
            merge into intake i using (select cast(:id as varchar(64)) as id) n
              on i.source_id = n.id
            when not matched then insert (source_id, answered, failures, trouble, pages, waiting)
              values (n.id, null, 0, null, 0, 0)
            """)
        .bind("id", sourceId)
        .execute();
  }

  /** Deletes all rows of a source. */
  static void forget(Handle handle, String sourceId) {
    handle.execute("delete from intake where source_id = ?", sourceId);
    handle.execute("delete from dropped where source_id = ?", sourceId);
  }

  @Override
  public void answered(String sourceId, Instant at, long pages, long waiting) {
    ledger.change(handle ->
        handle
            .createUpdate(
                """
                update intake set answered = :at, failures = 0, trouble = null,
                  pages = pages + :pages, waiting = :waiting
                where source_id = :id
                """)
            .bind("at", Ledger.column(at))
            .bind("pages", pages)
            .bind("waiting", waiting)
            .bind("id", sourceId)
            .execute());
  }

  @Override
  public void failed(String sourceId, long pages, long waiting, String why) {
    ledger.change(handle ->
        handle
            .createUpdate(
                """
                update intake set failures = failures + 1, trouble = :why,
                  pages = pages + :pages, waiting = :waiting
                where source_id = :id
                """)
            .bind("why", Rows.cut(why))
            .bind("pages", pages)
            .bind("waiting", waiting)
            .bind("id", sourceId)
            .execute());
  }
}
