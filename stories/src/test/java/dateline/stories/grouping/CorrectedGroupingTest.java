package dateline.stories.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.stories.Sample;
import dateline.stories.correction.Constraints;
import dateline.stories.correction.Correction;
import dateline.stories.correction.Logs;
import dateline.stories.correction.Sides;
import dateline.stories.sketch.Sketch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever people have said holds in the stories, and stories are free in all else. */
class CorrectedGroupingTest {
  private static final List<String> IDS =
      Sample.many(24, 1).stream().map(Sketch::id).limit(12).toList();

  private static final List<CopyPair> COPIES =
      List.of(
          new CopyPair("a0001", "a0003"),
          new CopyPair("a0003", "a0005"),
          new CopyPair("a0007", "a0003"));

  @Property(tries = 150)
  void theConstraintsHoldInTheStories(
      @ForAll @IntRange(min = 1, max = 8) int count, @ForAll long seed) {
    Constraints constraints = Constraints.of(Logs.random(count, IDS, seed));

    for (int largest : new int[] {5, 100}) {
      assertHolds(constraints, Grouping.group(Sample.many(24, seed), COPIES, constraints, largest));
    }
  }

  @Property(tries = 100)
  void theOrderOfTheSketchesDoesNotMatter(
      @ForAll @IntRange(min = 1, max = 8) int count, @ForAll long seed) {
    Constraints constraints = Constraints.of(Logs.random(count, IDS, seed));
    List<Sketch> sketches = Sample.many(24, seed);
    List<Sketch> shuffled = new ArrayList<>(sketches);
    Collections.shuffle(shuffled, new Random(seed));
    List<CopyPair> copies = new ArrayList<>(COPIES);
    Collections.reverse(copies);

    assertThat(Grouping.group(shuffled, copies, constraints))
        .isEqualTo(Grouping.group(sketches, COPIES, constraints));
  }

  @Property(tries = 60)
  void storiesThatPeopleHaveConfirmedStayAsTheyAre(@ForAll long seed) {
    List<List<String>> stories = Grouping.group(Sample.many(24, seed), List.of());
    List<String> all = stories.stream().flatMap(List::stream).toList();
    List<Correction> confirmed = new ArrayList<>();
    for (List<String> story : stories) {
      List<String> others = all.stream().filter(id -> !story.contains(id)).toList();
      confirmed.add(Logs.split(confirmed.size() + 1, story, others));
    }

    assertThat(Grouping.group(Sample.many(24, seed), COPIES, Constraints.of(confirmed)))
        .isEqualTo(stories);
  }

  @Test
  void aNewArticleJoinsTheNearerSide() {
    Map<String, Integer> none = Map.of();
    List<Sketch> sketches =
        new ArrayList<>(
            List.of(
                Sample.sketch("a", "2031-03-01", none, 1, 2, 3),
                Sample.sketch("b", "2031-03-01", none, 1, 2, 4)));
    Constraints apart = Constraints.of(List.of(Logs.apart(1, List.of("a"), List.of("b"))));
    assertThat(Grouping.group(sketches, List.of(), apart))
        .containsExactly(List.of("a"), List.of("b"));

    sketches.add(Sample.sketch("c", "2031-03-01", none, 1, 2, 3));
    assertThat(Grouping.group(sketches, List.of(), apart))
        .containsExactly(List.of("a", "c"), List.of("b"));
  }

  @Test
  void articlesThatShareNothingAreOneStoryWhereAPersonSaysSo() {
    List<Sketch> sketches =
        List.of(
            Sample.sketch("a", "2031-03-01", Map.of(), 1),
            Sample.sketch("b", "2032-09-01", Map.of(), 9));

    assertThat(
            Grouping.group(
                sketches, List.of(), Constraints.of(List.of(Logs.together(1, "a", "b")))))
        .containsExactly(List.of("a", "b"));
  }

  @Test
  void aCopyIsNotKeptWithWhatAPersonSetItApartFrom() {
    List<Sketch> sketches =
        List.of(
            Sample.sketch("a", "2031-03-01", Map.of(), 1),
            Sample.sketch("b", "2031-03-01", Map.of(), 1),
            Sample.sketch("c", "2031-03-01", Map.of(), 1));
    List<CopyPair> chain = List.of(new CopyPair("a", "b"), new CopyPair("b", "c"));
    Constraints apart = Constraints.of(List.of(Logs.apart(1, List.of("a"), List.of("c"))));

    assertThat(Grouping.group(sketches, chain, apart))
        .containsExactly(List.of("a", "b"), List.of("c"));
  }

  private static void assertHolds(Constraints constraints, List<List<String>> stories) {
    for (Set<String> together : constraints.together()) {
      assertThat(stories).anyMatch(story -> story.containsAll(together));
    }
    for (List<String> story : stories) {
      for (String one : story) {
        for (String other : story) {
          boolean oneUnit =
              constraints.together().stream()
                  .anyMatch(set -> set.contains(one) && set.contains(other));
          Sides sides = constraints.sides(List.of(one));
          assertThat(oneUnit || !sides.against(constraints.sides(List.of(other))))
              .as("%s and %s in %s", one, other, story)
              .isTrue();
        }
      }
    }
  }
}
