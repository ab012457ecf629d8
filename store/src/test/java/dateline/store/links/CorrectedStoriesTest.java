package dateline.store.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.claims.Actors;
import dateline.lineage.copy.Copies;
import dateline.pipeline.Timings;
import dateline.pipeline.correcting.Correcting;
import dateline.pipeline.correcting.RefusedCorrection;
import dateline.pipeline.correcting.Wish;
import dateline.pipeline.linking.Linker;
import dateline.pipeline.linking.Settling;
import dateline.pipeline.reading.Reading;
import dateline.store.Readings;
import dateline.store.Store;
import dateline.store.export.ExportKind;
import dateline.store.export.Exporter;
import dateline.store.export.RowWriter;
import dateline.stories.StoryWriter;
import dateline.stories.correction.Constraints;
import dateline.stories.correction.Correction;
import dateline.stories.correction.Correction.Kind;
import dateline.stories.likeness.InMemoryNeighbours;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Corrections on a real database: they hold, they last, and they can be taken back. */
final class CorrectedStoriesTest {
  private static final String[] HAPPENINGS = {
    "Ferry Svana of Kaspar Holt turned back by ice in the harbour of Brenholm with a hundred on board.",
    "Stallholders vote to open the market hall on Sundays, Petra Lund of the guild of Tolva counted.",
    "Roof of the old school gives way under snow, and Oscar Finnick sends two hundred pupils home."
  };
  private static final String[] SAID = {
    " Nobody had seen it coming, neighbours say.",
    " More is to be told tonight, as we hear from Nadia Coyle.",
    " It is the third time since last winter; a paper lists what it cost.",
    " Tolva talks of nothing else, and has done so for days and days."
  };
  private static final List<String> IDS = press().stream().map(Reading::id).toList();

  @Property(tries = 8)
  void theOrderOfArrivalDoesNotMatter(
      @ForAll @IntRange(min = 1, max = 6) int count, @ForAll long seed) {
    List<Correction> log = log(count, seed);
    String straight =
        in(store -> {
          keep(store, press());
          linker(store).link(linked -> {});
          log.forEach(entry -> linker(store).correct(entry, IDS));
          assertHolds(store);
        });
    List<Reading> shuffled = new ArrayList<>(press());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(
            in(store -> {
              log.forEach(entry -> store.corrections().append(entry, IDS));
              for (Reading reading : shuffled) {
                keep(store, List.of(reading));
                linker(store).link(linked -> {});
              }
            }))
        .isEqualTo(straight);
  }

  @Property(tries = 8)
  void linkingAnewKeepsTheCorrections(@ForAll long seed) {
    in(store -> {
      keep(store, press());
      Linker linker = linker(store);
      linker.link(linked -> {});
      correct(store, linker, 5, new Random(seed));
      String before = exports(store);
      linker(store).relink(linked -> {});
      assertThat(exports(store)).isEqualTo(before);
      assertHolds(store);
    });
  }

  @Property(tries = 8)
  void undoneFromTheLastToTheFirstTheStoriesAreAsTheyWere(@ForAll long seed) {
    in(store -> {
      keep(store, press());
      Linker linker = linker(store);
      linker.link(linked -> {});
      List<String> states = new ArrayList<>();
      Random random = new Random(seed);
      for (int i = 0; i < 4; i++) {
        states.add(stories(store));
        correct(store, linker, 1, random);
      }
      List<Correction> made = store.corrections().entries();
      for (int i = made.size() - 1; i >= 0; i--) {
        ask(store, linker, Kind.UNDO, String.valueOf(made.get(i).number()));
        assertThat(stories(store)).isEqualTo(states.get(i));
      }
    });
  }

  @Property(tries = 8)
  void whatIsTakenDownIsAsIfItHadNeverComeInAndComesBackCorrected(@ForAll long seed) {
    List<Correction> log = log(4, seed);
    String without =
        in(store -> {
          keep(store, press().subList(1, press().size()));
          log.forEach(entry -> store.corrections().append(entry, IDS));
          linker(store).link(linked -> {});
        });
    in(store -> {
      keep(store, press());
      log.forEach(entry -> store.corrections().append(entry, IDS));
      Linker linker = linker(store);
      linker.link(linked -> {});
      String with = exports(store);
      linker.takeDown(List.of(IDS.getFirst()));
      assertThat(exports(store)).isEqualTo(without);
      keep(store, List.of(press().getFirst()));
      linker.link(linked -> {});
      assertThat(exports(store)).isEqualTo(with);
    });
  }

