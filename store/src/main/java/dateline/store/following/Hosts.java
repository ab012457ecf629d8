package dateline.store.following;

import dateline.collect.manners.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of hosts, within a transaction of somebody else. */
final class Hosts {
  static final String FIRST_DUE =
      """
      select e.due from errand e join source s on s.id = e.source_id
      where e.host = :host and e.due is not null and not s.paused
      order by e.host, e.due limit 1
      """;

  private Hosts() {}

  /** Writes down how hosts stand. Most are there: one is made only when an update finds none. */
  static void stand(Handle handle, Map<String, Standing> standings) {
    standings.forEach((host, standing) -> {
      if (stand(handle, host, standing) == 0) {
        make(handle, host);
        stand(handle, host, standing);
      }
    });
  }

  private static int stand(Handle handle, String host, Standing standing) {
    return handle
        .createUpdate("update host set free_from = :free, failures = :failures where host = :host")
        .bind("free", Ledger.column(standing.freeFrom()))
        .bind("failures", standing.failures())
        .bind("host", host)
        .execute();
  }

  /** Has a host wait, at least until then. */
  static void putOff(Handle handle, String host, Instant from) {
    make(handle, host);
    handle
        .createUpdate("update host set free_from = :from where host = :host and free_from < :from")
        .bind("from", Ledger.column(from))
        .bind("host", host)
        .execute();
  }

  /** Has hosts that were ever asked wait, at least until then. */
  static void rest(Handle handle, Instant until) {
    handle
        .createUpdate(
            """
            update host set free_from = :until,
              ready = case when ready < :until
                then cast(:until as timestamp with time zone) else ready end
            where free_from > :never and free_from < :until
            """)
        .bind("until", Ledger.column(until))
        .bind("never", Ledger.column(Instant.EPOCH))
        .execute();
  }

  /** Brings up to date when the first errands of hosts may be run. */
  static void recompute(Handle handle, Collection<String> hosts) {
    SortedSet<String> each = new TreeSet<>(hosts);
    for (String host : each) {
      Instant due = firstDue(handle, host);
      if (ready(handle, host, due) == 0) {
        make(handle, host);
        ready(handle, host, due);
      }
    }
  }

  private static int ready(Handle handle, String host, @Nullable Instant due) {
    return handle
        .createUpdate(
            """
            update host set ready = case when free_from > :due then free_from
              else cast(:due as timestamp with time zone) end
            where host = :host
            """)
        .bind("due", Ledger.column(due))
        .bind("host", host)
        .execute();
  }

  /** A time from which on an errand is due now, and before all others of its host. */
  static Instant first(Handle handle, String host, Instant now) {
    Instant due = firstDue(handle, host);
    return due == null || due.isAfter(now) ? now : due.minus(1, ChronoUnit.MICROS);
  }

  /**
   * When the first errand of a host is due whose source does not rest; null where there is none.
   */
  private static @Nullable Instant firstDue(Handle handle, String host) {
    return handle
        .createQuery(FIRST_DUE)
        .bind("host", host)
        .map((row, context) -> Rows.instant(row, 1))
        .findFirst()
        .orElse(null);
  }

  private static void make(Handle handle, String host) {
    handle
        .createUpdate(
            """
            merge into host h using (select cast(:host as varchar(255)) as host) n on h.host = n.host
            when not matched then insert (host, free_from, failures, ready)
              values (n.host, :free, 0, null)
            """)
        .bind("host", host)
        .bind("free", Ledger.column(Instant.EPOCH))
        .execute();
  }
}
