package dateline.quality.stories.speed;

import java.util.Locale;

/**
 * What so many articles of sixty days cost.
 *
 * @param finding microseconds an article until what is like it is found
 * @param settling microseconds an article until the stories that it touches are settled
 * @param bytes of memory for all articles, without their texts
 * @param agreement B-cubed F1 against the stories that the articles were made for
 */
record Cost(
    int articles, double finding, double settling, double bytes, double stories, double agreement) {

  /** Microseconds an article. */
  double micros() {
    return finding + settling;
  }

  /** The line of a table. */
  String line(Cost first) {
    return String.format(
        Locale.ROOT,
        "%8d  %10.0f  %8.1f (%.1f + %.1f)  %6.0f %6.0f  %7.0f  %.3f  %.2f",
        articles,
        1e6 / micros(),
        micros(),
        finding,
        settling,
        bytes / articles,
        bytes / stories,
        stories,
        agreement,
        micros() / first.micros());
  }
}
