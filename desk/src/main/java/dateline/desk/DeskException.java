package dateline.desk;

/** Is thrown when the desk cannot be opened; the message says what to do. */
public final class DeskException extends RuntimeException {
  public DeskException(String message, Throwable cause) {
    super(message, cause);
  }
}
