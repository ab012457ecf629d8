package dateline.pipeline.correcting;

/**
 * Says that a correction cannot be made as it was asked for, and what can be done. The message is
 * fit for a reader.
 */
public final class RefusedCorrection extends RuntimeException {
  public RefusedCorrection(String message) {
    super(message);
  }
}
