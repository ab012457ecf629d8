package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.claims.Actors;
import dateline.claims.Statements;
import dateline.collect.Found;
import dateline.extract.Extractor;
import dateline.extract.Page;
import dateline.language.Annotator;
import dateline.language.capitals.CapitalizedNames;
import dateline.lineage.copy.Copies;
import dateline.pipeline.keeping.ArchiveInMemory;
import dateline.pipeline.keeping.Outcome;
import dateline.pipeline.keeping.Refusal;
import dateline.pipeline.linking.Linker;
import dateline.pipeline.linking.NoCorrections;
import dateline.pipeline.linking.NoLinks;
import dateline.pipeline.linking.Settling;
import dateline.pipeline.reading.PageReader;
import dateline.pipeline.reading.Reading;
import dateline.stories.StoryWriter;
import dateline.stories.encoding.Encoder;
import dateline.stories.likeness.InMemoryNeighbours;
import dateline.stories.sketch.Sketches;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FlowTest {
  private static final int THREADS = 3;
  private static final Path FILE = Path.of("pages.jsonl");

  private final ArchiveInMemory archive = new ArchiveInMemory();
  private final NoLinks links = new NoLinks();
  private final List<String> told = new ArrayList<>();
  private final AtomicInteger read = new AtomicInteger();
  private final Annotator names = new CapitalizedNames();

  /** Reads as ever, but for the pages that it is told to fail on. */
  private final Annotator annotator =
      (text, language, writtenOn) -> {
        read.incrementAndGet();
        if (text.contains("unforeseen")) {
          throw new IllegalStateException("an unforeseen turn");
        }
        if (text.contains("bottomless")) {
          throw new StackOverflowError();
        }
        return names.annotate(text, language, writtenOn);
      };

  @Test
  void aPageThatFailsIsRefusedWithItsBytesAndTheRestGoesOn() {
    List<Found> pages =
        List.of(
            page("1"),
            page("2", "\n \t"),
            page("3", text("3") + " An unforeseen thing happened – ü."),
            new Found.Refused("4", FILE, "is no JSON", bytes("{")),
            new Found.PageFound(page("5").page(), FILE, true),
            page("6", text("6") + " Then a bottomless pit opened."),
            page("7"));

    run(pages);

    assertThat(archive.kept()).extracting(Reading::sourceId).containsExactly("1", "5", "7");
    assertThat(told).contains("NEW 1", "NEW 5", "NEW 7", "refused 2", "refused 4", "refused 6");
    assertThat(archive.refused())
        .extracting(Refusal::sourceId)
        .containsExactlyInAnyOrder("2", "3", "4", "6");
    assertThat(refusal("2").reason()).contains("empty");
    assertThat(refusal("2").bytes()).isEqualTo(bytes("\n \t"));
    assertThat(refusal("3").reason()).contains("unforeseen turn").contains("report");
    assertThat(refusal("3").bytes())
        .isEqualTo(bytes(text("3") + " An unforeseen thing happened – ü."));
    assertThat(refusal("3").file()).isEqualTo(FILE);
    assertThat(refusal("4")).extracting(Refusal::reason).isEqualTo("is no JSON");
    assertThat(refusal("6").reason()).contains("StackOverflowError");
    assertThat(links.asked()).isOne();
  }

  @Test
  void theBytesOfAFileThatIsRefusedWholeStayThere() {
    run(List.of(new Found.PageFound(page("1", " ").page(), FILE, true)));
    assertThat(refusal("1").bytes()).isNull();
    assertThat(refusal("1").file()).isEqualTo(FILE);
  }

  @Test
  void pagesAreAcknowledgedInTheOrderInWhichTheyWereFoundOnceTheyAreKept() {
    List<String> kept = new ArrayList<>();
    Flow.Listener listener =
        new Told() {
          @Override
          public void acknowledged(String sourceId, boolean reply, Outcome outcome) {
            assertThat(archive.kept()).extracting(Reading::sourceId).contains(sourceId);
            kept.add(sourceId);
          }
        };
    flow().run(all(pages(150)), listener);

    assertThat(kept)
        .containsExactlyElementsOf(IntStream.range(0, 150).mapToObj(String::valueOf).toList());
    assertThat(archive.batches()).allMatch(size -> size <= 32).hasSizeLessThan(10);
  }

  @Test
  void fewPagesAreUnderWayHoweverManyAreFound() {
    flow()
        .run(
            sink -> {
              for (int i = 0; i < 300; i++) {
                sink.accept(page(String.valueOf(i)));
                assertThat(read.get()).isGreaterThanOrEqualTo(i + 1 - 4 * THREADS);
              }
            },
            new Told());
    assertThat(archive.kept()).hasSize(300);
  }

  @Test
  void whatIsKnownIsNotReadAgain() {
    run(pages(40));
    told.clear();
    read.set(0);
    run(pages(40));

    assertThat(read).hasValue(0);
    assertThat(archive.kept()).hasSize(40);
    assertThat(told).hasSize(40).allMatch(line -> line.startsWith("UNCHANGED "));
  }

  @Test
  void theSamePageTwiceInARunIsKeptOnce() {
    run(List.of(page("1"), page("1"), page("1")));

    assertThat(told).hasSize(3).contains("NEW 1", "UNCHANGED 1");
    assertThat(told.stream().filter("NEW 1"::equals)).hasSize(1);
  }

  @Test
  void nothingIsAcknowledgedThatCouldNotBeKept() {
    archive.failAfter(64);
    assertThatThrownBy(() -> run(pages(200)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The archive is full");
    assertThat(told).hasSize(archive.kept().size()).hasSizeLessThanOrEqualTo(64);
    assertThat(links.asked()).isZero();
  }

  @Test
  void aSourceThatFailsStopsTheRun() {
    assertThatThrownBy(() ->
            flow()
                .run(
                    sink -> {
                      sink.accept(page("1"));
                      throw new IllegalStateException("The source is gone");
                    },
                    new Told()))
        .hasMessage("The source is gone");
    assertThat(told).isEmpty();
  }

  @Test
  void aRunWithoutPagesLinksWhatAnEarlierOneLeft() {
    run(List.of());
    assertThat(links.asked()).isOne();
    assertThat(archive.batches()).isEmpty();
  }

  private void run(List<? extends Found> pages) {
    flow().run(all(pages), new Told());
  }

  private static Consumer<Consumer<Found>> all(List<? extends Found> pages) {
    return pages::forEach;
  }

  private Flow flow() {
    Timings timings = new Timings(() -> 0L);
    Copies copies = new Copies();
    PageReader reader =
        new PageReader(
            new Extractor(),
            annotator,
            new Statements(),
            new Actors(),
            new Sketches(new NoEncoder()),
            timings);
    Linker linker =
        new Linker(
            links,
            new NoCorrections(),
            new InMemoryNeighbours(),
            copies,
            new Settling(copies, new StoryWriter()),
            timings);
    return new Flow(reader, archive, linker, timings, THREADS);
  }

  private Refusal refusal(String sourceId) {
    return Objects.requireNonNull(
        archive.refused().stream()
            .filter(refusal -> refusal.sourceId().equals(sourceId))
            .findFirst()
            .orElse(null));
  }

  private static List<Found> pages(int count) {
    return IntStream.range(0, count).mapToObj(i -> (Found) page(String.valueOf(i))).toList();
  }

  private static Found.PageFound page(String sourceId) {
    return page(sourceId, text(sourceId));
  }

  private static String text(String sourceId) {
    return "Council of Tolva meets\n\nThe council of Tolva met on Friday for the "
        + sourceId
        + "th time this year and talked about the harbour.";
  }

  private static Found.PageFound page(String sourceId, String text) {
    return new Found.PageFound(Page.of(sourceId, Page.Form.TEXT, text), FILE, false);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private class Told implements Flow.Listener {
    @Override
    public void acknowledged(String sourceId, boolean reply, Outcome outcome) {
      told.add(outcome + " " + sourceId);
    }

    @Override
    public void refused(Refusal refusal) {
      told.add("refused " + refusal.sourceId());
    }

    @Override
    public void linked(int count) {
      told.add("linked " + count);
    }
  }

  /** Gives all texts the same vector. */
  private static final class NoEncoder implements Encoder {
    @Override
    public float[] encode(String text) {
      return new float[] {1, 0};
    }

    @Override
    public int dimensions() {
      return 2;
    }
  }
}
