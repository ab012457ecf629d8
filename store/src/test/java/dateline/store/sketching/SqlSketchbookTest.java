package dateline.store.sketching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.pipeline.reading.Reading;
import dateline.pipeline.sketching.Resketching;
import dateline.pipeline.sketching.Sketchbook.Entry;
import dateline.store.Readings;
import dateline.store.Store;
import dateline.stories.sketch.Opening;
import dateline.stories.sketch.Sketch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlSketchbookTest {

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder, Readings.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void keep(int count) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      readings.add(Readings.article("a" + i).text("The tram to Mirren opened " + i).build());
    }
    store.archive().keep(readings);
  }

  private Resketching of(String maker) {
    return new Resketching(store.sketchbook(), maker);
  }

  /** Another sketch than the one that is kept: without words. */
  private static Sketch sketch(Entry entry) {
    Sketch old = Readings.sketch(entry.id(), entry.article());
    return Sketch.of(
        old.id(),
        old.outlet(),
        old.headline(),
        old.language(),
        old.published(),
        Opening.EMPTY,
        old.nameWords(),
        old.pairs(),
        old.names(),
        old.places(),
        old.numbers(),
        old.eventDates(),
        old.ordinals());
  }

  @Test
  void whereNothingIsKeptTheMakerIsNoted() {
    assertThat(of("one").otherMaker()).isNull();
    keep(1);
    assertThat(of("one").otherMaker()).isNull();
    assertThat(of("two").otherMaker()).isEqualTo("one");
  }

  @Test
  void sketchesOfNoNotedMakerAreOfAnother() {
    keep(1);
    assertThat(of("one").otherMaker()).isEqualTo("an earlier version of Dateline");
  }

  @Test
  void allSketchesAreMadeAnew() {
    keep(150);
    List<Integer> progress = new ArrayList<>();
    of("two").run(SqlSketchbookTest::sketch, 2, progress::add);

    assertThat(of("two").otherMaker()).isNull();
    assertThat(progress).endsWith(150);
    assertThat(store.links().load(Set.of("a0", "a149")).values())
        .hasSize(2)
        .allSatisfy(article -> {
          assertThat(article.sketch().id()).isEqualTo(article.id());
          assertThat(article.sketch().opening()).isEqualTo(Opening.EMPTY);
        });
  }

  @Test
  void whatWasStoppedHalfwayIsOfNoMaker() {
    keep(100);
    of("one").run(SqlSketchbookTest::sketch, 1, count -> {});

    assertThatThrownBy(() ->
            of("two")
                .run(
                    SqlSketchbookTest::sketch,
                    1,
                    count -> {
                      throw new IllegalStateException("stopped");
                    }))
        .hasMessage("stopped");
    assertThat(of("one").otherMaker()).isNotNull();
    assertThat(of("two").otherMaker()).isNotNull();
  }
}
