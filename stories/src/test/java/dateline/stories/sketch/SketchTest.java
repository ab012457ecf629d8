package dateline.stories.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.stories.Sample;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SketchTest {

  @Property(tries = 200)
  void bytesGiveTheSketchBack(@ForAll long seed) {
    Template template = Template.of(new int[] {-7, 12}, new int[] {(int) seed, 3}, 12);
    Sketch sketch = Sample.many(1, seed).getFirst().with(template);

    assertThat(Sketch.fromBytes(sketch.toBytes())).isEqualTo(sketch);
    assertThat(sketch).isNotEqualTo(sketch.with(Template.NONE));
    assertThat(Sketch.fromBytes(sketch.toBytes()).opening())
        .isNotEqualTo(sketch.opening().in("mul"));
  }

  @Property(tries = 200)
  void partsOfTheBytesAreRefused(@ForAll long seed, @ForAll @IntRange(max = 1000) int kept) {
    byte[] bytes = Sample.many(1, seed).getFirst().toBytes();
    byte[] part = Arrays.copyOf(bytes, Math.min(kept, bytes.length - 1));

    assertThatIllegalArgumentException().isThrownBy(() -> Sketch.fromBytes(part));
  }

  @Test
  void anotherVersionIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sketch.fromBytes(new byte[] {77}))
        .withMessageContaining("77");
  }
}
