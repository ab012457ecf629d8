package dateline.stories.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dateline.stories.Sample;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Timing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class InMemoryNeighboursTest {

  @Property(tries = 60)
  void noLinkedSketchIsMissed(@ForAll long seed) {
    List<Sketch> sketches = Sample.many(60, seed);
    Neighbours neighbours = filled(sketches);
    sketches.subList(0, 20).forEach(sketch -> neighbours.remove(sketch.id()));
    List<Sketch> kept = sketches.subList(20, 60);
    for (Sketch asked : sketches) {
      assertThat(neighbours.near(asked))
          .containsExactlyInAnyOrderElementsOf(
              kept.stream()
                  .filter(other -> !other.id().equals(asked.id()) && Likeness.linked(asked, other))
                  .toList());
    }
  }

  /** As news comes; questions leave out what lies too long before them, in lists of any length. */
  @Property(tries = 5)
  void noLinkedSketchIsMissedAmongManyInTheOrderOfTime(@ForAll long seed) {
    List<Sketch> sketches = new ArrayList<>(Sample.many(900, seed, 25));
    sketches.sort(Comparator.comparingLong(sketch -> Timing.of(sketch).first()));
    Neighbours neighbours = filled(sketches);
    for (Sketch asked : sketches) {
      assertThat(neighbours.near(asked))
          .hasSameElementsAs(
              sketches.stream()
                  .filter(other -> !other.id().equals(asked.id()) && Likeness.linked(asked, other))
                  .toList());
    }
  }

  @Property(tries = 30)
  void theOrderOfArrivalDoesNotMatter(@ForAll long seed) {
    List<Sketch> sketches = Sample.many(40, seed);
    List<Sketch> shuffled = new ArrayList<>(sketches);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(filled(shuffled).near(sketches.getFirst()))
        .isEqualTo(filled(sketches).near(sketches.getFirst()));
  }

  @Test
  void aSketchTakesThePlaceOfItsOlderVersion() {
    InMemoryNeighbours neighbours = filled(Sample.many(5, 1));
    Sketch newer = Sample.many(1, 2).getFirst();
    neighbours.put(newer);
    neighbours.put(newer);

    assertThat(neighbours.size()).isEqualTo(5);
  }

  @Test
  void aFullMemorySaysSo() {
    InMemoryNeighbours neighbours = new InMemoryNeighbours(2);
    List<Sketch> three = Sample.many(3, 1);
    neighbours.put(three.get(0));
    neighbours.put(three.get(1));

    assertThatIllegalStateException()
        .isThrownBy(() -> neighbours.put(three.get(2)))
        .withMessageContaining("a0002");
  }

  private static InMemoryNeighbours filled(List<Sketch> sketches) {
    InMemoryNeighbours neighbours = new InMemoryNeighbours();
    sketches.forEach(neighbours::put);
    return neighbours;
  }
}
