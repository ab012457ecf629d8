package dateline.store.following;

import dateline.collect.following.Errand;
import dateline.collect.following.Purpose;
import dateline.collect.manners.Standing;
import dateline.collect.source.Forbidden;
import dateline.collect.source.Health;
import dateline.collect.source.Source;
import dateline.collect.source.SourceKind;
import dateline.collect.source.Sources;
import dateline.collect.web.WebAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Keeps sources in SQL, and the errands to their lists. Thread-safe. */
public final class SqlSources implements Sources {
  private static final String COLUMNS =
      "s.id, s.address, s.name, s.kind, s.country, s.language, s.paused, s.added";

  /** Days over which pages a day are counted. */
  private static final int WEEK = 7;

  /** So many of a source's newest articles are looked at for originals, however many there are. */
  private static final int LATEST = 100;

  /**
   * What waits is found among what is due, which is bounded by what was listed lately; the many
   * rows that are never due again are not touched.
   */
  static final String WAITING =
      """
      select count(*) from errand w
      where w.source_id = %s and w.visits = 0 and w.purpose = 'PAGE' and w.due between
        timestamp with time zone '1970-01-01 00:00:00+00' and
        timestamp with time zone '9999-01-01 00:00:00+00'
      """;

  private static final String HEALTH =
      "select "
          + COLUMNS
          + """
          , coalesce(i.answered, e.answered), e.due, e.every_ms,
          coalesce(i.failures, e.failures), coalesce(i.trouble, e.trouble),
          coalesce(i.waiting, (
          """
          + WAITING.formatted("s.id")
          + """
          )) as waiting,
          coalesce(i.pages, s.fetched),
          (select coalesce(sum(d.pages), 0) from fetched_day d
            where d.source_id = s.id and d.on_day >= :first) as lately,
          h.free_from, h.failures
          from source s left join errand e on e.id = s.id
          left join host h on h.host = e.host
          left join intake i on i.source_id = s.id
          order by lower(s.name), s.id
          """;

  static final String ORIGINALS =
      """
      select count(*), coalesce(sum(case when exists
        (select 1 from copy c where c.from_id = n.id and c.chosen) then 0 else 1 end), 0)
      from (select id from article where brought_by = :id and linked
        order by brought_by, first_seen desc limit :most) n
      """;

  private final Ledger ledger;
  private final InstantSource clock;

  public SqlSources(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if its address is none that is fetched; says why
   */
  @Override
  public void put(Source source) {
    if (!source.isOfWeb()) {
      ledger.change(handle -> {
        write(handle, source);
        SqlIntakes.begin(handle, source.id());
      });
      return;
    }
    WebAddress address = Rows.address(source.address());
    ledger.change(handle -> {
      Source old = find(handle, source.id()).orElse(null);
      write(handle, source);
      Set<String> touched = new HashSet<>();
      if (old == null) {
        begin(handle, source, address);
        touched.add(Rows.host(address));
      } else if (!old.address().equals(source.address())) {
        move(handle, source, address);
        touched.add(Rows.host(address));
        touched.add(Rows.host(Rows.address(old.address())));
      }
      if (old != null && old.paused() != source.paused()) {
        touched.addAll(hosts(handle, source.id()));
      }
      Hosts.recompute(handle, touched);
    });
  }

  private static void write(Handle handle, Source source) {
    handle
        .createUpdate(
            """
            merge into source s using (select cast(:id as varchar(64)) as id) n on s.id = n.id
            when matched then update set address = :address, name = :name, kind = :kind,
              country = :country, language = :language, paused = :paused, added = :added
            when not matched then
              insert (id, address, name, kind, country, language, paused, added)
              values (n.id, :address, :name, :kind, :country, :language, :paused, :added)
            """)
        .bind("id", source.id())
        .bind("address", source.address())
        .bind("name", source.name())
        .bind("kind", word(source.kind()))
        .bind("country", source.country())
        .bind("language", source.language())
        .bind("paused", source.paused())
        .bind("added", Ledger.column(source.added()))
        .execute();
  }

  private static @Nullable String word(@Nullable SourceKind kind) {
    return kind == null ? null : kind.word();
  }

  private static void begin(Handle handle, Source source, WebAddress address) {
    Errand list = Errand.of(address, Purpose.LIST, source.id(), source.added());
    PreparedBatch inserts = Rows.inserts(handle);
    Rows.insert(inserts, list, null);
    inserts.execute();
  }

  /** What the old address gave to tell its answers by says nothing at the new one. */
  private static void move(Handle handle, Source source, WebAddress address) {
    handle
        .createUpdate(
            """
            update errand set address = :address, host = :host, due = :due, failures = 0,
              etag = null, last_modified = null, trouble = null
            where id = :id
            """)
        .bind("address", address.text())
        .bind("host", Rows.host(address))
        .bind("due", Ledger.column(source.added()))
        .bind("id", source.id())
        .execute();
  }

  private static Set<String> hosts(Handle handle, String source) {
    return new HashSet<>(
        handle
            .createQuery(
                "select distinct host from errand where source_id = :id and due is not null")
            .bind("id", source)
            .mapTo(String.class)
            .list());
  }

  @Override
  public Optional<Source> find(String id) {
    return ledger.read(handle -> find(handle, id));
  }

  private static Optional<Source> find(Handle handle, String id) {
    return handle
        .createQuery("select " + COLUMNS + " from source s where s.id = :id")
        .bind("id", id)
        .map((row, context) -> source(row))
        .findFirst();
  }

  @Override
  public List<Source> all() {
    return ledger.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from source s order by lower(s.name), s.id")
            .map((row, context) -> source(row))
            .list());
  }

