package dateline.collect.source;

import java.util.List;

/**
 * What lists of a source named and robots.txt forbids to ask for: it is not read, and must not be
 * taken for something that was never written. Immutable.
 *
 * @param count of all such addresses, at least 0
 * @param newest some of them, those that were come upon last first
 */
public record Forbidden(long count, List<String> newest) {
  /** Nothing is forbidden. */
  public static final Forbidden NONE = new Forbidden(0, List.of());

  public Forbidden {
    newest = List.copyOf(newest);
  }
}
