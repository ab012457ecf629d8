package dateline.extract.breach;

import java.util.concurrent.atomic.AtomicInteger;

/** Remembers. */
public final class KeepsState {
  static final AtomicInteger SEEN = new AtomicInteger();

  private KeepsState() {}
}
