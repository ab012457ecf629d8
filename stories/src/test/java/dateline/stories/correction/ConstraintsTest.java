package dateline.stories.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.stories.correction.Correction.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
  private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  @Property(tries = 200)
  void replayDependsOnTheEntriesAlone(
      @ForAll @IntRange(min = 0, max = 12) int count, @ForAll long seed) {
    List<Correction> log = Logs.random(count, IDS, seed);
    List<Correction> shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(said(shuffled)).isEqualTo(said(log));
  }

  @Property(tries = 200)
  void undoOfTheLastEntryGivesTheStateBeforeIt(
      @ForAll @IntRange(min = 1, max = 12) int count, @ForAll long seed) {
    List<Correction> log = Logs.random(count, IDS, seed);
    List<Correction> undone = new ArrayList<>(log);
    undone.add(Logs.undo(count + 1, count));

    assertThat(said(undone)).isEqualTo(said(log.subList(0, count - 1)));
  }

  @Property(tries = 200)
  void undoOfAnUndoGivesBackWhatItTook(
      @ForAll @IntRange(min = 1, max = 12) int count, @ForAll long seed) {
    List<Correction> log = Logs.random(count, IDS, seed);
    List<Correction> back = new ArrayList<>(log);
    back.add(Logs.undo(count + 1, count));
    back.add(Logs.undo(count + 2, count + 1));

    assertThat(said(back)).isEqualTo(said(log));
  }

  @Property(tries = 300)
  void theNewestEntryHoldsAsAWhole(
      @ForAll @IntRange(min = 1, max = 12) int count, @ForAll long seed) {
    Constraints constraints = Constraints.of(Logs.random(count, IDS, seed));
    Correction newest =
        Constraints.inForce(Logs.random(count, IDS, seed)).stream().findFirst().orElse(null);

    if (newest == null) {
      assertThat(constraints.together()).isEmpty();
      return;
    }
    if (newest.kind() != Kind.APART && newest.articles().size() > 1) {
      assertThat(constraints.together()).anyMatch(set -> set.containsAll(newest.articles()));
    }
    for (String one : newest.articles()) {
      for (String other : newest.others()) {
        assertThat(against(constraints, one, other)).isTrue();
      }
    }
  }

  @Property(tries = 300)
  void noArticleIsInTwoSetsThatBelongTogether(
      @ForAll @IntRange(min = 1, max = 14) int count, @ForAll long seed) {
    List<Set<String>> together = Constraints.of(Logs.random(count, IDS, seed)).together();

    assertThat(together).allMatch(set -> set.size() > 1);
    assertThat(together.stream().flatMap(Set::stream)).doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  void articlesThatAreGoneAreAsIfNobodyHadNamedThem(
      @ForAll @IntRange(min = 1, max = 10) int count, @ForAll long seed) {
    Set<String> kept = new HashSet<>(IDS.subList(0, 5));
    List<Correction> log =
        Logs.random(count, IDS, seed).stream()
            .map(entry -> entry.speakingOf(kept::contains))
            .toList();

    Constraints constraints = Constraints.of(log);

    assertThat(constraints.together().stream().flatMap(Set::stream)).allMatch(kept::contains);
    assertThat(constraints.tiedTo(IDS)).isEmpty();
  }

  @Test
  void aSplitOfAMergedStoryLeavesTheRestOfItTogether() {
    Constraints constraints =
        Constraints.of(
            List.of(
                Logs.together(1, "a", "b", "c", "d"),
                Logs.split(2, List.of("a"), List.of("b", "c", "d"))));

    assertThat(constraints.together()).containsExactly(Set.of("b", "c", "d"));
    assertThat(against(constraints, "a", "c")).isTrue();
  }

  @Test
  void twoArticlesSetApartLeaveAMergedStoryAndTheRestStays() {
    Constraints constraints =
        Constraints.of(
            List.of(
                Logs.together(1, "a", "b", "c", "d"), Logs.apart(2, List.of("a"), List.of("b"))));

    assertThat(constraints.together()).containsExactly(Set.of("c", "d"));
    assertThat(against(constraints, "a", "b")).isTrue();
  }

  @Test
  void aMergeOverrulesThatTheTwoWereApart() {
    Constraints constraints =
        Constraints.of(
            List.of(Logs.apart(1, List.of("a", "x"), List.of("b")), Logs.together(2, "a", "b")));

    assertThat(constraints.together()).containsExactly(Set.of("a", "b"));
    assertThat(against(constraints, "x", "b")).isTrue();
  }

  @Test
  void entriesAboutTheSameArticlesAreTied() {
    Constraints constraints =
        Constraints.of(
            List.of(
                Logs.together(1, "a", "b"),
                Logs.apart(2, List.of("b"), List.of("c")),
                Logs.together(3, "d", "e"),
                Logs.together(4, "c", "d"),
                Logs.undo(5, 4)));

    assertThat(constraints.tiedTo(List.of("a"))).containsExactly("b", "c");
    assertThat(constraints.tiedTo(List.of("d"))).containsExactly("e");
    assertThat(constraints.tiedTo(List.of("unknown"))).isEmpty();
  }

  /** All that constraints say: what is together, and each pair that is apart. */
  private static String said(List<Correction> log) {
    Constraints constraints = Constraints.of(log);
    StringBuilder said = new StringBuilder();
    constraints.together().forEach(set -> said.append(set.stream().sorted().toList()));
    for (String one : IDS) {
      for (String other : IDS) {
        said.append(against(constraints, one, other) ? one + "|" + other + " " : "");
      }
    }
    return said.toString();
  }

  private static boolean against(Constraints constraints, String one, String other) {
    return constraints.sides(List.of(one)).against(constraints.sides(List.of(other)));
  }
}
