package dateline.extract.dump;

import dateline.extract.letters.Letters;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The content words of a text, to tell whether a line speaks of the same. A word counts by its
 * first six letters, which takes most endings of inflected languages off; words of three letters or
 * fewer do not count, nor do those that the languages of the press use as glue. Scripts without
 * blanks count by pairs of signs. Not thread-safe.
 */
final class Vocabulary {
  private static final int STEM = 6;
  private static final int SHORTEST = 4;
  private static final int MOST = 4_000;

  private static final Set<String> GLUE =
      Set.of(
          "that", "this", "with", "from", "have", "will", "would", "which", "their", "there",
          "they", "been", "were", "what", "when", "where", "after", "before", "about", "into",
          "over", "more", "than", "also", "could", "should", "said", "says", "some", "your",
          "under", "amid", "while", "nach", "über", "eine", "einer", "wird", "sind", "nicht",
          "auch", "dass", "avec", "dans", "pour", "plus", "sont", "para", "como", "pero", "este",
          "esta", "della", "sono", "anche", "voor", "niet", "door", "этот", "после", "также",
          "будет", "было", "были", "своих");

  private final Set<String> stems = new HashSet<>();

  Vocabulary add(String text) {
    if (stems.size() < MOST) {
      eachStem(text, stems::add);
    }
    return this;
  }

  int size() {
    return stems.size();
  }

  /** The share of a text's content words that are known here, 0 to 1; 0 for a text without any. */
  double share(String text) {
    int[] count = new int[2];
    eachStem(
        text,
        stem -> {
          count[0]++;
          count[1] += stems.contains(stem) ? 1 : 0;
        });
    return count[0] == 0 ? 0 : (double) count[1] / count[0];
  }

  private static void eachStem(String text, Consumer<String> sink) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (letter && Character.isIdeographic(text.charAt(i))) {
        if (i + 1 < text.length() && Character.isIdeographic(text.charAt(i + 1))) {
          sink.accept(text.substring(i, i + 2));
        }
        start = -1;
      } else if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (i - start >= SHORTEST) {
          String word = Letters.lower(text.substring(start, i));
          if (!GLUE.contains(word)) {
            sink.accept(word.substring(0, Math.min(STEM, word.length())));
          }
        }
        start = -1;
      }
    }
  }
}
