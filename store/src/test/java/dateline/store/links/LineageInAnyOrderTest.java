package dateline.store.links;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.claims.Actors;
import dateline.extract.Credit;
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
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/**
 * The tree of copies, the stories and the origins hang on the pages that there are, and not on the
 * order in which they came, nor on pages that were replaced or taken down meanwhile.
 */
final class LineageInAnyOrderTest {
  private static final String[] NAMES = {"Svana", "Brenholm", "Tolva", "Dray", "Merrin", "Oskar"};
  private static final String[] WORDS = {
    "harbour", "ferry", "ice", "morning", "council", "engineer", "bridge", "letter", "market",
    "winter", "passengers", "turned", "waited", "closed", "opened", "carried", "signed", "refused",
    "between", "because", "after", "before", "under", "without", "slowly", "twice", "again"
  };

  /** An act on the store: a page comes, or goes. */
  private sealed interface Act {
    record Keep(Reading reading) implements Act {}

    record TakeDown(String id) implements Act {}
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void theEndIsTheSame(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    List<Reading> press = press(random, 14);
    List<Reading> former = press.subList(0, 4).stream().map(page -> earlier(page, random)).toList();
    List<Reading> guests = press(random, 3).stream().map(LineageInAnyOrderTest::guest).toList();

    List<Act> straight = new ArrayList<>();
    former.forEach(page -> straight.add(new Act.Keep(page)));
    press.forEach(page -> straight.add(new Act.Keep(page)));

    List<Act> shuffled = new ArrayList<>(straight);
    guests.forEach(page -> shuffled.add(new Act.Keep(page)));
    Collections.shuffle(shuffled, random);
    for (Reading guest : guests) {
      int came = shuffled.indexOf(new Act.Keep(guest));
      int goes = came + 1 + random.nextInt(shuffled.size() - came);
      shuffled.add(goes, new Act.TakeDown(guest.id()));
    }
    assertThat(exportsAfter(shuffled, 1 + random.nextInt(5)))
        .isEqualTo(exportsAfter(straight, 100));
  }

  /** Pages of which some copy others: whole, cut, with words changed, with or without a credit. */
  private static List<Reading> press(Random random, int pages) {
    List<String[]> texts = new ArrayList<>();
    List<Reading> press = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      boolean copies = i > 2 && random.nextInt(4) > 0;
      String[] text =
          copies ? edited(texts.get(random.nextInt(texts.size())), random) : own(random);
      texts.add(text);
      String id = "a" + random.nextInt(1000) + "-" + i;
      Readings page = at(id, "Outlet " + random.nextInt(6)).headline(sentence(random)).text(text);
      if (random.nextInt(3) > 0) {
        page.published(
            "2026-03-0" + (1 + random.nextInt(3)) + "T0" + random.nextInt(9) + ":00:00Z");
      }
      if (random.nextInt(5) == 0) {
        page.with(article -> article.credits(List.of(new Credit("Nort Wire", "(Nort Wire)"))))
            .text("(Nort Wire)");
      }
      press.add(page.build());
    }
    return press;
  }

  private static Reading guest(Reading page) {
    return at("guest-" + page.id(), page.article().site())
        .headline(page.article().headline())
        .published("2026-03-01T00:30:00Z")
        .text(page.article().text())
        .build();
  }

  /** A version of a page that a newer one replaces, with another text. */
  private static Reading earlier(Reading page, Random random) {
    return at(page.id(), page.article().site())
        .headline("Earlier")
        .published("2026-02-27T00:00:00Z")
        .text(own(random))
        .build();
  }

  private static Readings at(String id, @Nullable String site) {
    return Readings.article(id)
        .with(article -> article.site(site).url("https://press.example/" + id));
  }

  private static String[] own(Random random) {
    String[] sentences = new String[6];
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = sentence(random);
    }
    return sentences;
  }

  private static String[] edited(String[] text, Random random) {
    List<String> kept = new ArrayList<>(List.of(text));
    for (int cuts = random.nextInt(3); cuts > 0 && kept.size() > 2; cuts--) {
      kept.remove(random.nextInt(kept.size()));
    }
    if (random.nextBoolean()) {
      kept.add(sentence(random));
    }
    return kept.toArray(String[]::new);
  }

  private static String sentence(Random random) {
    StringBuilder sentence = new StringBuilder(NAMES[random.nextInt(NAMES.length)]);
    for (int i = 0; i < 14; i++) {
      sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return sentence.append(' ').append(NAMES[random.nextInt(NAMES.length)]).append('.').toString();
  }

  private static String exportsAfter(List<Act> acts, int atOnce) {
    Path folder = folder();
    try (Store store = Store.open(folder, Readings.CLOCK)) {
      Linker linker = linker(store);
      int kept = 0;
      for (Act act : acts) {
        switch (act) {
          case Act.Keep(Reading reading) -> store.archive().keep(List.of(reading));
          case Act.TakeDown(String id) -> linker.takeDown(List.of(id));
        }
        if (++kept % atOnce == 0) {
          linker.link(linked -> {});
        }
      }
      linker.link(linked -> {});
      return exports(store);
    } finally {
      delete(folder);
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
    for (ExportKind kind : List.of(ExportKind.COPIES, ExportKind.STORIES, ExportKind.STORYLINES)) {
      exporter.export(kind, writer::write);
    }
    return out.toString();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("dateline-order");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure)
                throws IOException {
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