  @Test
  void correctionsDuringARunOfLinkingHoldAsWell() {
    in(store -> {
      List<Reading> press = press();
      keep(store, press.subList(0, 6));
      Linker linker = linker(store);
      linker.link(linked -> {});
      try (ExecutorService other = Executors.newSingleThreadExecutor()) {
        Future<?> run =
            other.submit(() ->
                press
                    .subList(6, 12)
                    .forEach(reading -> {
                      keep(store, List.of(reading));
                      linker.link(linked -> {});
                    }));
        correct(store, linker, 4, new Random(7));
        assertThat(run).succeedsWithin(Duration.ofMinutes(1));
      }
      linker.join();
      String after = exports(store);
      linker(store).relink(linked -> {});
      assertThat(exports(store)).isEqualTo(after);
      assertThat(store.corrections().entries()).hasSize(4);
    });
  }

  @Test
  void eachKindDoesWhatItSays() {
    in(store -> {
      keep(store, press());
      Linker linker = linker(store);
      linker.link(linked -> {});
      String ferry = storyOf(store, "p00");
      String market = storyOf(store, "p01");
      assertThat(members(store, ferry)).containsExactly("p00", "p03", "p06", "p09");
      assertThat(members(store, market)).containsExactly("p01", "p04", "p07", "p10");

      ask(store, linker, Kind.MERGE, ferry, "http://localhost:8080/stories/" + market + "?x#y");
      assertThat(members(store, storyOf(store, "p00")))
          .contains("p00", "p03", "p06", "p09", "p01", "p04", "p07", "p10");
      ask(store, linker, Kind.UNDO, "1");
      assertThat(members(store, storyOf(store, "p00"))).hasSize(4);

      ask(store, linker, Kind.SPLIT, ferry, "p06", "p09");
      assertThat(members(store, storyOf(store, "p00"))).containsExactly("p00", "p03");
      assertThat(members(store, storyOf(store, "p09"))).containsExactly("p06", "p09");

      ask(store, linker, Kind.MOVE, "p09", market);
      assertThat(members(store, storyOf(store, "p09")))
          .contains("p09", "p01", "p04", "p07", "p10")
          .doesNotContain("p06", "p00", "p03");
      assertThat(storyOf(store, "p06")).isNotEqualTo(storyOf(store, "p00"));

      ask(store, linker, Kind.APART, "p01", "p04");
      assertThat(storyOf(store, "p01")).isNotEqualTo(storyOf(store, "p04"));

      ask(store, linker, Kind.PIN, "p00");
      assertThat(Constraints.of(store.corrections().ofKept()).together())
          .anyMatch(set -> set.containsAll(List.of("p00", "p03")));
      assertThat(store.corrections().entries())
          .extracting(Correction::kind)
          .containsExactly(Kind.MERGE, Kind.UNDO, Kind.SPLIT, Kind.MOVE, Kind.APART, Kind.PIN);
    });
  }

  @Test
  void whatCannotBeDoneIsRefusedWithTheReasonAndLeavesNoEntry() {
    in(store -> {
      keep(store, press());
      Linker linker = linker(store);
      linker.link(linked -> {});
      String ferry = storyOf(store, "p00");
      assertRefused(store, linker, "no story \"nope\"", Kind.MERGE, ferry, "nope");
      assertRefused(store, linker, "two different stories", Kind.MERGE, ferry, ferry);
      assertRefused(store, linker, "\"p01\" is not in the story", Kind.SPLIT, ferry, "p01");
      assertRefused(
          store, linker, "leave at least one", Kind.SPLIT, ferry, "p00", "p03", "p06", "p09");
      assertRefused(store, linker, "already", Kind.MOVE, "p00", ferry);
      assertRefused(store, linker, "no article \"nope\"", Kind.PIN, "nope");
      assertRefused(store, linker, "in common", Kind.APART, "p00", ferry);
      assertRefused(store, linker, "no correction number \"7\"", Kind.UNDO, "7");
      ask(store, linker, Kind.PIN, "p00");
      ask(store, linker, Kind.UNDO, "1");
      assertRefused(store, linker, "undone already", Kind.UNDO, "1");
      assertThatThrownBy(() -> new Wish(Kind.PIN, List.of("p00"), " ", null))
          .isInstanceOf(RefusedCorrection.class)
          .hasMessageContaining("needs the name");
      assertThat(store.corrections().entries()).hasSize(2);
    });
  }

  private static void assertRefused(
      Store store, Linker linker, String reason, Kind kind, String... subjects) {
    assertThatThrownBy(() -> ask(store, linker, kind, subjects))
        .isInstanceOf(RefusedCorrection.class)
        .hasMessageContaining(reason);
  }

