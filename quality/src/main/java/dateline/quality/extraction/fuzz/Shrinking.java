package dateline.quality.extraction.fuzz;

import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Takes pieces out of a page as long as it still fails (Zeller's delta debugging). Stateless. */
final class Shrinking {
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);

  private Shrinking() {}

  /**
   * The smallest page found in some minutes.
   *
   * @param page a page that fails
   * @param fails whether another page fails alike
   */
  static String shrunk(String page, Predicate<String> fails) {
    long start = System.nanoTime();
    String small = page;
    int piece = Math.max(1, page.length() / 2);
    while (true) {
      int before = small.length();
      for (int at = 0; at < small.length(); ) {
        String smaller =
            small.substring(0, at) + small.substring(Math.min(small.length(), at + piece));
        if (System.nanoTime() - start > LONGEST) {
          return small;
        }
        if (!smaller.isEmpty() && fails.test(smaller)) {
          small = smaller;
        } else {
          at += piece;
        }
      }
      if (piece == 1 && small.length() == before) {
        return small;
      }
      piece = Math.max(1, piece / 2);
    }
  }
}
