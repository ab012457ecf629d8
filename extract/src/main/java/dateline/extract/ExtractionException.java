package dateline.extract;

/**
 * Says that a page holds nothing that could be an article, and why. The message names the reason
 * and is fit for a reader.
 */
public final class ExtractionException extends Exception {
  public ExtractionException(String message) {
    super(message);
  }

  public ExtractionException(String message, Throwable cause) {
    super(message, cause);
  }
}
