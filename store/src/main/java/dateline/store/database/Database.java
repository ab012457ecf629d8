package dateline.store.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The embedded database of one data folder. Thread-safe.
 *
 * <p>What a completed {@link #write} has written is on disk: H2 is opened with {@code
 * WRITE_DELAY=0}, without which it lost acknowledged rows when the process was killed.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 16;
  private static final Set<Integer> LOCKED =
      Set.of(ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;
  private final Path folder;

  private Database(JdbcConnectionPool pool, Path folder) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.folder = folder;
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
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
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

  @Override
  public void close() {
    pool.dispose();
  }

  private <T> T guarded(java.util.function.Supplier<T> work) {
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
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:dateline/store/migrations")
        .loggers("slf4j")
        .load()
        .migrate();
  }

  private StoreException explained(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && LOCKED.contains(sql.getErrorCode())) {
        return new StoreException(
            "The data folder "
                + folder
                + " is open in another process. Stop it (or use its desk) and try again.",
            failure);
      }
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("no space left") || message.contains("disk full")) {
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
                + " cannot be brought up to date, perhaps because a newer version wrote it: "
                + cause.getMessage(),
            failure);
      }
    }
    return new StoreException(
        "The database in " + folder + " failed: " + failure.getMessage(), failure);
  }
}
