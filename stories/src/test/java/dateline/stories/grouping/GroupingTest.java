package dateline.stories.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.stories.Sample;
import dateline.stories.correction.Constraints;
import dateline.stories.likeness.Features;
import dateline.stories.likeness.Likeness;
import dateline.stories.sketch.Sketch;
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
  void whatAnOutletWritesAfterItsPatternAboutOthersIsNotKeptWithIt() {
    Sketch norrby = Sample.sketch("a", "2031-03-04", Map.of("lena falk", 2, "norrby", 1), 1, 2);
    Sketch sudby = Sample.sketch("b", "2031-03-04", Map.of("karl hest", 2, "sudby", 1), 1, 2);

    assertThat(Grouping.group(List.of(norrby, sudby), List.of(new CopyPair("b", "a"))))
        .containsExactly(List.of("a"), List.of("b"));
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
    Map<String, Integer> first = Map.of("ana reyl", 2, "nortvik", 1);
    Map<String, Integer> second = Map.of("jo tamm", 2, "harbour union", 1);
    Map<String, Integer> both = Map.of("ana reyl", 2, "nortvik", 1, "jo tamm", 2);
    List<Sketch> chain =
        List.of(
            Sample.sketch("a", "2031-03-01", first, 1, 2, 3),
            Sample.sketch("b", "2031-03-01", first, 1, 2, 3),
            Sample.sketch("c", "2031-03-02", second, 5, 6, 7),
            Sample.sketch("d", "2031-03-02", second, 5, 6, 7),
            Sample.sketch("e", "2031-03-02", both, 1, 2, 3, 6, 7));

    assertThat(Likeness.linked(chain.get(0), chain.get(4))).isTrue();
    assertThat(Likeness.linked(chain.get(4), chain.get(2))).isTrue();
    assertThat(Grouping.group(chain, List.of()))
        .containsExactly(List.of("a", "b", "e"), List.of("c", "d"));
  }

  /** Average-link agglomeration as the books define it, in cubic time. */
  private static List<List<String>> plain(List<Sketch> sketches) {
    List<List<Sketch>> groups = new ArrayList<>();
    List<List<List<Sketch>>> apart = new ArrayList<>();
    sketches.forEach(sketch -> groups.add(new ArrayList<>(List.of(sketch))));
    while (true) {
      double best = 0;
      int left = -1;
      int right = -1;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          double likeness = average(groups.get(i), groups.get(j));
          if (likeness > best && !hold(apart, groups.get(i), groups.get(j))) {
            best = likeness;
            left = i;
            right = j;
          }
        }
      }
      if (best < Grouping.ONE_STORY) {
        List<List<Features>> told =
            groups.stream()
                .map(group ->
                    group.stream()
                        .sorted(Comparator.comparing(Sketch::id))
                        .map(Features::new)
                        .toList())
                .toList();
        return Leftovers.attach(told, Constraints.NONE).stream()
            .map(group -> group.stream().map(one -> one.sketch().id()).sorted().toList())
            .sorted(Comparator.comparing(List::getFirst))
            .toList();
      }
      double contrast = gist(groups.get(left)).contrast(gist(groups.get(right)));
      if (best < Grouping.ONE_STORY + Grouping.CONTRAST * contrast) {
        apart.add(List.of(List.copyOf(groups.get(left)), List.copyOf(groups.get(right))));
      } else {
        groups.get(left).addAll(groups.remove(right));
      }
    }
  }

  private static Gist gist(List<Sketch> group) {
    return Gist.of(group.stream().map(Features::new).toList());
  }

  /** Whether groups hold what was found to be two stories. */
  private static boolean hold(
      List<List<List<Sketch>>> apart, List<Sketch> one, List<Sketch> other) {
    return apart.stream()
        .anyMatch(two ->
            (one.containsAll(two.get(0)) && other.containsAll(two.get(1)))
                || (one.containsAll(two.get(1)) && other.containsAll(two.get(0))));
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
