package dateline.store.archive;

import dateline.store.database.Cut;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of articles that were withdrawn, within a transaction of somebody else. */
final class Withdrawals {
  private final Handle handle;

  Withdrawals(Handle handle) {
    this.handle = handle;
  }

  /** What is known of an article's withdrawal, by when each was seen. */
  private record Known(OffsetDateTime since, OffsetDateTime seen, @Nullable OffsetDateTime back) {
    boolean holds() {
      return back == null || back.isBefore(seen);
    }
  }

  private @Nullable Known known(String id) {
    return handle
        .createQuery("select since, seen, back from withdrawal where article_id = :id")
        .bind("id", id)
        .map((row, context) ->
            new Known(
                row.getObject(1, OffsetDateTime.class),
                row.getObject(2, OffsetDateTime.class),
                row.getObject(3, OffsetDateTime.class)))
        .findOne()
        .orElse(null);
  }

  /** Takes a notice down that was seen at a time, in whichever order notices are read. */
  void notice(String id, String notice, Instant at) {
    OffsetDateTime seen = column(at);
    Known known = known(id);
    if (known == null) {
      write(id, notice, seen, seen, lastKept(id));
    } else if (known.holds()) {
      boolean isFirst = seen.isBefore(known.since());
      write(
          id,
          notice,
          isFirst ? seen : known.since(),
          seen.isAfter(known.seen()) ? seen : known.seen(),
          known.back());
    } else if (known.back() != null && seen.isAfter(known.back())) {
      write(id, notice, seen, seen, known.back());
    }
  }

  /** When an article was fetched last in words that are kept; null where nobody knows. */
  private @Nullable OffsetDateTime lastKept(String id) {
    return handle
        .createQuery(
            "select max(retrieved) from version where article_id = :id and retrieved is not null")
        .bind("id", id)
        .map((row, context) -> row.getObject(1, OffsetDateTime.class))
        .findOne()
        .orElse(null);
  }

  private void write(
      String id,
      String notice,
      OffsetDateTime since,
      OffsetDateTime seen,
      @Nullable OffsetDateTime back) {
    handle.execute("delete from withdrawal where article_id = ?", id);
    handle
        .createUpdate(
            """
            insert into withdrawal (article_id, since, seen, notice, back)
            values (:id, :since, :seen, :notice, :back)
            """)
        .bind("id", id)
        .bind("since", since)
        .bind("seen", seen)
        .bind("notice", Cut.of(notice))
        .bind("back", back)
        .execute();
  }

  /** Whether a page with the article, fetched at a time, says that it is back. */
  boolean isLiftedBy(String id, @Nullable Instant retrieved) {
    if (retrieved == null) {
      return false;
    }
    Known known = known(id);
    return known != null && known.holds() && known.seen().isBefore(column(retrieved));
  }

  /** A page with the article was fetched at a time. */
  void present(String id, @Nullable Instant retrieved) {
    if (isLiftedBy(id, retrieved) && retrieved != null) {
      handle
          .createUpdate("update withdrawal set back = :back where article_id = :id")
          .bind("back", column(retrieved))
          .bind("id", id)
          .execute();
    }
  }

  private static OffsetDateTime column(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
