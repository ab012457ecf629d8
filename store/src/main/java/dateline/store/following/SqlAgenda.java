package dateline.store.following;

import dateline.collect.following.Agenda;
import dateline.collect.following.Errand;
import dateline.collect.following.Purpose;
import dateline.collect.manners.Standing;
import dateline.collect.web.WebAddress;
import dateline.store.database.Portions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Keeps errands and the standing of hosts in SQL. Thread-safe. */
public final class SqlAgenda implements Agenda {
  /** A host that failed is forgotten when nobody asked it for longer than any wait. */
  private static final Duration REMEMBERED = Duration.ofDays(2);

  /** Nothing is put off for longer. */
  private static final Duration FAR = Duration.ofDays(3_650);

  static final String HOSTS_DUE =
      "select host from host where ready <= :now order by ready limit :most";

  static final String FIRST_DUE =
      "select "
          + Rows.COLUMNS
          + """
           from errand e join source s on s.id = e.source_id
          left join forbidden f on f.errand_id = e.id
          where e.host = :host and e.due <= :now and not s.paused
          order by e.host, e.due limit 1
          """;

  private final Ledger ledger;

  public SqlAgenda(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Errand> due(Instant now, int most, Set<String> except) {
    return ledger.read(handle -> {
      List<String> hosts =
          handle
              .createQuery(HOSTS_DUE)
              .bind("now", Ledger.column(now))
              .bind("most", most + except.size())
              .mapTo(String.class)
              .list();
      List<Errand> due = new ArrayList<>();
      hosts.stream()
          .filter(host -> !except.contains(host))
          .limit(most)
          .forEach(host -> first(handle, host, now).ifPresent(due::add));
      return due;
    });
  }

  private static Optional<Errand> first(Handle handle, String host, Instant now) {
    return handle
        .createQuery(FIRST_DUE)
        .bind("host", host)
        .bind("now", Ledger.column(now))
        .map((row, context) -> Rows.errand(row))
        .findFirst();
  }

  @Override
  public @Nullable Instant next(Set<String> except) {
    String others = except.isEmpty() ? "" : "and host not in (<except>) ";
    return ledger.read(handle -> {
      Query query =
          handle.createQuery(
              "select ready from host where ready is not null "
                  + others
                  + "order by ready limit 1");
      if (!except.isEmpty()) {
        query.bindList("except", List.copyOf(except));
      }
      return query.map((row, context) -> Rows.instant(row, 1)).findFirst().orElse(null);
    });
  }

  /** When the lists that led to a page say that it came or changed last; null where none does. */
  public @Nullable Instant listed(String address) {
    return ledger.read(handle -> listed(handle, Rows.id(address)));
  }

  private static @Nullable Instant listed(Handle handle, String id) {
    return handle
        .createQuery("select changed from errand where id = :id and changed is not null")
        .bind("id", id)
        .map((row, context) -> Rows.instant(row, 1))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Set<String> known(Collection<String> addresses) {
    Map<String, String> byId = new HashMap<>();
    addresses.forEach(address -> byId.put(Rows.id(address), address));
    Set<String> known = new HashSet<>();
    ledger.read(handle -> {
      for (List<String> some : Portions.of(byId.keySet())) {
        handle
            .createQuery("select id from errand where id in (<ids>)")
            .bindList("ids", some)
            .mapTo(String.class)
            .forEach(id -> known.add(byId.get(id)));
      }
      return known;
    });
    return known;
  }

  @Override
  public void leads(Errand page, WebAddress to) {
    ledger.change(handle -> {
      if (!SqlSources.isFollowed(handle, page.sourceId())) {
        return;
      }
      Errand there = Errand.of(to, Purpose.PAGE, page.sourceId(), null);
      new Finds(handle).take(List.of(new Found(there, null)));
      Instant listed = listed(handle, Rows.id(page));
      if (listed != null) {
        handle
            .createUpdate(
                """
                update errand set changed = :listed
                where id = :id and (changed is null or changed < :listed)
                """)
            .bind("listed", Ledger.column(listed))
            .bind("id", Rows.id(there))
            .execute();
      }
    });
  }

  @Override
  public void done(Errand after, List<Found> found, Map<String, Standing> standings) {
    ledger.change(handle -> {
      Set<String> touched = new TreeSet<>(standings.keySet());
      touched.add(Rows.host(after.address()));
      Instant answered = after.answered();
      if (answered != null && isFirstFetched(handle, after)) {
        Tally.count(handle, after.sourceId(), answered);
      }
      update(handle, after);
      Prohibitions.note(handle, after);
      if (!found.isEmpty() && SqlSources.isFollowed(handle, after.sourceId())) {
        touched.addAll(new Finds(handle).take(found));
      }
      Hosts.stand(handle, standings);
      Hosts.recompute(handle, touched);
    });
  }

  /** What is taken down twice is counted once. */
  private static boolean isFirstFetched(Handle handle, Errand after) {
    return after.purpose() == Purpose.PAGE
        && after.visits() > 0
        && handle
            .createQuery("select visits from errand where id = :id")
            .bind("id", Rows.id(after))
            .mapTo(Integer.class)
            .findOne()
            .filter(visits -> visits == 0)
            .isPresent();
  }

  /** A source that was removed or moved meanwhile has no row for this any more. */
  private static void update(Handle handle, Errand after) {
    Rows.bound(
            handle.createUpdate(
                """
                update errand set due = :due, every_ms = :every, visits = :visits,
                  failures = :failures, etag = :etag, last_modified = :modified, digest = :digest,
                  answered = :answered, trouble = :trouble, gone = :gone
                where id = :id and address = :address
                """),
            after)
        .execute();
  }

  /** How many errands there are to run; those of sources that rest count as well. */
  public Workload workload(Instant now) {
    return ledger.read(handle ->
        handle
            .createQuery(
                """
                select coalesce(sum(case when due <= :now then 1 else 0 end), 0), count(*)
                from errand where due between :first and :last
                """)
            .bind("now", Ledger.column(now))
            .bind("first", Ledger.column(Instant.EPOCH))
            .bind("last", Ledger.column(now.plus(FAR)))
            .map((row, context) -> new Workload(row.getLong(1), row.getLong(2) - row.getLong(1)))
            .one());
  }

  @Override
  public void putOff(Errand errand, Instant from, Map<String, Standing> standings) {
    String host = Rows.host(errand.address());
    Standing own = standings.get(host);
    ledger.change(handle -> {
      Hosts.stand(handle, standings);
      if (own != null && own.failures() == 0) {
        handle
            .createUpdate("update errand set due = :from where id = :id and due < :from")
            .bind("from", Ledger.column(from))
            .bind("id", Rows.id(errand))
            .execute();
      } else {
        Hosts.putOff(handle, host, from);
      }
      Set<String> touched = new TreeSet<>(standings.keySet());
      touched.add(host);
      Hosts.recompute(handle, touched);
    });
  }

  @Override
  public void rest(Instant until) {
    ledger.change(handle -> Hosts.rest(handle, until));
  }

  @Override
  public Map<String, Standing> standings(Instant now) {
    return ledger.read(handle -> {
      Map<String, Standing> standings = new HashMap<>();
      handle
          .createQuery(
              """
              select host, free_from, failures from host
              where free_from > :now or (failures > 0 and free_from > :long)
              """)
          .bind("now", Ledger.column(now))
          .bind("long", Ledger.column(now.minus(REMEMBERED)))
          .map((row, context) ->
              standings.put(
                  row.getString(1),
                  new Standing(row.getObject(2, OffsetDateTime.class).toInstant(), row.getInt(3))))
          .list();
      return standings;
    });
  }
}
