package dateline.desk.source;

/** Says why an address is not followed, and what to do. */
public final class RefusedSource extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RefusedSource(String message) {
    super(message);
  }
}
