package dateline.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
  @TempDir private Path folder;

  @Test
  void aFolderThatAnotherProcessHasOpenIsNamedWithTheRemedy() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var told = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(told.readLine()).isEqualTo("open");

      assertThatThrownBy(() -> Database.open(folder))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("open in another process")
          .hasMessageContaining("Stop it");
    } finally {
      other.outputWriter().close();
      assertThat(other.waitFor()).isZero();
    }
    Database.open(folder).close();
  }

  /** Holds a folder open until its input ends. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      Database database = Database.open(Path.of(args[0]));
      try (database) {
        System.out.println("open");
        System.in.read();
      }
    }
  }

  @Test
  void aSchemaOfANewerVersionIsNotTouched() {
    try (Database database = Database.open(folder)) {
      database.change(handle ->
          handle.execute(
              """
              insert into "flyway_schema_history"
                ("installed_rank", "version", "description", "type", "script", "checksum",
                 "installed_by", "execution_time", "success")
              values (99, '77', 'later', 'SQL', 'V77__later.sql', 1, 'dateline', 1, true)
              """));
    }
    assertThatThrownBy(() -> Database.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("newer version of Dateline")
        .hasMessageContaining("77")
        .hasMessageContaining("another data folder");
  }

  @Test
  void aChangedSchemaIsToldFromAFailure() {
    try (Database database = Database.open(folder)) {
      database.change(
          handle -> handle.execute("update \"flyway_schema_history\" set \"checksum\" = 1"));
    }
    assertThatThrownBy(() -> Database.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("cannot be brought up to date");
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws IOException {
    Files.writeString(folder.resolve("dateline.mv.db"), "x".repeat(10_000));
    assertThatThrownBy(() -> Database.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void aFailedStatementIsToldWithoutTheValuesOfThePage() {
    try (Database database = Database.open(folder)) {
      assertThatThrownBy(() ->
              database.change(handle ->
                  handle
                      .createUpdate("insert into nowhere values (:text)")
                      .bind("text", "no space left on device: " + "x".repeat(100_000))
                      .execute()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageNotContaining("is full")
          .hasMessageNotContaining("xxxx")
          .message()
          .hasSizeLessThan(2000);
    }
  }

  @Test
  void aChangeIsAllOrNothing() {
    try (Database database = Database.open(folder)) {
      database.change(handle -> handle.execute("create table t (x integer primary key)"));
      assertThatThrownBy(() ->
              database.change(handle -> {
                handle.execute("insert into t values (1)");
                throw new IllegalStateException("by the caller");
              }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("by the caller");
      assertThat(count(database)).isZero();
      database.change(handle -> handle.execute("insert into t values (1)"));
    }
    try (Database database = Database.open(folder)) {
      assertThat(count(database)).isOne();
    }
  }

  private static int count(Database database) {
    return database.read(
        handle -> handle.createQuery("select count(*) from t").mapTo(Integer.class).one());
  }
}
