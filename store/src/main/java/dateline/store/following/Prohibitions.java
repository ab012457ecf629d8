package dateline.store.following;

import dateline.collect.following.Errand;
import dateline.collect.source.Forbidden;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What robots.txt forbids, within a transaction of somebody else. */
final class Prohibitions {
  /** So many addresses are told, however many there are. */
  private static final int TOLD = 5;

  private Prohibitions() {}

  /** Takes down whether an errand was forbidden when it was tried last. */
  static void note(Handle handle, Errand errand) {
    Instant since = errand.forbidden();
    if (since == null) {
      handle.execute("delete from forbidden where errand_id = ?", Rows.id(errand));
    } else {
      put(handle, errand, since);
    }
  }

  private static void put(Handle handle, Errand errand, Instant since) {
    handle
        .createUpdate(
            """
            merge into forbidden f using (select cast(:id as varchar(64)) as errand_id) n
              on f.errand_id = n.errand_id
            when not matched then insert (errand_id, source_id, address, since)
              values (n.errand_id, :source, :address, :since)
            """)
        .bind("id", Rows.id(errand))
        .bind("source", errand.sourceId())
        .bind("address", errand.address().text())
        .bind("since", Ledger.column(since))
        .execute();
  }

  /** What is forbidden of each source; nothing of those that are missing here. */
  static Map<String, Forbidden> bySource(Handle handle) {
    Map<String, Forbidden> forbidden = new HashMap<>();
    handle
        .createQuery("select source_id, count(*) from forbidden group by source_id")
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .forEach(counted ->
            forbidden.put(
                counted.getKey(),
                new Forbidden(counted.getValue(), newest(handle, counted.getKey()))));
    return forbidden;
  }

  private static List<String> newest(Handle handle, String sourceId) {
    return handle
        .createQuery(
            """
            select address from forbidden where source_id = :source
            order by source_id, since desc, address limit :most
            """)
        .bind("source", sourceId)
        .bind("most", TOLD)
        .mapTo(String.class)
        .list();
  }

  /** Deletes all rows of a source. */
  static void forget(Handle handle, String sourceId) {
    handle.execute("delete from forbidden where source_id = ?", sourceId);
  }
}
