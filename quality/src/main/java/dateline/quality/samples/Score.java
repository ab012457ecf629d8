package dateline.quality.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One figure of the table, with the cases that cost it something. Not thread-safe.
 *
 * <p>Recall is right over wanted; precision right over found. Where only one of the two makes
 * sense, the other is given the same count.
 */
final class Score {
  private final String name;
  private int right;
  private int wanted;
  private int found;
  private final List<String> misses = new ArrayList<>();

  Score(String name) {
    this.name = name;
  }

  /** Counts one case that should be and is, or should be and is not. */
  void check(boolean isRight, String miss) {
    wanted++;
    found++;
    if (isRight) {
      right++;
    } else {
      misses.add(miss);
    }
  }

  /** Counts something that should be found. */
  void want(boolean isFound, String miss) {
    wanted++;
    if (isFound) {
      right++;
      found++;
    } else {
      misses.add("missing: " + miss);
    }
  }

  /** Counts something that was found and should not be. */
  void tooMuch(String what) {
    found++;
    misses.add("too much: " + what);
  }

  double recall() {
    return wanted == 0 ? 1 : right / (double) wanted;
  }

  double precision() {
    return found == 0 ? 1 : right / (double) found;
  }

  String name() {
    return name;
  }

  List<String> misses() {
    return misses;
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "%-28s %4d of %4d  recall %.3f  precision %.3f",
        name,
        right,
        wanted,
        recall(),
        precision());
  }
}