  private static void assertHolds(Store store) {
    Constraints constraints = Constraints.of(store.corrections().ofKept());
    constraints
        .together()
        .forEach(
            set -> assertThat(set.stream().map(id -> storyOf(store, id)).distinct()).hasSize(1));
    for (Correction newest :
        Constraints.inForce(store.corrections().ofKept()).stream().limit(1).toList()) {
      for (String one : newest.articles()) {
        for (String other : newest.others()) {
          assertThat(storyOf(store, one)).isNotEqualTo(storyOf(store, other));
        }
      }
    }
  }

  /** Makes corrections by chance, of stories as they are. */
  private static void correct(Store store, Linker linker, int count, Random random) {
    int target = store.corrections().entries().size() + count;
    while (store.corrections().entries().size() < target) {
      String one = IDS.get(random.nextInt(IDS.size()));
      String other = IDS.get(random.nextInt(IDS.size()));
      try {
        switch (random.nextInt(5)) {
          case 0 -> ask(store, linker, Kind.MERGE, storyOf(store, one), storyOf(store, other));
          case 1 -> ask(store, linker, Kind.SPLIT, storyOf(store, one), one);
          case 2 -> ask(store, linker, Kind.MOVE, one, storyOf(store, other));
          case 3 -> ask(store, linker, Kind.PIN, one);
          default -> ask(store, linker, Kind.APART, one, other);
        }
      } catch (RefusedCorrection refused) {
        // Chance asked for what is so already, or for what is not there yet; it asks again.
        assertThat(refused).hasMessageMatching("(There is no|One can|Article|These are|\"p).*");
      }
    }
  }

  private static void ask(Store store, Linker linker, Kind kind, String... subjects) {
    new Correcting(store.links(), store.corrections(), linker, Readings.CLOCK)
        .enter(new Wish(kind, List.of(subjects), "Ada", null));
  }

  private static List<Correction> log(int count, long seed) {
    Random random = new Random(seed);
    List<Correction> log = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      List<String> ids = new ArrayList<>(IDS);
      Collections.shuffle(ids, random);
      Kind kind = Kind.values()[random.nextInt(number == 1 ? 5 : 6)];
      int cut = 1 + random.nextInt(3);
      boolean undo = kind == Kind.UNDO;
      boolean alone = undo || kind == Kind.MERGE || kind == Kind.PIN;
      log.add(
          new Correction(
              number,
              Readings.CLOCK.instant(),
              "Ada",
              kind,
              undo ? List.of() : ids.subList(0, cut + 1),
              alone ? List.of() : ids.subList(cut + 1, 6),
              undo ? Integer.valueOf(1 + random.nextInt(number - 1)) : null,
              null));
    }
    return log;
  }

  /** Three happenings, four articles each, that share a town and a day here and there. */
  private static List<Reading> press() {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String happening = HAPPENINGS[i % 3];
      readings.add(
          Readings.article("p%02d".formatted(i))
              .headline(happening.substring(0, happening.indexOf(" of ")))
              .with(article -> article.site("Paper of Tolva"))
              .published("2026-03-0%dT06:%02d:00Z".formatted(1 + i % 3, i))
              .text(happening + SAID[i / 3])
              .build());
    }
    return readings;
  }

  private static void keep(Store store, List<Reading> readings) {
    store.archive().keep(readings);
  }

  private static String storyOf(Store store, String article) {
    return String.valueOf(store.links().storyOf(article));
  }

  private static List<String> members(Store store, String story) {
    return store.links().articlesOf(story).stream().sorted().toList();
  }

  private static Linker linker(Store store) {
    Copies copies = new Copies();
    return new Linker(
        store.links(),
        store.corrections(),
        new InMemoryNeighbours(),
        copies,
        new Settling(copies, new StoryWriter()),
        new Timings(() -> 0L));
  }

  private static String stories(Store store) {
    return exports(store, List.of(ExportKind.COPIES, ExportKind.STORIES, ExportKind.STORYLINES));
  }

  private static String exports(Store store) {
    return exports(store, List.of(ExportKind.values()));
  }

  private static String exports(Store store, List<ExportKind> kinds) {
    StringWriter out = new StringWriter();
    RowWriter writer = RowWriter.jsonLines(out);
    Exporter exporter = new Exporter(store.catalogue(), store.corrections(), new Actors());
    kinds.forEach(kind -> exporter.export(kind, writer::write));
    return out.toString();
  }

  private interface Deeds {
    void with(Store store);
  }

  /** Does something with a fresh store, and gives all its exports. */
  private static String in(Deeds deeds) {
    Path folder = folder();
    try (Store store = Store.open(folder, Readings.CLOCK)) {
      deeds.with(store);
      return exports(store);
    } finally {
      delete(folder);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("dateline-corrected");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
