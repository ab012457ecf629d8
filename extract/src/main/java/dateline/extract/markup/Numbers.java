package dateline.extract.markup;

import java.util.Arrays;

/** Rising numbers, each once. Not thread-safe while numbers are added. */
final class Numbers {
  private int[] values = new int[8];
  private int count;

  void add(int number) {
    if (count > 0 && values[count - 1] == number) {
      return;
    }
    if (count == values.length) {
      values = Arrays.copyOf(values, count * 2);
    }
    values[count++] = number;
  }

  /** Those from the first (inclusive) to the end (exclusive). */
  int[] between(int first, int end) {
    return Arrays.copyOfRange(values, place(first), place(end));
  }

  private int place(int number) {
    int at = Arrays.binarySearch(values, 0, count, number);
    return at < 0 ? -at - 1 : at;
  }
}
