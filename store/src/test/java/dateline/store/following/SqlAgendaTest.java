package dateline.store.following;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.following.Agenda.Found;
import dateline.collect.following.Errand;
import dateline.collect.following.Purpose;
import dateline.collect.manners.Standing;
import dateline.collect.source.Forbidden;
import dateline.collect.source.Health;
import dateline.collect.source.Source;
import dateline.collect.web.Validators;
import dateline.collect.web.WebAddress;
import dateline.store.database.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlAgendaTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path folder;
  private Database database;
  private SqlSources sources;
  private SqlAgenda agenda;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    Ledger ledger = new Ledger(database);
    sources = new SqlSources(ledger, InstantSource.fixed(NOW));
    agenda = new SqlAgenda(ledger);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static WebAddress at(String address) throws Exception {
    return WebAddress.of(address);
  }

  private Source follow(String address) throws Exception {
    Source source = Source.of(at(address), null, NOW);
    sources.put(source);
    return source;
  }

  private static Errand page(Source source, String address, Instant due) throws Exception {
    return Errand.of(at(address), Purpose.PAGE, source.id(), due);
  }

  private static Errand answered(Errand errand, Instant at, Instant due) {
    return new Errand(
        errand.address(),
        errand.purpose(),
        errand.sourceId(),
        due,
        HOUR,
        errand.visits() + 1,
        0,
        new Validators("\"one\"", null),
        "digest",
        at,
        null,
        null,
        null);
  }

  private Errand list(Source source) {
    return agenda.due(NOW, 100, Set.of()).stream()
        .filter(errand -> errand.sourceId().equals(source.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> due(Instant now) {
    return agenda.due(now, 100, Set.of()).stream().map(errand -> errand.address().text()).toList();
  }

  private static Errand listAgain(Source source) throws Exception {
    Errand list = Errand.of(at(source.address()), Purpose.LIST, source.id(), NOW);
    return answered(list, NOW, NOW.plus(HOUR.multipliedBy(2)));
  }

  private void listed(Source source, Found... found) {
    Errand list = list(source);
    agenda.done(answered(list, NOW, NOW.plus(HOUR)), List.of(found), Map.of());
  }

  @Test
  void theListOfANewSourceIsDueAtOnceAndComesBackAsItWasPut() throws Exception {
    Source source = follow("https://outlet.example/feed");
    assertThat(agenda.next(Set.of())).isEqualTo(NOW);
    assertThat(agenda.due(NOW.minusSeconds(1), 9, Set.of())).isEmpty();
    Errand list = agenda.due(NOW, 9, Set.of()).getFirst();
    assertThat(list).isEqualTo(Errand.of(at(source.address()), Purpose.LIST, source.id(), NOW));

    Errand after = answered(list, NOW, NOW.plus(HOUR));
    agenda.done(after, List.of(), Map.of());
    assertThat(agenda.due(NOW, 9, Set.of())).isEmpty();
    assertThat(agenda.due(NOW.plus(HOUR), 9, Set.of())).containsExactly(after);
    assertThat(agenda.next(Set.of())).isEqualTo(NOW.plus(HOUR));
  }

  @Test
  void aHostIsGivenOnceAndItsLongestDueErrandFirst() throws Exception {
    Source source = follow("https://outlet.example/feed");
    listed(
        source,
        new Found(page(source, "https://outlet.example/late", NOW.plusSeconds(2)), null),
        new Found(page(source, "https://www.outlet.example/early", NOW.plusSeconds(1)), null),
        new Found(page(source, "https://other.example/x", NOW.plusSeconds(3)), null),
        new Found(page(source, "https://outlet.example/never", null), null));
    assertThat(due(NOW)).isEmpty();
    assertThat(due(NOW.plus(HOUR)))
        .containsExactly("https://www.outlet.example/early", "https://other.example/x");
    assertThat(agenda.due(NOW.plus(HOUR), 1, Set.of())).hasSize(1);
    assertThat(
            agenda.known(List.of("https://outlet.example/never", "https://outlet.example/unheard")))
        .containsExactly("https://outlet.example/never");
  }

  @Test
  void aHostThatMayNotBeAskedYetIsNotGiven() throws Exception {
    Source source = follow("https://outlet.example/feed");
    Errand list = list(source);
    Standing standing = new Standing(NOW.plusSeconds(60), 3);
    agenda.putOff(list, NOW.plusSeconds(60), Map.of("outlet.example", standing));
    assertThat(due(NOW.plusSeconds(59))).isEmpty();
    assertThat(due(NOW.plusSeconds(60))).hasSize(1);
    assertThat(agenda.next(Set.of())).isEqualTo(NOW.plusSeconds(60));
    assertThat(agenda.standings(NOW)).isEqualTo(Map.of("outlet.example", standing));
  }

  @Test
  void hostsThatWereAskedBeforeRestAtTheStart() throws Exception {
    Source old = follow("https://outlet.example/feed");
    follow("https://new.example/feed");
    agenda.done(
        answered(list(old), NOW, NOW), List.of(), Map.of("outlet.example", new Standing(NOW, 0)));
    Instant until = NOW.plusSeconds(2);
    agenda.rest(until);

    assertThat(due(NOW)).containsExactly("https://new.example/feed");
    assertThat(due(until)).hasSize(2);
    assertThat(agenda.standings(NOW)).isEqualTo(Map.of("outlet.example", new Standing(until, 0)));
    agenda.rest(NOW);
    assertThat(due(until.minusMillis(1))).hasSize(1);
  }

  @Test
  void aSourceThatRestsIsNotAsked() throws Exception {
    Source source = follow("https://outlet.example/feed");
    listed(source, new Found(page(source, "https://outlet.example/a", NOW), null));
    sources.put(source.withPaused(true));
    assertThat(due(NOW.plus(HOUR))).isEmpty();
    assertThat(agenda.next(Set.of())).isNull();
    sources.put(source);
    assertThat(due(NOW.plus(HOUR))).containsExactly("https://outlet.example/a");
  }

  @Test
  void whatChangedAfterItWasAnsweredIsAskedAgainOnce() throws Exception {
    Source source = follow("https://outlet.example/feed");
    Errand page = page(source, "https://outlet.example/a", NOW);
    listed(source, new Found(page, null));
    agenda.done(answered(page, NOW, null), List.of(), Map.of());
    Errand list = agenda.due(NOW.plus(HOUR), 9, Set.of()).getFirst();
    Errand again = answered(list, NOW.plus(HOUR), NOW.plus(HOUR).plus(HOUR));
    Errand named = page(source, "https://outlet.example/a", NOW.plus(HOUR));

    agenda.done(again, List.of(new Found(named, NOW.minus(HOUR))), Map.of());
    assertThat(due(NOW.plus(HOUR))).isEmpty();
    agenda.done(again, List.of(new Found(named, NOW.plusSeconds(1))), Map.of());
    assertThat(due(NOW.plus(HOUR))).containsExactly("https://outlet.example/a");
  }

  @Test
  void aSourceThatMovedIsLookedAtWhereItIsNow() throws Exception {
    Source source = follow("https://outlet.example/feed");
    listed(source);
    sources.put(source.movedTo("https://news.example/feed"));
    assertThat(due(NOW)).containsExactly("https://news.example/feed");
    assertThat(sources.find(source.id())).contains(source.movedTo("https://news.example/feed"));
  }

  @Test
  void whatIsRemovedIsNotAskedAgain() throws Exception {
    Source source = follow("https://outlet.example/feed");
    Errand seen = page(source, "https://outlet.example/seen", NOW);
    Errand unseen = page(source, "https://outlet.example/unseen", NOW);
    listed(source, new Found(seen, null), new Found(unseen, null));
    agenda.done(answered(seen, NOW, NOW.plus(HOUR)), List.of(), Map.of());
    Health health = sources.health().getFirst();
    assertThat(health.waiting()).isEqualTo(1);
    assertThat(health.fetched()).isEqualTo(1);
    assertThat(health.answered()).isEqualTo(NOW);
    assertThat(health.next()).isEqualTo(NOW.plus(HOUR));

    assertThat(sources.remove(source.id())).isTrue();
    assertThat(sources.remove(source.id())).isFalse();
    assertThat(due(NOW.plus(Duration.ofDays(99)))).isEmpty();
    assertThat(agenda.next(Set.of())).isNull();
    assertThat(agenda.known(List.of(seen.address().text(), unseen.address().text())))
        .containsExactly(seen.address().text());
    follow("https://outlet.example/feed");
    assertThat(due(NOW)).containsExactly("https://outlet.example/feed");
  }

  @Test
  void allOfItIsStillThereAfterAnother() throws Exception {
    Source source = follow("https://outlet.example/feed");
    listed(source, new Found(page(source, "https://outlet.example/a", NOW), null));
    List<Errand> before = agenda.due(NOW, 9, Set.of());
    close();
    open();
    assertThat(agenda.due(NOW, 9, Set.of())).isEqualTo(before).hasSize(1);
    assertThat(sources.all()).containsExactly(source);
  }

  private Health health() {
    return sources.health().getFirst();
  }

  @Test
  void aListIsLookedAtBeforeAllElseOfItsSiteAndNeverBeforeThatMayBeAsked() throws Exception {
    Source source = follow("https://outlet.example/feed");
    listed(source, new Found(page(source, "https://outlet.example/a", NOW.minus(HOUR)), null));
    assertThat(due(NOW)).containsExactly("https://outlet.example/a");
    assertThat(health().next()).isEqualTo(NOW.plus(HOUR));
    assertThat(sources.lookSoon(source.id())).isTrue();
    assertThat(due(NOW)).containsExactly("https://outlet.example/feed");
    assertThat(health().next()).isEqualTo(NOW);
    assertThat(health().resting()).isNull();

    Standing standing = new Standing(NOW.plus(HOUR), 2);
    Errand list = answered(list(source), NOW, NOW.plusSeconds(9));
    agenda.done(list, List.of(), Map.of("outlet.example", standing));
    assertThat(sources.lookSoon(source.id())).isTrue();
    assertThat(due(NOW.plus(HOUR).minusSeconds(1))).isEmpty();
    assertThat(due(NOW.plus(HOUR))).containsExactly("https://outlet.example/feed");
    assertThat(health().next()).isEqualTo(NOW.plus(HOUR));
    assertThat(health().resting()).isEqualTo(standing);

    sources.put(source.withPaused(true));
    assertThat(sources.lookSoon(source.id())).isFalse();
    assertThat(sources.lookSoon("source-0")).isFalse();
    assertThat(health().resting()).isNull();
  }

  @Test
  void whereAPageLeadsWhatListsSaidOfItHolds() throws Exception {
    Source source = follow("https://outlet.example/feed");
    Errand page = page(source, "https://outlet.example/a", NOW);
    listed(source, new Found(page, NOW.minus(HOUR)));
    String there = "https://outlet.example/2026/a";
    agenda.leads(page, at(there));
    assertThat(agenda.listed(there)).isEqualTo(NOW.minus(HOUR));
    assertThat(agenda.known(List.of(there))).containsExactly(there);
    assertThat(due(NOW)).containsExactly("https://outlet.example/a");

    Errand undated = page(source, "https://outlet.example/b", NOW);
    Errand newer = page(source, "https://outlet.example/c", NOW);
    agenda.done(
        listAgain(source), List.of(new Found(undated, null), new Found(newer, NOW)), Map.of());
    agenda.leads(undated, at(there));
    assertThat(agenda.listed(there)).isEqualTo(NOW.minus(HOUR));
    agenda.leads(newer, at(there));
    agenda.leads(page, at(there));
    assertThat(agenda.listed(there)).isEqualTo(NOW);
  }

  @Test
  void whatIsForbiddenIsCountedUntilItIsAllowedOrItsSourceIsGone() throws Exception {
    Source source = follow("https://outlet.example/feed");
    Errand page = page(source, "https://outlet.example/a", NOW);
    listed(source, new Found(page, null));
    Errand forbidden = forbidden(page, NOW);
    agenda.done(forbidden, List.of(), Map.of());
    agenda.done(forbidden, List.of(), Map.of());
    assertThat(health().forbidden())
        .isEqualTo(new Forbidden(1, List.of("https://outlet.example/a")));

    Errand later = page(source, "https://outlet.example/a", NOW.plus(HOUR));
    agenda.done(listAgain(source), List.of(new Found(later, NOW.plusSeconds(1))), Map.of());
    assertThat(agenda.due(NOW.plus(HOUR), 9, Set.of()))
        .extracting(Errand::forbidden)
        .containsExactly(NOW);
    agenda.done(answered(page, NOW.plus(HOUR), null), List.of(), Map.of());
    assertThat(health().forbidden()).isEqualTo(Forbidden.NONE);

    agenda.done(forbidden, List.of(), Map.of());
    sources.remove(source.id());
    follow("https://outlet.example/feed");
    assertThat(health().forbidden()).isEqualTo(Forbidden.NONE);
  }

  @Test
  void whatWasForbiddenBeforeThatWasWrittenDownIsCounted() throws Exception {
    Source source = follow("https://outlet.example/feed");
    Errand page = page(source, "https://outlet.example/a", NOW);
    listed(source, new Found(page, null));
    agenda.done(forbidden(page, NOW), List.of(), Map.of());
    database.change(handle -> {
      handle.execute("drop table forbidden");
      handle.execute("delete from \"flyway_schema_history\" where \"version\" = '8'");
    });
    database.close();
    open();
    assertThat(health().forbidden().newest()).containsExactly("https://outlet.example/a");
  }

  private static Errand forbidden(Errand page, Instant since) {
    return new Errand(
        page.address(),
        page.purpose(),
        page.sourceId(),
        null,
        Duration.ZERO,
        0,
        1,
        Validators.NONE,
        null,
        null,
        page.address() + " is forbidden to Dateline by https://outlet.example/robots.txt",
        null,
        since);
  }
}
