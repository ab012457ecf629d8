package dateline.store.following;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.folder.DroppedFiles.Read;
import dateline.collect.folder.Stamp;
import dateline.collect.source.Forbidden;
import dateline.collect.source.Health;
import dateline.collect.source.Source;
import dateline.store.database.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and the inbox beside what is fetched, in a real database. */
final class SqlIntakesTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @TempDir private Path folder;
  private Database database;
  private SqlSources sources;
  private SqlIntakes intakes;
  private SqlDroppedFiles dropped;
  private SqlAgenda agenda;
  private Source drop;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    Ledger ledger = new Ledger(database);
    sources = new SqlSources(ledger, InstantSource.fixed(NOW));
    intakes = new SqlIntakes(ledger);
    dropped = new SqlDroppedFiles(ledger);
    agenda = new SqlAgenda(ledger);
    drop = Source.ofFolder(folder, NOW);
    sources.put(drop);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Health health() {
    return sources.health().getFirst();
  }

  private static Read read(String name, long bytes, String digest) {
    return new Read(name, new Stamp(bytes, NOW.plusNanos(123_456_789), true), digest);
  }

  @Test
  void aFolderIsASourceForWhichNothingIsEverDue() {
    assertThat(sources.all()).containsExactly(drop);
    assertThat(health().answered()).isNull();
    assertThat(agenda.due(NOW.plusSeconds(1_000), 10, Set.of())).isEmpty();
    assertThat(agenda.next(Set.of())).isNull();
    sources.put(drop.withPaused(true));
    assertThat(health().source().paused()).isTrue();
  }

  @Test
  void howItDoesIsAddedUp() {
    intakes.answered(drop.id(), NOW, 3, 2);
    intakes.failed(drop.id(), 1, 0, "x".repeat(5_000));
    intakes.failed(drop.id(), 0, 0, "There is no folder any more");
    assertThat(health().failures()).isEqualTo(2);
    assertThat(health().trouble()).isEqualTo("There is no folder any more");
    sources.put(drop.withPaused(false));
    intakes.answered(drop.id(), NOW.plusSeconds(5), 1, 7);
    assertThat(health())
        .isEqualTo(
            new Health(
                drop,
                NOW.plusSeconds(5),
                null,
                null,
                health().interval(),
                0,
                null,
                7,
                5,
                0,
                0,
                0,
                Forbidden.NONE));
  }

  @Test
  void filesThatWereReadAreKeptOnceAndForgottenWithTheirSource() {
    dropped.keep(drop.id(), List.of(read("a", 1, "d1"), read("b/č", 2, "d2")));
    dropped.keep(drop.id(), List.of(read("a", 3, "d3")));
    dropped.keep(drop.id(), List.of());
    assertThat(dropped.of(drop.id()))
        .containsExactlyInAnyOrder(read("a", 3, "d3"), read("b/č", 2, "d2"));
    sources.remove(drop.id());
    assertThat(dropped.of(drop.id())).isEmpty();
    dropped.keep(drop.id(), List.of(read("a", 3, "d3")));
    assertThat(dropped.of(drop.id())).isEmpty();
  }
}
