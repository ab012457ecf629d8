package dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.stories.correction.Constraints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GroupingTest {

  private static final List<CopyPair> COPIES =
      List.of(new CopyPair("a0001", "a0003"), new CopyPair("a0007", "a0003"));

  @Property(tries = 60)
  void theOrderOfTheSketchesDoesNotMatter(@ForAll long seed) {
    List<Sketch> sketches = Sample.many(40, seed);
    List<Sketch> shuffled = new ArrayList<>(sketches);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Grouping.group(shuffled, COPIES)).isEqualTo(Grouping.group(sketches, COPIES));
    assertThat(Grouping.group(shuffled, COPIES, Constraints.NONE, 7))
        .isEqualTo(Grouping.group(sketches, COPIES, Constraints.NONE, 7));
  }

  @Property(tries = 60)
  void everySketchIsInOneStory(@ForAll long seed) {
    List<Sketch> sketches = Sample.many(30, seed);

    assertThat(Grouping.group(sketches, COPIES).stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(sketches.stream().map(Sketch::id).toList());
  }

  @Property(tries = 60)
  void copiesStayTogether(@ForAll long seed) {
    for (int largest : new int[] {5, 100}) {
      assertThat(Grouping.group(Sample.many(30, seed), COPIES, Constraints.NONE, largest))
          .anyMatch(story -> story.containsAll(List.of("a0001", "a0003", "a0007")));
    }
  }

  @Property(tries = 40)
  void agreesWithJoiningTheNearestPairAgainAndAgain(@ForAll long seed) {
    List<Sketch> sketches = Sample.many(16, seed);

    assertThat(Grouping.group(sketches, List.of())).isEqualTo(plain(sketches));
  }

  @Test
  void anElectionNightSettles() {
    List<Sketch> night = Sample.many(10_000, 1);

    assertThat(Grouping.group(night, COPIES).stream().flatMap(List::stream))
        .hasSameSizeAs(night)
        .doesNotHaveDuplicates();
  }

  @Test
  void aChainOfLinksIsNotOneStory() {
    Map<String, Integer> none = Map.of();
    List<Sketch> chain =
        List.of(
            Sample.sketch("a", "2031-03-01", none, 1, 2, 3),
            Sample.sketch("b", "2031-03-01", none, 1, 2, 3),
            Sample.sketch("c", "2031-03-02", none, 3, 4, 5),
            Sample.sketch("d", "2031-03-02", none, 3, 4, 5),
            Sample.sketch("e", "2031-03-02", none, 2, 3, 4));

    assertThat(Likeness.linked(chain.get(0), chain.get(4))).isTrue();
    assertThat(Likeness.linked(chain.get(4), chain.get(2))).isTrue();
    assertThat(Grouping.group(chain, List.of()))
        .containsExactly(List.of("a", "b", "e"), List.of("c", "d"));
  }

  /** Average-link agglomeration as the books define it, in cubic time. */
  private static List<List<String>> plain(List<Sketch> sketches) {
    List<List<Sketch>> groups = new ArrayList<>();
    sketches.forEach(sketch -> groups.add(new ArrayList<>(List.of(sketch))));
    while (true) {
      double best = 0;
      int left = -1;
      int right = -1;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          double likeness = average(groups.get(i), groups.get(j));
          if (likeness > best) {
            best = likeness;
            left = i;
            right = j;
          }
        }
      }
      if (best < Grouping.ONE_STORY) {
        List<List<Likeness.Features>> told =
            groups.stream()
                .map(group ->
                    group.stream()
                        .sorted(Comparator.comparing(Sketch::id))
                        .map(Likeness.Features::new)
                        .toList())
                .toList();
        return Leftovers.attach(told, Constraints.NONE).stream()
            .map(group -> group.stream().map(one -> one.sketch.id()).sorted().toList())
            .sorted(Comparator.comparing(List::getFirst))
            .toList();
      }
      groups.get(left).addAll(groups.remove(right));
    }
  }

  private static double average(List<Sketch> one, List<Sketch> other) {
    double sum = 0;
    for (Sketch a : one) {
      for (Sketch b : other) {
        sum += Likeness.between(a, b);
      }
    }
    return sum / (one.size() * other.size());
  }
}
