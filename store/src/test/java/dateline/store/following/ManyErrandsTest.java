package dateline.store.following;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.following.Agenda.Found;
import dateline.collect.following.Errand;
import dateline.collect.following.Purpose;
import dateline.collect.source.Source;
import dateline.collect.web.Validators;
import dateline.collect.web.WebAddress;
import dateline.store.database.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due is found without looking at what is not; rows are counted, not seconds. */
final class ManyErrandsTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int HOSTS = 200;
  private static final int PAGES = 100;
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  @TempDir private Path folder;

  @Test
  void findingWhatIsDueLooksAtFewRows() throws Exception {
    try (Database database = Database.open(folder)) {
      Ledger ledger = new Ledger(database);
      fill(new SqlSources(ledger, InstantSource.fixed(NOW)), new SqlAgenda(ledger));
      Map<String, Object> most = Map.of("now", NOW.plus(HOUR).atOffset(ZoneOffset.UTC), "most", 8);
      Map<String, Object> host =
          Map.of("now", NOW.plus(HOUR).atOffset(ZoneOffset.UTC), "host", "outlet7.example");
      assertThat(scanned(database, SqlAgenda.HOSTS_DUE, most)).isBetween(1L, 20L);
      assertThat(scanned(database, SqlAgenda.FIRST_DUE, host)).isBetween(1L, 20L);
      assertThat(scanned(database, Hosts.FIRST_DUE, Map.of("host", "outlet7.example")))
          .isBetween(1L, 20L);
      assertThat(new SqlAgenda(ledger).due(NOW.plus(HOUR), 8, Set.of())).hasSize(8);
    }
  }

  @Test
  void howSourcesDoIsToldWithoutLookingAtWhatIsNeverDueAgain() throws Exception {
    try (Database database = Database.open(folder)) {
      Ledger ledger = new Ledger(database);
      SqlSources sources = new SqlSources(ledger, InstantSource.fixed(NOW));
      fill(sources, new SqlAgenda(ledger));
      Map<String, Object> one = Map.of("id", sources.all().getFirst().id());
      assertThat(scanned(database, SqlSources.WAITING.formatted(":id"), one))
          .isBetween(PAGES / 5L, PAGES / 5L + 5);
      assertThat(sources.health()).allMatch(health -> health.waiting() == PAGES / 5);
    }
  }

  /** Pages most of which are never due, some now, some later. */
  private static void fill(SqlSources sources, SqlAgenda agenda) throws Exception {
    for (int host = 0; host < HOSTS; host++) {
      WebAddress address = WebAddress.of("https://outlet%d.example/feed".formatted(host));
      Source source = Source.of(address, null, NOW);
      sources.put(source);
      List<Found> found = new ArrayList<>();
      for (int page = 0; page < PAGES; page++) {
        Instant due =
            page % 10 == 0
                ? NOW.plusSeconds(page)
                : page % 10 == 1 ? NOW.plus(HOUR.multipliedBy(page)) : null;
        found.add(
            new Found(
                Errand.of(address.resolve("/" + page), Purpose.PAGE, source.id(), due), null));
      }
      Errand list =
          new Errand(
              address,
              Purpose.LIST,
              source.id(),
              NOW.plus(HOUR),
              HOUR,
              1,
              0,
              Validators.NONE,
              null,
              NOW,
              null,
              null,
              null);
      agenda.done(list, found, Map.of());
    }
  }

  private static long scanned(Database database, String question, Map<String, Object> values) {
    String plan =
        database.read(handle ->
            handle
                .createQuery("explain analyze " + question)
                .bindMap(values)
                .mapTo(String.class)
                .one());
    return SCANNED
        .matcher(plan)
        .results()
        .map((MatchResult result) -> result.group(1))
        .mapToLong(Long::parseLong)
        .sum();
  }
}
