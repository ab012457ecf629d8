package dateline.stories.figures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How one number for a thing fared: who gave it, and from when to when.
 *
 * @param said each voice that gave it, at least one
 * @param first when it was first given
 * @param end when the last voice had surely begun to give it
 */
record Course(String value, List<Said> said, Span first, Instant end) {

  /** The course of a number that all of these give. */
  static Course of(List<Said> said) {
    Span first = said.stream().map(Said::when).min(Span.EARLIER).orElseThrow();
    Instant end =
        said.stream().map(one -> one.when().last()).max(Comparator.naturalOrder()).orElseThrow();
    return new Course(said.getFirst().value(), said, first, end);
  }

  /** How many speak; an outlet that reports twice is one. */
  static long voices(List<Said> said) {
    return Math.min(
        said.stream().map(Said::voice).distinct().count(),
        said.stream().map(Said::outlet).distinct().count());
  }

  boolean isOneVoice() {
    return voices(said) == 1;
  }

  /** Whether so many voices gave it after all that gave another. */
  boolean cameAfter(Course other, int voices) {
    return voices(said.stream().filter(one -> one.when().first().isAfter(other.end)).toList())
        >= voices;
  }

  /** Whether it came after another, or later than it and with more than twice the voices since. */
  boolean displaces(Course other, int voices) {
    return cameAfter(other, voices) || outnumbers(other);
  }

  private boolean outnumbers(Course other) {
    List<Said> still = other.said.stream().filter(one -> !first.isAfter(one.when())).toList();
    boolean later = other.said.stream().anyMatch(one -> first.isAfter(one.when()));
    return later && voices(said) > 2 * voices(still);
  }
}
