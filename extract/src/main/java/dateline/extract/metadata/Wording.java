package dateline.extract.metadata;

import dateline.extract.letters.Letters;
import java.util.HashSet;
import java.util.Set;

/**
 * A title as the lines of a page are held against it, so that its words are looked up once.
 *
 * @param folded its letters and figures alone, in lower case
 * @param words its different words, in lower case
 */
public record Wording(String title, String folded, Set<String> words) {
  private static final double ALIKE = 0.5;

  /** Two words are soon shared. */
  private static final int FEWEST_SHARED = 3;

  /** Shorter openings of a headline may be an accident. Letters. */
  private static final int LONG_ENOUGH = 12;

  /** The wording of a title. */
  public static Wording of(String title) {
    return new Wording(title, SiteName.fold(title), wordsOf(title));
  }

  /** Whether another shares at least half of the words (Jaccard), or one opens the other. */
  public boolean isLike(String other) {
    String otherFolded = SiteName.fold(other);
    if (folded.equals(otherFolded)) {
      return !folded.isEmpty();
    }
    boolean opens = folded.startsWith(otherFolded) || otherFolded.startsWith(folded);
    if (opens && Math.min(folded.length(), otherFolded.length()) > LONG_ENOUGH) {
      return true;
    }
    if (words.size() < FEWEST_SHARED) {
      return false;
    }
    Set<String> otherWords = wordsOf(other);
    int both = 0;
    for (String word : otherWords) {
      both += words.contains(word) ? 1 : 0;
    }
    int all = words.size() + otherWords.size() - both;
    return both >= FEWEST_SHARED && (double) both / all >= ALIKE;
  }

  private static Set<String> wordsOf(String title) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= title.length(); i++) {
      boolean inWord = i < title.length() && Character.isLetterOrDigit(title.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(Letters.lower(title.substring(start, i)));
        start = -1;
      }
    }
    return words;
  }
}
