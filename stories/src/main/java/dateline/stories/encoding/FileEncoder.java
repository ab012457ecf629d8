package dateline.stories.encoding;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A sentence encoder of a person's own choice, read from files. Thread-safe: callers on several
 * threads share the weights and do not wait for one another.
 *
 * <p>Encoders differ in how near they put texts that have nothing to do with each other. That is
 * measured when the encoder is loaded, and taken out where it is much ({@link Centre}), so that
 * likeness means the same whichever encoder is used.
 */
public final class FileEncoder implements Encoder, AutoCloseable {

  private final EncoderFiles files;
  private final OnnxModel model;
  private final Tokenizer tokenizer;
  private final Centre centre;
  private final int dimensions;

  /**
   * Loads an encoder.
   *
   * @throws EncoderException if a file is missing or is not what it should be; the message says
   *     what would be right
   */
  public FileEncoder(EncoderFiles files) {
    this.files = files;
    present(files.tokenizer());
    present(files.model());
    tokenizer = TokenizerFile.read(files.tokenizer());
    model = OnnxModel.read(files.model(), files.pooling());
    try {
      dimensions = raw("").length;
      if (raw("one two three").length != dimensions) {
        throw new EncoderException(
            "The model "
                + files.model()
                + " gives vectors of different lengths; take a sentence encoder");
      }
      centre = Centre.of(this::raw, files.languages());
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private static void present(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new EncoderException("There is no file " + file + " of a sentence encoder");
    }
  }

  private float[] raw(String text) {
    return model.vector(tokenizer.tokens(files.prefix() + text, MiniLmEncoder.WINDOW));
  }

  @Override
  public float[] encode(String text) {
    return text.isBlank() ? new float[dimensions] : centre.without(raw(text));
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public @Nullable String space(@Nullable String language) {
    boolean together =
        language != null && (files.languages().isEmpty() || files.languages().contains(language));
    return together ? MANY : language;
  }

  /** Frees the model; the encoder must not be used afterwards. */
  @Override
  public void close() {
    model.close();
  }
}
