package dateline.store.database;

/**
 * Says that the store cannot go on, where, and what to do about it. The message is fit for a
 * reader.
 */
public final class StoreException extends RuntimeException {
  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
