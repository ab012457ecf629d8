package dateline.lineage.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.lineage.MadeUp;
import dateline.lineage.words.Words;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  @Property(tries = 200)
  void bothTextsAreEqualAfterFoldingAtTheOffsets(
      @ForAll @IntRange(max = 120) int lead,
      @ForAll @IntRange(max = 120) int shared,
      @ForAll @IntRange(max = 9999) int seed) {
    String common = MadeUp.text(shared, seed);
    String a = MadeUp.text(lead, seed + 1L) + " " + common;
    String b = common.toUpperCase(java.util.Locale.ROOT) + " " + MadeUp.text(50, seed + 2L);
    Alignment alignment = Alignment.of(a, b);
    int end = 0;
    for (Passage passage : alignment.passages()) {
      assertThat(passage.aStart()).isGreaterThanOrEqualTo(end);
      end = passage.aEnd();
      Words inA = Words.of(a.substring(passage.aStart(), end));
      Words inB = Words.of(b.substring(passage.bStart(), passage.bEnd()));
      assertThat(inA.size()).isEqualTo(inB.size()).isEqualTo(passage.words());
      for (int i = 0; i < inA.size(); i++) {
        assertThat(inA.hash(i)).isEqualTo(inB.hash(i));
      }
    }
    assertThat(alignment.containmentOfA()).isBetween(0.0, 1.0);
    if (shared >= Alignment.MIN_WORDS) {
      assertThat(alignment.passages()).isNotEmpty();
    }
  }

  @Test
  void measuresEachSide() {
    String whole = MadeUp.text(400, 1);
    String part = whole.substring(0, whole.indexOf(". ", whole.length() / 4));
    Alignment alignment = Alignment.of(part, whole);
    assertThat(alignment.containmentOfA()).isEqualTo(1);
    assertThat(alignment.containmentOfB()).isCloseTo(0.25, within(0.05));
  }

  @Test
  void countsQuotationsApart() {
    String quotation = "“" + MadeUp.text(30, 1) + "”";
    String a = MadeUp.text(60, 2) + "\n\n" + quotation + "\n\n" + MadeUp.text(60, 3);
    String b = MadeUp.text(50, 4) + "\n\n" + quotation + "\n\n" + MadeUp.text(70, 5);
    Alignment alignment = Alignment.of(a, b);
    assertThat(alignment.containmentOfA()).isCloseTo(0.2, within(0.01));
    assertThat(alignment.ownContainmentOfA()).isZero();
    assertThat(alignment.quotedShare()).isEqualTo(1);
  }

  @Test
  void aPassageDoesNotBeginOrEndWithinANumber() {
    String shared = "million crowns for the new weir on the Tarn and half as much for the lock";
    String a = "It paid 2.5 " + shared + " at 7.30 in the morning";
    String b = "They gave 1.5 " + shared + " at 7.15 at night";
    Passage passage = Alignment.of(a, b).passages().getFirst();
    assertThat(a.substring(passage.aStart(), passage.aEnd())).isEqualTo(shared + " at");
    assertThat(b.substring(passage.bStart(), passage.bEnd())).isEqualTo(shared + " at");
    assertThat(Alignment.of(shared + " at 7.30", shared + " at 7.30 p.m.").passages())
        .extracting(Passage::aEnd)
        .containsExactly(shared.length() + " at 7.30".length());
  }

  @Test
  void emptyTextsShareNothing() {
    assertThat(Alignment.of("", "").containmentOfA()).isZero();
    assertThat(Alignment.of("one two three", "").passages()).isEmpty();
    assertThat(Alignment.of("", MadeUp.text(100, 1)).containmentOfB()).isZero();
  }

  @Test
  void isBoundedOnHostilePages() {
    // Quadratic time would be hours here.
    String one = "water ".repeat(500_000);
    assertThat(Alignment.of(one, one).containmentOfA()).isEqualTo(1);
    assertThat(Alignment.of(one, "water ".repeat(10)).containmentOfA()).isEqualTo(1);
    String period = "a b c d e f g ".repeat(70_000);
    assertThat(Alignment.of(period, "x " + period).containmentOfA()).isEqualTo(1);
    assertThat(Alignment.of("\"".repeat(400_000) + one, one).containmentOfA()).isEqualTo(1);
    String large = MadeUp.text(500_000, 1);
    assertThat(Alignment.of(large, large).containmentOfB()).isEqualTo(1);
  }

  @Test
  void shingleOverlapLeavesOutQuotations() {
    String quotation = "“" + MadeUp.text(30, 1) + "”";
    ShingleOverlap quoted = ShingleOverlap.of(Words.of(quotation), Words.of(quotation));
    assertThat(quoted.shared()).isZero();
    Words own = Words.of(MadeUp.text(30, 1));
    assertThat(ShingleOverlap.of(own, own).ofA()).isEqualTo(1);
  }
}
