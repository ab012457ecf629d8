package dateline.store.following;

import dateline.collect.following.Agenda.Found;
import dateline.collect.following.Errand;
import dateline.collect.following.Purpose;
import dateline.store.database.Portions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Errands that lists led to, merged with those that are known, within one transaction. */
final class Finds {
  private final Handle handle;
  private final Set<String> hosts = new HashSet<>();

  Finds(Handle handle) {
    this.handle = handle;
  }

  /** What is known of an address. */
  private record Known(
      String id,
      int failures,
      @Nullable Instant due,
      @Nullable Instant answered,
      @Nullable Instant changed,
      boolean isOwned) {

    /** A change is asked after once, and a server that fails is not asked sooner for it. */
    boolean isNews(Found found) {
      Instant told = found.changed();
      return found.errand().due() != null
          && told != null
          && (answered == null || answered.isBefore(told))
          && (changed == null || changed.isBefore(told))
          && (due == null || failures == 0);
    }

    @Nullable Instant dueWith(Found found) {
      return isNews(found) ? earlier(due, found.errand().due()) : due;
    }
  }

  /**
   * Takes errands in, in an order that does not matter.
   *
   * @return the hosts that may have something to be asked for now
   */
  Set<String> take(Collection<Found> found) {
    Map<String, Found> each = new TreeMap<>();
    found.forEach(one -> each.merge(Rows.id(one.errand()), one, Finds::both));
    for (List<Map.Entry<String, Found>> some : Portions.of(each.entrySet())) {
      Map<String, Found> portion = new TreeMap<>();
      some.forEach(entry -> portion.put(entry.getKey(), entry.getValue()));
      merge(portion);
    }
    return hosts;
  }

  /** Two lines of one list for one address: all that either says. */
  private static Found both(Found one, Found other) {
    Comparator<Found> order =
        Comparator.<Found, Purpose>comparing(found -> found.errand().purpose())
            .thenComparing(found -> found.errand().sourceId());
    Errand first = (order.compare(one, other) <= 0 ? one : other).errand();
    Instant due = earlier(one.errand().due(), other.errand().due());
    Instant changed = later(one.changed(), other.changed());
    return new Found(Errand.of(first.address(), first.purpose(), first.sourceId(), due), changed);
  }

  private void merge(Map<String, Found> portion) {
    Map<String, Known> known = known(portion.keySet());
    List<String> missing = new ArrayList<>();
    portion.keySet().stream().filter(id -> !known.containsKey(id)).forEach(missing::add);
    insert(missing.stream().map(portion::get).toList());
    update(portion, known);
  }

  private Map<String, Known> known(Set<String> ids) {
    Map<String, Known> known = new HashMap<>();
    handle
        .createQuery(
            """
            select e.id, e.failures, e.due, e.answered, e.changed, s.id is not null and not s.paused
            from errand e left join source s on s.id = e.source_id where e.id in (<ids>)
            """)
        .bindList("ids", List.copyOf(ids))
        .map((row, context) ->
            new Known(
                row.getString(1),
                row.getInt(2),
                Rows.instant(row, 3),
                Rows.instant(row, 4),
                Rows.instant(row, 5),
                row.getBoolean(6)))
        .forEach(one -> known.put(one.id(), one));
    return known;
  }

  private void insert(List<Found> missing) {
    PreparedBatch batch = Rows.inserts(handle);
    for (Found found : missing) {
      Errand errand = found.errand();
      Rows.insert(batch, errand, found.changed());
      if (errand.due() != null) {
        hosts.add(Rows.host(errand.address()));
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** An errand whose source rests or is gone goes over to the one whose list names it. */
  private void update(Map<String, Found> portion, Map<String, Known> known) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            update errand set due = :due, changed = :changed,
              source_id = case when :owned then source_id else :source end
            where id = :id
            """);
    for (Known old : known.values()) {
      Found found = portion.get(old.id());
      if (found == null || !(old.isNews(found) || !old.isOwned())) {
        continue;
      }
      batch
          .bind("id", old.id())
          .bind("due", Ledger.column(old.dueWith(found)))
          .bind("changed", Ledger.column(later(old.changed(), found.changed())))
          .bind("owned", old.isOwned())
          .bind("source", found.errand().sourceId())
          .add();
      hosts.add(Rows.host(found.errand().address()));
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
