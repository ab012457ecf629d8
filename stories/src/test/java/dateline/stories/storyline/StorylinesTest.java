package dateline.stories.storyline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.PageDate;
import dateline.stories.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StorylinesTest {

  private static final StorySketch TALKS =
      story(
          "s1", "Norway and Harbour Union open talks", "2031-03-04", "harbour union", 0.9, 1, 2, 5);
  private static final StorySketch DEAL =
      story(
          "s2",
          "Harbour Union signs deal after talks",
          "2031-05-20",
          "harbour union",
          0.8,
          1,
          3,
          5);
  private static final StorySketch ELECTION =
      story("s3", "Norway votes", "2031-05-21", "ida holm", 0.8, 1, 4, 6);
  private static final StorySketch LATER =
      story("s4", "Harbour Union turns fifty", "2033-05-20", "harbour union", 0.8, 1, 2, 5);

  @Test
  void storiesOfTheSameActorsAndIssueFollowOneAnother() {
    assertThat(new Storylines().join(List.of(DEAL, ELECTION, LATER, TALKS)))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.id()).isEqualTo("line-s1");
          assertThat(line.storyIds()).containsExactly("s1", "s2");
          assertThat(line.first()).isEqualTo("2031-03-04");
          assertThat(line.last()).isEqualTo("2031-05-20");
          assertThat(line.title()).isEqualTo("Harbour Union, Norway: talks");
        });
  }

  @Test
  void aSharedCountryJoinsNothing() {
    StorySketch one = story("a", "One", "2031-03-04", "france", 1, 1, 2);
    StorySketch other = story("b", "Other", "2031-03-20", "france", 1, 1, 2);

    assertThat(new Storylines().join(List.of(one, other))).isEmpty();
  }

  @Property(tries = 60)
  void theOrderOfTheStoriesDoesNotMatter(@ForAll long seed) {
    List<StorySketch> stories = many(20, seed);
    List<StorySketch> shuffled = new ArrayList<>(stories);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(new Storylines().join(shuffled)).isEqualTo(new Storylines().join(stories));
  }

  @Property(tries = 60)
  void storiesThatFollowOneAnotherStandInOneLine(@ForAll long seed) {
    List<StorySketch> stories = many(20, seed);
    List<Storyline> lines = new Storylines().join(stories);

    for (StorySketch one : stories) {
      for (StorySketch other : stories) {
        if (!one.id().equals(other.id()) && Storylines.follow(one, other)) {
          assertThat(lines)
              .anyMatch(line -> line.storyIds().containsAll(List.of(one.id(), other.id())));
        }
      }
    }
  }

  private static List<StorySketch> many(int count, long seed) {
    Random random = new Random(seed);
    List<StorySketch> stories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      stories.add(
          story(
              "s" + i,
              "Headline " + i,
              "2031-0" + (1 + random.nextInt(9)),
              "actor " + random.nextInt(4),
              random.nextDouble(),
              random.nextInt(3),
              3 + random.nextInt(3)));
    }
    return stories;
  }

  private static StorySketch story(
      String id, String headline, String date, String actor, double weight, int... axes) {
    return new StorySketch(
        id,
        headline,
        Sample.vector(axes),
        new TreeMap<>(Map.of("norway", 0.7, actor, weight)),
        new TreeSet<>(List.of("norway")),
        PageDate.stated(date),
        PageDate.stated(date));
  }
}
