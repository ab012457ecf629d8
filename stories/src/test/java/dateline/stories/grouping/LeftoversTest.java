package dateline.stories.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.stories.Sample;
import dateline.stories.correction.Constraints;
import dateline.stories.likeness.Features;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeftoversTest {

  private static final Map<String, Integer> BRIDGE =
      Map.of("tilda brask", 2, "oke varn", 2, "nortvik bridge", 3);
  private static final Map<String, Integer> STRIKE =
      Map.of("jo tamm", 2, "ana reyl", 2, "harbour union", 3);

  private static final List<Features> STORY =
      List.of(
          told("a1", "2031-03-04", BRIDGE, 1, 2, 3),
          told("a2", "2031-03-04", BRIDGE, 1, 2, 4),
          told("a3", "2031-03-05", BRIDGE, 1, 2, 5),
          told("a4", "2031-03-05", BRIDGE, 1, 2, 6));
  private static final List<Features> OTHER_STORY =
      List.of(
          told("b1", "2031-03-04", STRIKE, 7, 8, 9), told("b2", "2031-03-04", STRIKE, 7, 8, 10));

  @Test
  void anEyewitnessFindsTheStory() {
    Features eyewitness = told("c", "2031-03-04", Map.of("nortvik bridge", 1), 2, 11, 12);

    assertThat(attached(List.of(STORY, OTHER_STORY, List.of(eyewitness))))
        .containsExactlyInAnyOrder(List.of("a1", "a2", "a3", "a4", "c"), List.of("b1", "b2"));
  }

  @Test
  void theOrderOfTheGroupsDoesNotMatter() {
    Features eyewitness = told("c", "2031-03-04", Map.of("nortvik bridge", 1), 2, 11, 12);

    assertThat(attached(List.of(List.of(eyewitness), OTHER_STORY, STORY)))
        .containsExactlyInAnyOrder(List.of("a1", "a2", "a3", "a4", "c"), List.of("b1", "b2"));
  }

  @Test
  void whatFitsTwoStoriesJoinsNeither() {
    List<Features> twin =
        List.of(
            told("d1", "2031-03-04", BRIDGE, 1, 2, 7), told("d2", "2031-03-04", BRIDGE, 1, 2, 8));
    Features between = told("c", "2031-03-04", Map.of("nortvik bridge", 1), 2, 11, 12);

    assertThat(attached(List.of(STORY, twin, List.of(between))))
        .anyMatch(story -> story.equals(List.of("c")));
  }

  @Test
  void theSameMeetingAMonthLaterStaysApart() {
    Features later = told("c", "2031-04-09", BRIDGE, 1, 2, 3);

    assertThat(attached(List.of(STORY, List.of(later)))).hasSize(2);
  }

  @Test
  void anotherHappeningOfTheDayStaysApart() {
    Features other = told("c", "2031-03-04", Map.of("ida holm", 2), 13, 14);

    assertThat(attached(List.of(STORY, List.of(other)))).hasSize(2);
  }

  private static List<List<String>> attached(List<List<Features>> groups) {
    return Leftovers.attach(groups, Constraints.NONE).stream()
        .map(group -> group.stream().map(one -> one.sketch().id()).sorted().toList())
        .toList();
  }

  private static Features told(String id, String day, Map<String, Integer> names, int... axes) {
    return new Features(Sample.sketch(id, day, names, axes));
  }
}
