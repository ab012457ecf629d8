package dateline.extract.dump;

import org.jspecify.annotations.Nullable;

/**
 * A line with what it is.
 *
 * @param line its words and shape
 * @param sort what it is by its own words
 * @param use what it is for where it is interface, else null
 */
record DumpLine(Line line, Sort sort, Phrases.@Nullable Use use) {
  String text() {
    return line.text();
  }

  boolean is(Sort other) {
    return sort == other;
  }

  boolean isFor(Phrases.Use other) {
    return use == other;
  }

  /** Whether the line is running text that is no item of a list. */
  boolean isProse() {
    return sort == Sort.SENTENCE && !line.bullet();
  }
}
