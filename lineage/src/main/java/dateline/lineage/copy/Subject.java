package dateline.lineage.copy;

import dateline.lineage.words.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What a text is about as far as its letters show it in any language: its numbers, and the words
 * that it always writes with a capital. A translation keeps both.
 */
final class Subject {

  private static final int MIN_LETTERS = 3;
  private static final int MIN_SHARED = 4;

  private final long[] marks;

  private Subject(long[] marks) {
    this.marks = marks;
  }

  static Subject of(Words words) {
    Set<Long> capital = new HashSet<>();
    Set<Long> small = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      char first = words.text().charAt(words.start(i));
      int length = words.end(i) - words.start(i);
      if (Character.isDigit(first) || (Character.isUpperCase(first) && length >= MIN_LETTERS)) {
        capital.add(words.hash(i));
      } else {
        small.add(words.hash(i));
      }
    }
    capital.removeAll(small);
    return new Subject(capital.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  /** The share of the marks of the text with fewer that both have, 0 to 1; 0 for a handful. */
  double share(Subject other) {
    int shared = 0;
    for (long mark : marks) {
      if (Arrays.binarySearch(other.marks, mark) >= 0) {
        shared++;
      }
    }
    int fewer = Math.min(marks.length, other.marks.length);
    return shared < MIN_SHARED ? 0 : (double) shared / fewer;
  }
}
