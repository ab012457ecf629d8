package dateline.stories.encoding;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A sentence encoder's network in ONNX: tokens in, one vector out.
 *
 * <p>It may ask for what encoders of the BERT family ask for, and may give the vectors of all
 * tokens, which are pooled here, or a vector that is pooled already. The computation runs in this
 * process on the calling thread; nothing is fetched and nothing is reported. Thread-safe: callers
 * on several threads share the weights and do not wait for one another.
 *
 * @see <a href="https://onnx.ai/onnx/repo-docs/IR.html">Open Neural Network Exchange</a>
 */
final class OnnxModel implements AutoCloseable {

  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";

  /** What exporters call a vector that is pooled already. */
  private static final String POOLED = "sentence_embedding";

  private static final int OF_A_SENTENCE = 2;
  private static final int OF_TOKENS = 3;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String name;
  private final Pooling pooling;
  private final String output;
  private final boolean pooled;

  private OnnxModel(OrtEnvironment environment, OrtSession session, String name, Pooling pooling)
      throws OrtException {
    this.environment = environment;
    this.session = session;
    this.name = name;
    this.pooling = pooling;
    checkInputs();
    this.output = output();
    this.pooled = rank(session.getOutputInfo().get(output)) == OF_A_SENTENCE;
  }

  /**
   * Loads a model from a file; weights that it keeps beside it are found there.
   *
   * @throws EncoderException if the file is no such model
   */
  static OnnxModel read(Path file, Pooling pooling) {
    return load(
        file.toString(),
        pooling,
        (environment, options) -> environment.createSession(file.toString(), options));
  }

  /** Loads a model from its bytes; {@code name} is for messages. */
  static OnnxModel read(byte[] bytes, String name, Pooling pooling) {
    return load(name, pooling, (environment, options) -> environment.createSession(bytes, options));
  }

  private interface Opening {
    OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options)
        throws OrtException;
  }

  private static OnnxModel load(String name, Pooling pooling, Opening opening) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtSession session = opening.open(environment, options);
      try {
        return new OnnxModel(environment, session, name, pooling);
      } catch (EncoderException e) {
        session.close();
        throw e;
      }
    } catch (OrtException e) {
      throw new EncoderException(
          "ONNX Runtime cannot load the sentence encoder "
              + name
              + "; it has to be an ONNX file, and the machine a 64-bit Linux, macOS or Windows: "
              + e.getMessage(),
          e);
    }
  }

  private void checkInputs() throws OrtException {
    Map<String, NodeInfo> inputs = session.getInputInfo();
    TreeSet<String> unknown = new TreeSet<>(inputs.keySet());
    for (String known : new String[] {IDS, MASK, TYPES}) {
      unknown.remove(known);
    }
    boolean numbers =
        inputs.values().stream()
            .allMatch(input ->
                input.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.INT64);
    if (!unknown.isEmpty() || !inputs.containsKey(IDS) || !numbers) {
      throw new EncoderException(
          "The model "
              + name
              + " asks for "
              + new TreeSet<>(inputs.keySet())
              + "; a sentence encoder asks for input_ids and perhaps attention_mask and"
              + " token_type_ids, as 64-bit numbers. Export it so, or take another.");
    }
  }

  /** The output to read: one that is pooled by name, or else the first with the tokens' vectors. */
  private String output() throws OrtException {
    Map<String, NodeInfo> outputs = session.getOutputInfo();
    if (rank(outputs.get(POOLED)) == OF_A_SENTENCE) {
      return POOLED;
    }
    for (int rank : new int[] {OF_TOKENS, OF_A_SENTENCE}) {
      for (Map.Entry<String, NodeInfo> output : outputs.entrySet()) {
        if (rank(output.getValue()) == rank) {
          return output.getKey();
        }
      }
    }
    throw new EncoderException(
        "The model "
            + name
            + " gives "
            + new TreeSet<>(outputs.keySet())
            + ", and none of them is a vector of numbers for each token or for the whole text; take"
            + " a sentence encoder");
  }

  private static int rank(@Nullable NodeInfo node) {
    return node != null
            && node.getInfo() instanceof TensorInfo tensor
            && tensor.type == OnnxJavaType.FLOAT
        ? tensor.getShape().length
        : 0;
  }

  /** The vector of a row of tokens, at unit length. */
  float[] vector(long[] tokens) {
    try {
      return computed(tokens);
    } catch (OrtException e) {
      throw new EncoderException(
          "The sentence encoder "
              + name
              + " failed on a text of "
              + tokens.length
              + " tokens; is the tokenizer the one that belongs to it? "
              + e.getMessage(),
          e);
    }
  }

  private float[] computed(long[] tokens) throws OrtException {
    long[] ones = new long[tokens.length];
    Arrays.fill(ones, 1L);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String input : session.getInputNames()) {
        long[] values =
            switch (input) {
              case IDS -> tokens;
              case MASK -> ones;
              default -> new long[tokens.length];
            };
        inputs.put(
            input,
            OnnxTensor.createTensor(
                environment, LongBuffer.wrap(values), new long[] {1, tokens.length}));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
        FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
        return Unit.length(
            pooled ? first(values, values.remaining()) : pool(values, tokens.length));
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private float[] pool(FloatBuffer values, int tokens) {
    int width = values.remaining() / tokens;
    if (pooling == Pooling.CLS) {
      return first(values, width);
    }
    float[] sum = new float[width];
    for (int token = 0; token < tokens; token++) {
      for (int i = 0; i < width; i++) {
        sum[i] += values.get(token * width + i);
      }
    }
    return sum;
  }

  private static float[] first(FloatBuffer values, int width) {
    float[] first = new float[width];
    values.get(0, first);
    return first;
  }

  /** Frees the model; it must not be used afterwards. */
  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence encoder " + name + " cannot be closed", e);
    }
  }
}
