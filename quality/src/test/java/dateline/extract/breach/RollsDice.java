package dateline.extract.breach;

import java.util.UUID;

/** Makes an id up. */
public final class RollsDice {
  private RollsDice() {}

  static String id() {
    return UUID.randomUUID().toString();
  }
}
