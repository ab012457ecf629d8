package dateline.stories.encoding;

/** Says why a model or tokenizer that a person named cannot be used, and what would be right. */
public final class EncoderException extends RuntimeException {

  EncoderException(String message) {
    super(message);
  }

  EncoderException(String message, Throwable cause) {
    super(message, cause);
  }
}
