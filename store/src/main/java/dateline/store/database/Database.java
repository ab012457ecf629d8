package dateline.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database of one data folder. Thread-safe.
 *
 * <p>What a completed {@link #write} has written is on disk: H2 is opened with {@code
 * WRITE_DELAY=0}, without which it lost acknowledged rows when the process was killed.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int CONNECTIONS = 16;
  private static final int MOST_OF_A_REASON = 1000;

  /** By how much the file must have grown, beyond a half of what it was, to be compacted. */
  private static final long GROWTH_BYTES = 64L << 20;

  private static final Set<Integer> LOCKED =
      Set.of(ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

  private static final Set<Integer> CLOSED =
      Set.of(ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.OBJECT_CLOSED);

  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;
  private final Path folder;
  private final long bytesAtOpen;

  private Database(JdbcConnectionPool pool, Path folder) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.folder = folder;
    this.bytesAtOpen = bytes();
  }

  /**
   * Opens the database in a folder, and makes it where there is none.
   *
   * @throws StoreException if another process has it open, if the disk is full, or if it was
   *     written by a newer version
   */
  public static Database open(Path folder) {
    String url =
        "jdbc:h2:file:"
            + folder.resolve("dateline").toAbsolutePath()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "dateline", "");
    pool.setMaxConnections(CONNECTIONS);
    Database database = new Database(pool, folder);
    try {
      database.migrate();
      return database;
    } catch (RuntimeException | SQLException e) {
      pool.dispose();
      throw database.explained(e);
    }
  }

  /** Asks questions in one transaction that changes nothing. */
  public <T> T read(Function<Handle, T> questions) {
    return guarded(() -> jdbi.inTransaction(questions::apply));
  }

  /** Changes something, all or nothing. When this returns, the change is on disk. */
  public <T> T write(Function<Handle, T> changes) {
    return guarded(() -> jdbi.inTransaction(changes::apply));
  }

  /** Changes something, all or nothing. When this returns, the change is on disk. */
  public void change(Consumer<Handle> changes) {
    guarded(() -> {
      jdbi.useTransaction(changes::accept);
      return true;
    });
  }

  /**
   * Closes the database. Every commit writes whole pages of the file anew, so that a long run
   * leaves ten times what it keeps; the file is compacted where it has grown by much, so that the
   * work of compacting stays in proportion to that of writing.
   */
  @Override
  public void close() {
    if (bytes() > bytesAtOpen + bytesAtOpen / 2 + GROWTH_BYTES) {
      compact();
    }
    pool.dispose();
  }

  private void compact() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown compact");
    } catch (SQLException e) {
      // The connection is gone with the database that it has just closed.
      if (!CLOSED.contains(e.getErrorCode())) {
        LOG.warn("The database in {} could not be compacted: {}", folder, e.getMessage());
      }
    }
  }

  private long bytes() {
    try {
      Path file = folder.resolve("dateline.mv.db");
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException unknown) {
      return Long.MAX_VALUE / 4;
    }
  }

  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      throw explained(e);
    }
  }

  private void migrate() throws SQLException {
    try (Connection probe = pool.getConnection()) {
      if (!probe.isValid(0)) {
        throw new StoreException("The database in " + folder + " does not answer");
      }
    }
    Flyway flyway =
        Flyway.configure()
            .dataSource(pool)
            .locations("classpath:dateline/store/migrations")
            .loggers("slf4j")
            .load();
    for (MigrationInfo applied : flyway.info().applied()) {
      if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new StoreException(
            "The database in "
                + folder
                + " was written by a newer version of Dateline (its schema is "
                + applied.getVersion()
                + "). Use that version, or another data folder.");
      }
    }
    flyway.migrate();
  }

  private StoreException explained(Exception failure) {
    if (failure instanceof StoreException already) {
      return already;
    }
    String reason = String.valueOf(failure.getMessage());
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && LOCKED.contains(sql.getErrorCode())) {
        return new StoreException(
            "The data folder "
                + folder
                + " is open in another process. Stop it (or use its desk) and try again.",
            failure);
      }
      if (cause instanceof IOException && isDiskFull(cause)) {
        return new StoreException(
            "The disk that holds "
                + folder
                + " is full. What was acknowledged is kept; free some space and run the same command again.",
            failure);
      }
      if (cause instanceof FlywayException) {
        return new StoreException(
            "The database in "
                + folder
                + " cannot be brought up to date, perhaps because another version wrote it: "
                + cause.getMessage(),
            failure);
      }
      if (cause instanceof SQLException) {
        // Jdbi's own message holds the values of the statement, which may be whole articles.
        reason = String.valueOf(cause.getMessage());
      }
    }
    return new StoreException(
        "The database in "
            + folder
            + " failed: "
            + reason.substring(0, Math.min(reason.length(), MOST_OF_A_REASON)),
        failure);
  }

  private static boolean isDiskFull(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left")
        || message.contains("disk full")
        || message.contains("not enough space");
  }
}
