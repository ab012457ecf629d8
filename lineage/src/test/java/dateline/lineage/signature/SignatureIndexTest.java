package dateline.lineage.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lineage.MadeUp;
import dateline.lineage.signature.SignatureIndex.Sharer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignatureIndexTest {

  @Test
  void findsEditedCopiesAmongOthers() {
    SignatureIndex index = new SignatureIndex();
    for (int i = 0; i < 500; i++) {
      index.put("other" + i, Signature.of(MadeUp.text(200, i)));
    }
    String wire = MadeUp.text(300, 1000);
    String edited = wire.substring(0, wire.length() * 2 / 3) + MadeUp.text(40, 2000);
    index.put("wire", Signature.of(wire));
    assertThat(ids(index, edited)).containsExactly("wire");
    index.put("wire", Signature.of(MadeUp.text(300, 3000)));
    assertThat(ids(index, edited)).isEmpty();
    index.remove("unknown");
    assertThat(ids(index, "short")).isEmpty();
    assertThat(index.size()).isEqualTo(501);
  }

  @Test
  void aThousandIdenticalPagesAreOneRow() {
    SignatureIndex index = new SignatureIndex();
    Signature page = Signature.of(MadeUp.text(200, 1));
    IntStream.range(0, 1000).forEach(i -> index.put("p%04d".formatted(999 - i), page));
    assertThat(index.near(page, 3)).containsExactly(new Sharer("p0000", 1), new Sharer("p0001", 1));
    assertThat(index.isTwin("p0700", page)).isTrue();
    assertThat(index.isTwin("unknown", page)).isFalse();
    IntStream.range(0, 999).forEach(i -> index.remove("p%04d".formatted(i)));
    assertThat(index.near(page, 3)).containsExactly(new Sharer("p0999", 1));
  }

  @Property(tries = 25)
  void findsWhatComparingAllWouldFind(
      @ForAll @IntRange(min = 1, max = 300) int texts, @ForAll @IntRange(max = 1000) int seed) {
    Map<String, Signature> all = new HashMap<>();
    for (int i = 0; i < texts; i++) {
      String common = MadeUp.text(60, seed + i % 20);
      all.put("t" + i, Signature.of(common + " " + MadeUp.text(i % 90, seed + i)));
    }
    SignatureIndex index = new SignatureIndex();
    List<String> order = new ArrayList<>(all.keySet());
    Collections.shuffle(order, new Random(seed));
    order.forEach(id -> index.put(id, all.get(id)));
    List<String> withdrawn = order.subList(0, texts / 3);
    withdrawn.forEach(index::remove);
    withdrawn.forEach(all::remove);
    all.forEach((id, signature) ->
        assertThat(index.near(signature, texts))
            .containsExactlyInAnyOrderElementsOf(sharers(signature, all)));
  }

  @Test
  void staysRightWhileItGrowsAndShrinks() {
    SignatureIndex index = new SignatureIndex();
    for (int i = 0; i < 12_000; i++) {
      index.put("t" + i, Signature.of(MadeUp.text(40, i)));
    }
    for (int i = 0; i < 11_000; i++) {
      index.remove("t" + i);
    }
    assertThat(index.size()).isEqualTo(1000);
    for (int i = 11_000; i < 12_000; i += 50) {
      assertThat(ids(index, MadeUp.text(40, i))).first().isEqualTo("t" + i);
    }
    assertThat(ids(index, MadeUp.text(40, 5))).isEmpty();
  }

  private static List<String> ids(SignatureIndex index, String text) {
    return index.near(Signature.of(text), 10).stream().map(Sharer::id).toList();
  }

  private static List<Sharer> sharers(Signature signature, Map<String, Signature> all) {
    List<Sharer> sharers = new ArrayList<>();
    all.forEach((id, other) -> {
      boolean band =
          IntStream.range(0, Signature.BANDS).anyMatch(b -> signature.band(b) == other.band(b));
      double resemblance = signature.resemblance(other);
      if (band && resemblance >= Signature.resemblance(4)) {
        sharers.add(new Sharer(id, resemblance));
      }
    });
    return sharers;
  }
}