  /** Whether there is a source of an id. */
  static boolean isFollowed(Handle handle, String id) {
    return find(handle, id).isPresent();
  }

  @Override
  public boolean lookSoon(String id) {
    Instant now = clock.instant();
    return ledger.write(handle -> {
      Source source = find(handle, id).orElse(null);
      if (source == null || source.paused() || !source.isOfWeb()) {
        return false;
      }
      String host = Rows.host(Rows.address(source.address()));
      handle
          .createUpdate("update errand set due = :due where id = :id")
          .bind("due", Ledger.column(Hosts.first(handle, host, now)))
          .bind("id", id)
          .execute();
      Hosts.recompute(handle, Set.of(host));
      return true;
    });
  }

  @Override
  public boolean remove(String id) {
    return ledger.write(handle -> {
      Set<String> touched = hosts(handle, id);
      int removed = handle.execute("delete from source where id = ?", id);
      handle.execute("delete from fetched_day where source_id = ?", id);
      handle.execute(
          "delete from errand where source_id = ? and (visits = 0 or purpose = 'LIST')", id);
      handle.execute("update errand set due = null where source_id = ? and due is not null", id);
      SqlIntakes.forget(handle, id);
      Prohibitions.forget(handle, id);
      Hosts.recompute(handle, touched);
      return removed > 0;
    });
  }

  @Override
  public List<Health> health() {
    Instant now = clock.instant();
    return ledger.read(handle -> {
      Map<String, Forbidden> forbidden = Prohibitions.bySource(handle);
      return handle
          .createQuery(HEALTH)
          .bind("first", Tally.day(now).minusDays(WEEK - 1))
          .map((row, context) -> {
            String id = row.getString(1);
            Forbidden of = forbidden.getOrDefault(id, Forbidden.NONE);
            return health(row, now, originals(handle, id), of);
          })
          .list();
    });
  }

  /** Of some articles, how many are no copies. */
  private record Originals(int of, int originals) {}

  private static Originals originals(Handle handle, String source) {
    return handle
        .createQuery(ORIGINALS)
        .bind("id", source)
        .bind("most", LATEST)
        .map((row, context) -> new Originals(row.getInt(1), row.getInt(2)))
        .one();
  }

  private static Health health(ResultSet row, Instant now, Originals originals, Forbidden forbidden)
      throws SQLException {
    Source source = source(row);
    Instant due = source.paused() ? null : Rows.instant(row, 10);
    Standing resting = resting(row, due, now);
    long days = Duration.between(source.added(), now).toDays() + 1;
    return new Health(
        source,
        Rows.instant(row, 9),
        due == null || resting == null ? later(due, now) : resting.freeFrom(),
        resting,
        Duration.ofMillis(row.getLong(11)),
        row.getInt(12),
        row.getString(13),
        row.getLong(14),
        row.getLong(15),
        row.getDouble(16) / Math.clamp(days, 1, WEEK),
        originals.of(),
        originals.originals(),
        forbidden);
  }

  /** What was due before is looked at now, at the soonest. */
  private static @Nullable Instant later(@Nullable Instant due, Instant now) {
    return due == null || due.isAfter(now) ? due : now;
  }

  /** How the site of a list stands, where that is what its next look waits for. */
  private static @Nullable Standing resting(ResultSet row, @Nullable Instant due, Instant now)
      throws SQLException {
    Instant free = Rows.instant(row, 17);
    if (due == null || free == null || !free.isAfter(now) || !free.isAfter(due)) {
      return null;
    }
    return new Standing(free, row.getInt(18));
  }

  private static Source source(ResultSet row) throws SQLException {
    String kind = row.getString(4);
    return new Source(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        kind == null ? null : SourceKind.of(kind),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7),
        row.getObject(8, OffsetDateTime.class).toInstant());
  }
}
