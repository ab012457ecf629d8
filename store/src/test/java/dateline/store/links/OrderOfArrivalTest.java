package dateline.store.links;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.claims.Actors;
import dateline.extract.Credit;
import dateline.extract.Link;
import dateline.extract.PrimarySource;
import dateline.lineage.copy.Copies;
import dateline.pipeline.Timings;
import dateline.pipeline.linking.Linker;
import dateline.pipeline.linking.Settling;
import dateline.pipeline.reading.Reading;
import dateline.store.Readings;
import dateline.store.Store;
import dateline.store.export.ExportKind;
import dateline.store.export.Exporter;
import dateline.store.export.RowWriter;
import dateline.stories.StoryWriter;
import dateline.stories.likeness.InMemoryNeighbours;
import dateline.stories.storyline.Storyline;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any order of arrival, cut into any runs, ends in the same copies, stories and storylines. */
final class OrderOfArrivalTest {
  private static final String FERRY =
      "The night ferry Svana to Brenholm was turned back on Friday because ice had closed the harbour mouth.";
  private static final String ON_BOARD =
      "All of the hundred and twelve passengers spent the night on board, harbour master Wenna Dray said.";
  private static final String MARKET =
      "Stallholders of the covered market in Tolva voted by a wide margin to open on Sundays from May on.";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyOrderEndsInTheSame(long seed) {
    List<Reading> shuffled = new ArrayList<>(press());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(linked("shuffled", shuffled, (int) seed))
        .isEqualTo(linked("straight", press(), 100));
  }

  @Test
  void linkingAnewEndsInTheSame() {
    try (Store store = Store.open(folder, Readings.CLOCK)) {
      for (Reading reading : press()) {
        store.archive().keep(List.of(reading));
        linker(store).link(linked -> {});
      }
      String before = exports(store);
      linker(store).relink(linked -> {});
      assertThat(exports(store)).isEqualTo(before);
    }
  }

  @Test
  void storylinesThatADeathLeftBehindAreJoinedAtTheNextStart() {
    try (Store store = Store.open(folder, Readings.CLOCK)) {
      store.archive().keep(press());
      linker(store).link(linked -> {});
      List<Storyline> joined = store.catalogue().storylines();
      String ferry = store.links().storyOf("wire");
      assertThat(ferry).isNotNull();
      LocalDate day = LocalDate.of(2026, 3, 1);
      store.links().storylines(List.of(new Storyline("line-old", "Old", List.of(ferry), day, day)));
      assertThat(store.catalogue().storylines()).isNotEqualTo(joined);
      linker(store).link(linked -> {});
      assertThat(store.catalogue().storylines()).isEqualTo(joined);
    }
  }

  @Test
  void theOutcomeIsWhatAnEditorWouldSay() {
    String all = linked("all", press(), 3);
    assertThat(all)
        .contains("\"from\":\"post\",\"to\":\"wire\"")
        .contains("\"articleIds\":[\"wire\",\"post\"")
        .doesNotContain("\"from\":\"market\"")
        .doesNotContain("\"to\":\"market\"");
  }

  /** A wire report, two copies, an edited page that was a copy once, and something else. */
  private static List<Reading> press() {
    return List.of(
        Readings.article("wire")
            .headline("Ferry Svana turned back")
            .with(article -> article.site("Nort Wire").url("https://nort.example/1"))
            .published("2026-03-01T06:00:00Z")
            .text(FERRY, ON_BOARD)
            .build(),
        Readings.article("post")
            .headline("Svana turned back")
            .with(article ->
                article
                    .site("Brenholm Post")
                    .url("https://post.example/svana")
                    .credits(List.of(new Credit("Nort Wire", "(Nort Wire)"))))
            .published("2026-03-01T09:00:00Z")
            .text(FERRY, ON_BOARD, "(Nort Wire)")
            .build(),
        Readings.article("blog")
            .headline("Ice again")
            .with(article ->
                article
                    .site("Quay Diary")
                    .links(List.of(new Link("https://post.example/svana", "Post")))
                    .primarySource(new PrimarySource("https://post.example/svana", null, "Post")))
            .published("2026-03-02")
            .text(FERRY, "I was not surprised, and neither was my neighbour who fishes there.")
            .build(),
        Readings.article("edited")
            .headline("Ferry Svana turned back")
            .with(article -> article.site("Tolva Courier").url("https://courier.example/7"))
            .published("2026-03-01T08:00:00Z")
            .text(FERRY, ON_BOARD)
            .build(),
        Readings.article("edited")
            .headline("Market to open on Sundays")
            .with(article -> article.site("Tolva Courier").url("https://courier.example/7"))
            .published("2026-03-01T08:00:00Z")
            .modified("2026-03-03T08:00:00Z")
            .text("Shops around the square will follow in June, the guild of Tolva decided.")
            .build(),
        Readings.article("market")
            .headline("Tolva market votes for Sundays")
            .with(article -> article.site("Harbour Gazette"))
            .published("2026-03-03")
            .text(MARKET)
            .build());
  }

  /** All exports after keeping readings, with a run of linking after every so many. */
  private String linked(String name, List<Reading> readings, int atOnce) {
    try (Store store = Store.open(folder.resolve(name), Readings.CLOCK)) {
      for (int from = 0; from < readings.size(); from += atOnce) {
        store.archive().keep(readings.subList(from, Math.min(readings.size(), from + atOnce)));
        linker(store).link(linked -> {});
      }
      assertThat(store.links().unlinked(1)).isEmpty();
      assertThat(store.links().unsettled()).isNull();
      return exports(store);
    }
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

  private static String exports(Store store) {
    StringWriter out = new StringWriter();
    RowWriter writer = RowWriter.jsonLines(out);
    Exporter exporter = new Exporter(store.catalogue(), store.corrections(), new Actors());
    for (ExportKind kind : ExportKind.values()) {
      exporter.export(kind, writer::write);
    }
    return out.toString();
  }
}
