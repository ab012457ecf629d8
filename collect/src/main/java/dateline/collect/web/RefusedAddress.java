package dateline.collect.web;

/** An address that is not fetched as it is written. */
public final class RefusedAddress extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  RefusedAddress(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** A sentence that names the address, and the remedy where there is one. */
  public String reason() {
    return reason;
  }
}
