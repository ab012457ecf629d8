package dateline.language.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives words of sentences that are set in capitals the case that they have elsewhere in the text.
 *
 * <p>The models know names by their capitals, so that a headline in capitals would be one long name
 * to them. A word that the text has nowhere else gets a capital, except function words.
 */
final class Casing {

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "and", "as", "at", "be", "but", "by", "for", "from", "has", "have", "if", "in",
          "is", "it", "its", "more", "no", "not", "of", "off", "on", "or", "out", "over", "says",
          "than", "that", "the", "their", "this", "to", "up", "was", "were", "who", "will", "with");

  /** Share of letters in capitals from which on a sentence counts as set in capitals. */
  private static final double CAPITALS = 0.8;

  private final Map<String, String> formByLower;

  private Casing(Map<String, String> formByLower) {
    this.formByLower = formByLower;
  }

  /** The casing of the words of a text, by its sentences that are not set in capitals. */
  static Casing of(List<List<CoreLabel>> sentences) {
    if (sentences.stream().noneMatch(Casing::inCapitals)) {
      return new Casing(Map.of());
    }
    Map<String, String> forms = new HashMap<>();
    for (List<CoreLabel> sentence : sentences) {
      if (!inCapitals(sentence)) {
        sentence.stream()
            .skip(1)
            .map(CoreLabel::word)
            .forEach(word -> forms.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
      }
    }
    return new Casing(forms);
  }

  /** Changes the words, not the original texts, of a sentence that is set in capitals. */
  void restore(List<CoreLabel> sentence) {
    if (!inCapitals(sentence)) {
      return;
    }
    for (CoreLabel label : sentence) {
      String lower = label.word().toLowerCase(Locale.ROOT);
      String form = formByLower.get(lower);
      label.setWord(form != null ? form : FUNCTION_WORDS.contains(lower) ? lower : capital(lower));
    }
  }

  private static String capital(String lower) {
    return lower.isEmpty()
        ? lower
        : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }

  private static boolean inCapitals(List<CoreLabel> sentence) {
    int letters = 0;
    int capitals = 0;
    int words = 0;
    for (CoreLabel label : sentence) {
      String word = label.word();
      words += word.length() > 1 && Character.isLetter(word.charAt(0)) ? 1 : 0;
      for (int i = 0; i < word.length(); i++) {
        letters += Character.isLetter(word.charAt(i)) ? 1 : 0;
        capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
      }
    }
    return words >= 4 && capitals >= CAPITALS * letters;
  }
}
