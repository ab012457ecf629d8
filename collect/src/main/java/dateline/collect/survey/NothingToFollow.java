package dateline.collect.survey;

/** Says why an address cannot be followed, and what to do. */
public final class NothingToFollow extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean isOnlyLater;

  NothingToFollow(String message) {
    this(message, false);
  }

  NothingToFollow(String message, boolean isOnlyLater) {
    super(message);
    this.isOnlyLater = isOnlyLater;
  }

  /** Whether it may be there, and was not asked because its host has to rest first. */
  boolean isOnlyLater() {
    return isOnlyLater;
  }
}
