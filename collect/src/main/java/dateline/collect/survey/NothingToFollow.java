package dateline.collect.survey;

/** Says why an address cannot be followed, and what to do. */
public final class NothingToFollow extends Exception {
  private static final long serialVersionUID = 1;

  NothingToFollow(String message) {
    super(message);
  }
}
