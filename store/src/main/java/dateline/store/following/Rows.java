package dateline.store.following;

import dateline.collect.following.Errand;
import dateline.collect.following.Purpose;
import dateline.collect.manners.Manners;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.Validators;
import dateline.collect.web.WebAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Errands as rows, and rows as errands. */
final class Rows {
  /** The columns that {@link #errand} reads, in its order; "e" is errand, "f" is forbidden. */
  static final String COLUMNS =
      """
      e.address, e.purpose, e.source_id, e.due, e.every_ms, e.visits, e.failures, e.etag,
      e.last_modified, e.digest, e.answered, e.trouble, e.gone, f.since\
      """;

  private static final int HASH_BYTES = 16;
  private static final int MOST_OF_TROUBLE = 2_000;

  private Rows() {}

  /** The id of an errand's row. */
  static String id(Errand errand) {
    return errand.purpose() == Purpose.LIST ? errand.sourceId() : id(errand.address().text());
  }

  /** The id of the row of a page, or of a part of a list: addresses are too long for an index. */
  static String id(String address) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** The host of an address, as manners know it. */
  static String host(WebAddress address) {
    return Manners.key(address.host());
  }

  static Errand errand(ResultSet row) throws SQLException {
    return new Errand(
        address(row.getString(1)),
        Purpose.valueOf(row.getString(2)),
        row.getString(3),
        instant(row, 4),
        Duration.ofMillis(row.getLong(5)),
        row.getInt(6),
        row.getInt(7),
        new Validators(row.getString(8), row.getString(9)),
        row.getString(10),
        instant(row, 11),
        row.getString(12),
        instant(row, 13),
        instant(row, 14));
  }

  /**
   * Reads an address that was written here.
   *
   * @throws IllegalArgumentException if it is none that is fetched; says why
   */
  static WebAddress address(String text) {
    try {
      return WebAddress.of(text);
    } catch (RefusedAddress e) {
      throw new IllegalArgumentException(e.reason(), e);
    }
  }

  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    return Ledger.instant(row.getObject(column, OffsetDateTime.class));
  }

  static PreparedBatch inserts(Handle handle) {
    return handle.prepareBatch(
        """
        insert into errand (id, address, host, source_id, purpose, due, every_ms, visits, failures,
          etag, last_modified, digest, answered, trouble, changed, gone)
        values (:id, :address, :host, :source, :purpose, :due, :every, :visits, :failures,
          :etag, :modified, :digest, :answered, :trouble, :changed, :gone)
        """);
  }

  /** Adds an errand that was never there. */
  static void insert(PreparedBatch inserts, Errand errand, @Nullable Instant changed) {
    bound(inserts, errand)
        .bind("host", host(errand.address()))
        .bind("source", errand.sourceId())
        .bind("purpose", errand.purpose().name())
        .bind("changed", Ledger.column(changed))
        .add();
  }

  /** Binds by what the row is found, and what comes of asking. */
  static <S extends SqlStatement<S>> S bound(S statement, Errand errand) {
    return statement
        .bind("id", id(errand))
        .bind("address", errand.address().text())
        .bind("due", Ledger.column(errand.due()))
        .bind("every", errand.interval().toMillis())
        .bind("visits", errand.visits())
        .bind("failures", errand.failures())
        .bind("etag", errand.known().etag())
        .bind("modified", errand.known().lastModified())
        .bind("digest", errand.digest())
        .bind("answered", Ledger.column(errand.answered()))
        .bind("trouble", cut(errand.trouble()))
        .bind("gone", Ledger.column(errand.gone()));
  }

  static @Nullable String cut(@Nullable String trouble) {
    return trouble == null || trouble.length() <= MOST_OF_TROUBLE
        ? trouble
        : trouble.substring(0, MOST_OF_TROUBLE - 1) + "…";
  }
}
