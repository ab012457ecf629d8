package dateline.store.links;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lineage.copy.Copies;
import dateline.lineage.copy.Copy;
import dateline.pipeline.Timings;
import dateline.pipeline.linking.Linker;
import dateline.pipeline.linking.Settling;
import dateline.pipeline.reading.Reading;
import dateline.store.Readings;
import dateline.store.Store;
import dateline.stories.StoryWriter;
import dateline.stories.likeness.InMemoryNeighbours;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that would make false trees, or work without end. */
final class HostilePagesTest {
  private static final String REPORT =
      "The night ferry Svana to Brenholm was turned back on Friday because ice had closed the harbour mouth."
          + " All of the hundred and twelve passengers spent the night on board, harbour master Wenna Dray said."
          + " An icebreaker from Tolva was to clear the way before noon.";

  @TempDir private Path folder;

  @Test
  void aThousandIdenticalPagesAreCopiesOfTheFirst() {
    List<Copy> copies =
        copies(
            1000,
            i ->
                Readings.article("p%04d".formatted(i))
                    .with(article -> article.site("Outlet " + i))
                    .headline("Ferry Svana turned back")
                    .published("2026-03-01T%02d:%02d:00Z".formatted(6 + i / 60, i % 60))
                    .text(REPORT)
                    .build());
    assertThat(copies).hasSize(999).allMatch(copy -> "p0000".equals(copy.to()));
  }

  @Test
  void aPhraseOnEveryPageOfASiteMakesNoTree() {
    Random random = new Random(5);
    List<Copy> copies =
        copies(
            120,
            i ->
                Readings.article("p%04d".formatted(i))
                    .with(article -> article.site("Outlet " + i % 3))
                    .headline("Note " + i)
                    .text(
                        sentences(random, 12),
                        "Harbour Press works under the rules of the Tolva press council; complaints go to the"
                            + " readers' editor, who answers within ten days and prints a correction if need be.")
                    .build());
    assertThat(copies).noneMatch(Copy::certain);
  }

  @Test
  void shortEndlessAndMonotonousPagesAreNobodysCopies() {
    List<String> texts =
        List.of(
            "Ferry turned back on Friday.",
            "Ferry turned back on Friday.",
            "ice ".repeat(100_000),
            "ice ".repeat(300_000),
            sentences(new Random(1), 40_000));
    List<Copy> copies =
        copies(
            texts.size(),
            i ->
                Readings.article("p" + i)
                    .with(article -> article.site("Outlet " + i))
                    .headline("Note " + i)
                    .text(texts.get(i))
                    .build());
    assertThat(copies).noneMatch(copy -> copy.from().equals("p4") || "p4".equals(copy.to()));
  }

  private List<Copy> copies(int pages, IntFunction<Reading> page) {
    try (Store store = Store.open(folder, Readings.CLOCK)) {
      List<Reading> readings = new ArrayList<>();
      for (int i = 0; i < pages; i++) {
        readings.add(page.apply(i));
      }
      store.archive().keep(readings);
      Copies copies = new Copies();
      new Linker(
              store.links(),
              store.corrections(),
              new InMemoryNeighbours(),
              copies,
              new Settling(copies, new StoryWriter()),
              new Timings(() -> 0L))
          .link(linked -> {});
      List<Copy> chosen = new ArrayList<>();
      store.catalogue().copies(chosen::add);
      return chosen;
    }
  }

  private static String sentences(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("Word").append(random.nextInt(9000));
      for (int word = 0; word < 11; word++) {
        text.append(' ').append((char) ('a' + random.nextInt(26))).append(random.nextInt(900));
      }
      text.append(". ");
    }
    return text.toString().strip();
  }
}
