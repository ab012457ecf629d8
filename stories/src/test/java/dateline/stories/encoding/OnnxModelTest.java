package dateline.stories.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxModelTest {

  /** The network gives back the numbers of the tokens, whatever its output is called. */
  @ParameterizedTest
  @ValueSource(strings = {"sentence_embedding", "output"})
  void aPooledVectorIsTakenAsItIs(String output) {
    byte[] network = TinyOnnx.of("input_ids", output);
    try (OnnxModel model = OnnxModel.read(network, "tiny", Pooling.CLS)) {
      assertThat(model.vector(new long[] {2, 3, 6}))
          .containsExactly(new float[] {2 / 7f, 3 / 7f, 6 / 7f}, within(1e-6f));
    }
  }
}
