package dateline.stories.sketch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How rare words are, without counting those of the collection: what arrives first must not decide
 * what later counts.
 *
 * <p>The encoder's English vocabulary lists words by falling frequency in a large corpus, and by
 * Zipf's law the logarithm of a word's rank is, up to a constant, that of its inverse frequency. In
 * other languages the length of a word stands in: the short ones are the frequent ones, which is
 * Zipf's law of abbreviation. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1108/eb026526">Spärck Jones, A statistical interpretation of
 *     term specificity (1972)</a>
 */
public final class Rarity {

  /** The rarity of what no list of words has, the logarithm of a rank past its end. */
  public static final double UNHEARD = Math.log(40_000);

  /** Words that are not rarer say nothing of what a text is about: the hundred most frequent. */
  public static final double COMMON = Math.log(100);

  private static final String VOCABULARY = "/bert-vocabulary-en.txt";

  /** Before it stand marks, single letters and what the vocabulary keeps free. */
  private static final String FIRST_WORD = "the";

  private static final String ENGLISH = "en";

  /** So much rarer is a word with each letter in languages without a list. */
  private static final double LETTER = 1.5;

  /** Read when the first English word comes, and once for all. */
  private static final class English {
    static final Map<String, Double> RANKS = ranks();
  }

  private Rarity() {}

  /** The rarity of words; their list is read from the class path when it is needed first. */
  public static Rarity read() {
    return new Rarity();
  }

  private static Map<String, Double> ranks() {
    Map<String, Double> ranks = new HashMap<>();
    try (InputStream stream = Rarity.class.getResourceAsStream(VOCABULARY)) {
      if (stream == null) {
        throw new IllegalStateException(
            VOCABULARY + " is not on the class path; it comes with the sentence encoder's jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      boolean words = false;
      int rank = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        words |= line.equals(FIRST_WORD);
        if (words) {
          ranks.put(line, Math.log(++rank));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(VOCABULARY + " cannot be read", e);
    }
    return Map.copyOf(ranks);
  }

  /**
   * The rarity of a word, 0 to {@link #UNHEARD}.
   *
   * @param word in lower case, folded or not
   * @param language BCP 47 primary tag; null is read as English
   * @throws ExceptionInInitializerError if the list of words is not on the class path
   */
  public double of(String word, @Nullable String language) {
    if (language == null || language.equals(ENGLISH)) {
      return English.RANKS.getOrDefault(word, UNHEARD);
    }
    return Math.min(UNHEARD, LETTER * word.length());
  }
}
