package dateline.lineage.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lineage.revision.Revision.Change;
import dateline.lineage.revision.Revision.Run;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RevisionTest {

  /** Words put in between plus signs and taken out between minus signs. */
  private static String marked(String before, String after) {
    return Revision.between(before, after).runs().stream()
        .map(run ->
            switch (run.change()) {
              case SAME -> run.text();
              case OUT -> "-" + run.text() + "-";
              case IN -> "+" + run.text() + "+";
            })
        .collect(Collectors.joining());
  }

  @Test
  void wordsThatWereReplacedAreMarkedTogether() {
    assertThat(marked("Two people were hurt.", "Three people were hurt, one badly."))
        .isEqualTo("-Two-+Three+ people were hurt+, one badly+.");
    assertThat(marked("The old bridge fell.", "The new span fell."))
        .isEqualTo("The -old bridge-+new span+ fell.");
    assertThat(marked("same\nwords", "same\nwords")).isEqualTo("same\nwords");
    assertThat(marked("", "new")).isEqualTo("+new+");
    assertThat(marked("old", "")).isEqualTo("-old-");
  }

  @Test
  void aParagraphThatWasPutInIsMarkedAsAWhole() {
    assertThat(marked("One.\nThree.\n", "One.\nTwo and a half.\nThree.\n"))
        .isEqualTo("One.\n+Two and a half.\n+Three.\n");
  }

  @Test
  void scriptsWithoutSpacesAreComparedSignBySign() {
    assertThat(marked("大桥周一关闭", "大桥周二关闭")).isEqualTo("大桥周-一-+二+关闭");
    Revision revision = Revision.between("大桥周一关闭", "大桥周二关闭了");
    assertThat(revision.words(Change.IN)).isEqualTo(2);
    assertThat(revision.words(Change.OUT)).isEqualTo(1);
  }

  @Property
  void bothTextsStandInTheRunsWithTheirOffsets(
      @ForAll @Size(max = 60) List<@IntRange(max = 6) Integer> one,
      @ForAll @Size(max = 60) List<@IntRange(max = 6) Integer> other) {
    String before = text(one);
    String after = text(other);
    List<Run> runs = Revision.between(before, after).runs();
    assertThat(joined(runs, Change.IN)).isEqualTo(before);
    assertThat(joined(runs, Change.OUT)).isEqualTo(after);
    for (Run run : runs) {
      String in = run.change() == Change.OUT ? before : after;
      assertThat(in.substring(run.start(), run.end())).isEqualTo(run.text());
    }
  }

  private static String text(List<Integer> words) {
    List<String> all = List.of("bolt", " ", "\n", "quay", " , ", "桥", "e\u0301t");
    return words.stream().map(all::get).collect(Collectors.joining());
  }

  private static String joined(List<Run> runs, Change without) {
    return runs.stream()
        .filter(run -> run.change() != without)
        .map(Run::text)
        .collect(Collectors.joining());
  }

  /** A search without bounds would take some 10^11 steps. */
  @Test
  @Timeout(60)
  void longTextsThatHaveLittleInCommonAreComparedInBoundedTime() {
    String before = noise(1);
    String after = noise(2);
    List<Run> runs = Revision.between(before, after).runs();
    assertThat(joined(runs, Change.IN)).isEqualTo(before);
    assertThat(joined(runs, Change.OUT)).isEqualTo(after);
  }

  private static String noise(int seed) {
    Random random = new Random(seed);
    return IntStream.range(0, 300_000)
        .mapToObj(i -> Integer.toString(random.nextInt(50), 36).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
