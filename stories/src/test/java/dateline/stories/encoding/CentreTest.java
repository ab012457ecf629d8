package dateline.stories.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.stories.sketch.Vectors;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class CentreTest {

  private static final int DIMENSIONS = 256;

  /** A made-up encoder: every text its own direction, and a share that all have in common. */
  private static float[] vector(String text, double common) {
    Random random = new Random(text.hashCode());
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) (random.nextGaussian() + common);
    }
    return Unit.length(vector);
  }

  @Property(tries = 100)
  void whatIsCommonToAllIsTakenOut(
      @ForAll int one, @ForAll int two, @ForAll @DoubleRange(min = 1.0, max = 3) double common) {
    Centre centre = Centre.of(text -> vector(text, common), Set.of());
    float[] a = centre.without(vector("text " + one, common));
    float[] b = centre.without(vector("text " + two, common));

    assertThat(Vectors.cosine(a, a)).isCloseTo(1, within(1e-4));
    if (one != two) {
      assertThat(Vectors.cosine(a, b)).isLessThan(0.4);
    }
  }

  @Property(tries = 50)
  void whereThereIsLittleVectorsStayAsTheyAre(
      @ForAll int seed, @ForAll @IntRange(max = 2) int language) {
    Set<String> languages = Set.of(new String[] {"en", "zh", "qq"}[language]);
    Centre centre = Centre.of(text -> vector(text, 0), languages);

    assertThat(centre.without(vector("text " + seed, 0)))
        .containsExactly(vector("text " + seed, 0));
  }
}
