package dateline.collect.inbox;

/** Says why nothing of what was sent is taken, and what to do. */
public final class RefusedSending extends Exception {
  private static final long serialVersionUID = 1;

  private final Why why;

  /** What is in the way. */
  public enum Why {
    /** The address or the time makes no sense. */
    WORDS,
    /** It is of no type that is read. */
    TYPE,
    /** It holds no page. */
    NO_PAGE,
    /** A person lets the inbox rest. */
    RESTS,
    /** Too much waits to be read already; it can be sent again. */
    FULL,
    /** It cannot be written to disk; it can be sent again. */
    DISK
  }

  RefusedSending(Why why, String message) {
    super(message);
    this.why = why;
  }

  /** What is in the way. */
  public Why why() {
    return why;
  }
}
