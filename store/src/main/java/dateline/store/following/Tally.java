package dateline.store.following;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** Counts the pages that were fetched for sources, within a transaction of somebody else. */
final class Tally {
  /** Days that are kept one by one. */
  private static final int DAYS = 30;

  private Tally() {}

  /** Counts a page that was fetched for the first time. */
  static void count(Handle handle, String source, Instant at) {
    LocalDate day = day(at);
    handle.execute("update source set fetched = fetched + 1 where id = ?", source);
    handle
        .createUpdate(
            """
            merge into fetched_day d using
              (select cast(:source as varchar(64)) as source_id, cast(:day as date) as on_day) n
              on d.source_id = n.source_id and d.on_day = n.on_day
            when matched then update set pages = d.pages + 1
            when not matched then insert (source_id, on_day, pages)
              values (n.source_id, n.on_day, 1)
            """)
        .bind("source", source)
        .bind("day", day)
        .execute();
    handle.execute(
        "delete from fetched_day where source_id = ? and on_day < ?", source, day.minusDays(DAYS));
  }

  static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
