package dateline.store.following;

import dateline.store.database.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The tables of sources, errands and hosts, read by many threads and changed by one at a time, so
 * that two lists that name the same page at once do not wait for each other's rows. Thread-safe;
 * one for a database.
 */
public final class Ledger {
  private final Database database;
  private final Lock writing = new ReentrantLock();

  public Ledger(Database database) {
    this.database = database;
  }

  <T> T read(Function<Handle, T> questions) {
    return database.read(questions);
  }

  <T> T write(Function<Handle, T> changes) {
    writing.lock();
    try {
      return database.write(changes);
    } finally {
      writing.unlock();
    }
  }

  void change(Consumer<Handle> changes) {
    writing.lock();
    try {
      database.change(changes);
    } finally {
      writing.unlock();
    }
  }

  /** An instant as a column holds it: databases know microseconds. */
  static @Nullable OffsetDateTime column(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime column) {
    return column == null ? null : column.toInstant();
  }
}
