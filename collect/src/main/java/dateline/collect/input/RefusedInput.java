package dateline.collect.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says why an input gives no page. The message names place and remedy, fit for a reader. */
public final class RefusedInput extends IOException {
  @SuppressWarnings("serial") // never serialized
  private final byte @Nullable [] bytes;

  public RefusedInput(String reason) {
    this(reason, null);
  }

  /**
   * @param bytes the refused bytes where they were read whole, else null
   */
  public RefusedInput(String reason, byte @Nullable [] bytes) {
    super(reason);
    this.bytes = bytes;
  }

  /** The refused bytes where they were read whole, else null. */
  @SuppressWarnings("EI_EXPOSE_REP")
  public byte @Nullable [] bytes() {
    return bytes;
  }
}
