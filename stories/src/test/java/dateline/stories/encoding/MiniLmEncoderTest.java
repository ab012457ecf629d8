package dateline.stories.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MiniLmEncoderTest {

  private static MiniLmEncoder encoder;

  @BeforeAll
  static void load() {
    encoder = new MiniLmEncoder();
  }

  @AfterAll
  static void free() {
    encoder.close();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  @Test
  void vectorsHaveUnitLength() {
    float[] vector = encoder.encode("The harbour of Nortvik was closed by ice.");

    assertThat(vector).hasSize(encoder.dimensions());
    assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
  }

  @Test
  void reportsOfOneHappeningAreNearerThanOthers() {
    float[] one = encoder.encode("Ferry runs aground off Nortvik, 212 passengers brought ashore");
    float[] same = encoder.encode("All 212 people rescued after a ferry hit rocks near Nortvik");
    float[] other = encoder.encode("Central bank of Velland raises its interest rate to 4 percent");

    assertThat(dot(one, same)).isGreaterThan(dot(one, other) + 0.3);
  }

  @Test
  void blankTextsGiveTheNullVector() {
    assertThat(encoder.encode(" \n")).hasSize(encoder.dimensions()).containsOnly(0f);
  }

  @Test
  void callersSideBySideGetWhatOneAloneGets() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      texts.add("Report " + i + ": " + "the council of Nortvik met again ".repeat(i % 5 + 1));
    }
    List<float[]> alone = texts.stream().map(encoder::encode).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Callable<float[]>> calls = new ArrayList<>();
      texts.forEach(text -> calls.add(() -> encoder.encode(text)));
      List<Future<float[]>> together = pool.invokeAll(calls);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(together.get(i).get()).containsExactly(alone.get(i));
      }
    }
  }
}
