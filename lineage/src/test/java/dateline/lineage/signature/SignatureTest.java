package dateline.lineage.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dateline.lineage.MadeUp;
import dateline.lineage.words.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignatureTest {

  /** Changes only together with a migration of every stored signature. */
  private static final int STORED = -1224419746;

  @Property(tries = 50)
  void doesNotDependOnCaseOrPunctuation(@ForAll @IntRange(min = 8, max = 300) int words) {
    String text = MadeUp.text(words, words);
    String other =
        "«" + text.toUpperCase(Locale.ROOT).replace(". ", " — ").replace(' ', '\n') + "»";
    assertThat(Signature.of(other)).isEqualTo(Signature.of(text));
  }

  @Property(tries = 50)
  void estimatesTheResemblanceWithinItsError(
      @ForAll @IntRange(min = 1, max = 400) int shared, @ForAll @IntRange(max = 10_000) int seed) {
    String common = MadeUp.text(shared, seed);
    String one = common + " " + MadeUp.text(200, seed + 1L);
    String other = common + " " + MadeUp.text(200, seed + 2L);
    double estimate = Signature.of(one).resemblance(Signature.of(other));
    // Four standard errors of 128 trials.
    assertThat(estimate).isCloseTo(jaccard(one, other), within(0.18));
  }

  @Property
  void survivesItsBytes(@ForAll String text) {
    Signature signature = Signature.of(text);
    assertThat(Signature.fromBytes(signature.toBytes())).isEqualTo(signature);
  }

  @Test
  void shortTextsHaveNone() {
    assertThat(Signature.of("").isEmpty()).isTrue();
    assertThat(Signature.of("All rights reserved by their owners").isEmpty()).isTrue();
    assertThat(Signature.of("").resemblance(Signature.of(""))).isZero();
    assertThat(Signature.of("one two three four five six seven eight").isEmpty()).isFalse();
  }

  @Test
  void seesTextsWithoutSpaces() {
    String text = "港口当局星期二表示北码头将关闭三周以便工程师检查起重机和堤坝的损坏情况";
    String edited = text.replace("星期二", "昨天");
    String different = "农业部公布今年苹果收成预计比去年减少一成主要原因是春季的霜冻和干旱";
    assertThat(Signature.of(text).resemblance(Signature.of(edited))).isGreaterThan(0.5);
    assertThat(Signature.of(text).resemblance(Signature.of(different))).isLessThan(0.1);
  }

  @Test
  void refusesBytesOfAnotherLength() {
    assertThatThrownBy(() -> Signature.fromBytes(new byte[7]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 7");
  }

  @Test
  void keepsItsValuesBecauseTheyAreStored() {
    String text = "The ferry to Sund Island will not sail before the pier has been repaired.";
    assertThat(Arrays.hashCode(Signature.of(text).toBytes())).isEqualTo(STORED);
  }

  @Test
  void longPagesAndRepeatedWordsAreNoTrouble() {
    assertThat(Signature.of("water ".repeat(500_000)).isEmpty()).isFalse();
    String large = MadeUp.text(500_000, 1);
    assertThat(Signature.of(large).resemblance(Signature.of(large))).isEqualTo(1);
  }

  private static double jaccard(String one, String other) {
    Set<Long> first = shingles(one);
    Set<Long> all = shingles(other);
    Set<Long> both = new HashSet<>(first);
    both.retainAll(all);
    all.addAll(first);
    return (double) both.size() / all.size();
  }

  private static Set<Long> shingles(String text) {
    Words words = Words.of(text);
    Set<Long> shingles = new HashSet<>();
    for (int i = 0; i + 3 <= words.size(); i++) {
      shingles.add(words.shingle(i));
    }
    return shingles;
  }
}
