package dateline.stories.sketch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rarest pairs of neighbouring words of an article: two reports of one happening name its
 * things by the same phrases, however their sentences run.
 */
public final class WordPairs {

  /** How many pairs are kept. */
  static final int MOST = 64;

  /** Past so many UTF-16 code units a report tells of what came before. */
  private static final int OPENING = 1_500;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]{2,}|\\p{Nd}+(?:[.,]\\p{Nd}+)*");

  private static final Pattern ENDING = Pattern.compile("['’](?:s|t|re|ve|ll)?\\b");

  private final Rarity rarity;

  WordPairs(Rarity rarity) {
    this.rarity = rarity;
  }

  /** The pairs of headline and text, those of frequent words left out. */
  Terms of(@Nullable String headline, String text, @Nullable String language) {
    Map<String, Double> pairs = new HashMap<>();
    if (headline != null) {
      add(headline, language, pairs);
    }
    add(text.substring(0, Math.min(OPENING, text.length())), language, pairs);
    return Terms.of(pairs, MOST);
  }

  private void add(String text, @Nullable String language, Map<String, Double> pairs) {
    Matcher words = WORD.matcher(ENDING.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(""));
    String last = "";
    double lastRarity = 0;
    while (words.find()) {
      String word = words.group();
      double rare = rarity.of(word, language);
      if (rare < Rarity.COMMON) {
        continue;
      }
      if (!last.isEmpty()) {
        pairs.put(last + ' ' + word, lastRarity + rare);
      }
      last = word;
      lastRarity = rare;
    }
  }
}
