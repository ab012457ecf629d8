package dateline.store.following;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.following.Agenda.Found;
import dateline.collect.following.Errand;
import dateline.collect.following.Purpose;
import dateline.collect.manners.Manners;
import dateline.collect.manners.Standing;
import dateline.collect.source.Source;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.Validators;
import dateline.collect.web.WebAddress;
import dateline.store.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever happens in whatever order, the agenda keeps what it promises. */
class AgendaLawsTest {
  private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
  private static final int SOURCES = 3;
  private static final int HOSTS = 4;

  private Path folder = Path.of("");
  private Database database;
  private SqlSources sources;
  private SqlAgenda agenda;
  private Instant now = START;

  @BeforeProperty
  void make() throws IOException {
    folder = Files.createTempDirectory("agenda");
    open();
  }

  private void open() {
    database = Database.open(folder);
    Ledger ledger = new Ledger(database);
    sources = new SqlSources(ledger, () -> now);
    agenda = new SqlAgenda(ledger);
  }

  @AfterProperty
  void unmake() throws IOException {
    database.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private void clear() {
    now = START;
    database.change(handle -> {
      for (String table : List.of("errand", "host", "source", "forbidden")) {
        handle.execute("delete from " + table);
      }
    });
  }

  private static WebAddress address(String text) {
    try {
      return WebAddress.of(text);
    } catch (RefusedAddress e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Source source(int number) {
    return Source.of(address("https://outlet%d.example/feed".formatted(number)), null, START);
  }

  private void happens(int what) {
    Random random = new Random(what);
    Source source = source(random.nextInt(SOURCES));
    switch (random.nextInt(9)) {
      case 0 -> sources.put(source);
      case 1 -> sources.put(source.withPaused(true));
      case 2 -> sources.put(source.movedTo("https://new%d.example/feed".formatted(what % 2)));
      case 3 -> {
        if (random.nextInt(3) == 0) {
          sources.remove(source.id());
        }
      }
      case 4 -> sources.lookSoon(source.id());
      case 5 -> now = now.plusSeconds(random.nextInt(3_000));
      default -> agenda.due(now, 9, Set.of()).forEach(errand -> end(errand, random));
    }
  }

  private void end(Errand errand, Random random) {
    Map<String, Standing> standings = new HashMap<>();
    if (random.nextBoolean()) {
      standings.put(
          host(errand), new Standing(now.plusSeconds(random.nextInt(99)), random.nextInt(2)));
    }
    if (random.nextInt(4) == 0) {
      agenda.putOff(errand, now.plusSeconds(1 + random.nextInt(99)), standings);
    } else {
      agenda.done(after(errand, random), found(errand, random), standings);
    }
  }

  private Errand after(Errand errand, Random random) {
    boolean isLast = errand.purpose() != Purpose.LIST && random.nextBoolean();
    return new Errand(
        errand.address(),
        errand.purpose(),
        errand.sourceId(),
        isLast ? null : now.plusSeconds(1 + random.nextInt(4_000)),
        Duration.ofMinutes(random.nextInt(99)),
        errand.visits() + 1,
        0,
        Validators.NONE,
        "digest",
        now,
        null,
        null,
        errand.purpose() != Purpose.LIST && random.nextInt(4) == 0 ? now : null);
  }

  private List<Found> found(Errand list, Random random) {
    List<Found> found = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String www = random.nextBoolean() ? "www." : "";
      WebAddress address =
          address(
              "https://%soutlet%d.example/%d"
                  .formatted(www, random.nextInt(HOSTS), random.nextInt(9)));
      Instant due = random.nextInt(3) == 0 ? null : now.plusSeconds(random.nextInt(99));
      Instant changed = random.nextBoolean() ? null : now.plusSeconds(random.nextInt(200) - 100);
      Purpose purpose = random.nextInt(9) == 0 ? Purpose.PART : Purpose.PAGE;
      found.add(new Found(Errand.of(address, purpose, list.sourceId(), due), changed));
    }
    return found;
  }

  private static String host(Errand errand) {
    return Manners.key(errand.address().host());
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void hostsAreReadyWhenTheirFirstErrandIsAndNoneIsGivenTwice(
      @ForAll @Size(max = 40) List<Integer> events) {
    clear();
    sources.put(source(0));
    for (int event : events) {
      happens(event);
      List<Errand> due = agenda.due(now, 99, Set.of());
      assertThat(due).extracting(AgendaLawsTest::host).doesNotHaveDuplicates();
      assertThat(due)
          .allSatisfy(errand -> {
            assertThat(errand.due()).isBeforeOrEqualTo(now);
            assertThat(sources.find(errand.sourceId()))
                .hasValueSatisfying(source -> assertThat(source.paused()).isFalse());
          });
      Map<String, Standing> standings = agenda.standings(now);
      assertThat(due)
          .noneMatch(
              errand -> standings.getOrDefault(host(errand), Standing.NEW).freeFrom().isAfter(now));
      assertThat(ready()).isEqualTo(readyAnew());
      Instant next = agenda.next(Set.of());
      assertThat(due.isEmpty()).isEqualTo(next == null || next.isAfter(now));
    }
  }

  /** As it stands in the rows of hosts, and as it is worked out from everything. */
  private List<String> ready() {
    return rows("select host, ready from host where ready is not null order by host");
  }

  private List<String> readyAnew() {
    return rows(
        """
        select h.host, greatest(h.free_from, min(e.due)) as ready from host h
        join errand e on e.host = h.host join source s on s.id = e.source_id
        where not s.paused and e.due is not null group by h.host, h.free_from order by h.host
        """);
  }

  private List<String> everything() {
    List<String> all = new ArrayList<>(rows("select * from source order by id"));
    all.addAll(rows("select * from forbidden order by errand_id"));
    all.addAll(rows("select * from errand order by id"));
    all.addAll(rows("select * from host order by host"));
    return all;
  }

  private List<String> rows(String question) {
    return database.read(
        handle -> handle.createQuery(question).mapToMap().stream().map(String::valueOf).toList());
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void whatIsDoneTwiceOrInAnotherOrderIsDoneOnce(
      @ForAll @Size(max = 20) List<Integer> events, @ForAll @IntRange(max = 9_999) int seed) {
    clear();
    sources.put(source(0));
    events.forEach(this::happens);
    for (Errand errand : agenda.due(now, 99, Set.of())) {
      Errand after = after(errand, new Random(seed));
      List<Found> found = new ArrayList<>(found(errand, new Random(seed)));
      found.addAll(found(errand, new Random(seed + 1L)));
      agenda.done(after, found, Map.of());
      List<String> once = everything();
      Collections.shuffle(found, new Random(seed));
      agenda.done(after, found, Map.of());
      assertThat(everything()).isEqualTo(once);
    }
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfWhatIsFoundDoesNotMatter(
      @ForAll @Size(max = 20) List<Integer> events, @ForAll @IntRange(max = 9_999) int seed) {
    List<List<String>> ends = new ArrayList<>();
    for (int order = 0; order < 2; order++) {
      clear();
      sources.put(source(0));
      events.forEach(this::happens);
      for (Errand errand : agenda.due(now, 99, Set.of())) {
        List<Found> found = new ArrayList<>(found(errand, new Random(seed)));
        found.addAll(found(errand, new Random(seed + 1L)));
        Collections.shuffle(found, new Random(order));
        agenda.done(after(errand, new Random(seed)), found, Map.of());
      }
      ends.add(everything());
    }
    assertThat(ends.getFirst()).isEqualTo(ends.getLast());
  }

  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
  void allSurvivesBeingOpenedAnew(@ForAll @Size(max = 40) List<Integer> events) {
    clear();
    sources.put(source(0));
    events.forEach(this::happens);
    List<String> before = everything();
    List<Errand> due = agenda.due(now, 99, Set.of());
    database.close();
    open();
    assertThat(everything()).isEqualTo(before);
    assertThat(agenda.due(now, 99, Set.of())).isEqualTo(due);
  }
}
