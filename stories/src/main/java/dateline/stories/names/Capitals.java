package dateline.stories.names;

import dateline.language.Sentence;
import dateline.language.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Counts whatever a text seems to name, by capitals alone.
 *
 * <p>Languages without a trained model give few sure names, and two pages in different languages
 * meet by little else than names. To compare pages a doubtful name does no harm, since one that the
 * other page lacks hardly counts; so everything is taken that stands with a capital where a common
 * word would not: within a sentence, and never in small letters elsewhere in the text. German
 * writes all nouns so: there a lone word counts only after a preposition, where common nouns mostly
 * have an article. Scripts without capitals give nothing.
 */
public final class Capitals {

  private static final int MIN_LETTERS = 3;
  private static final int MOST_WORDS = 4;

  /** German prepositions that stand before places without an article. */
  private static final Set<String> BEFORE_PLACES =
      Set.of("in", "aus", "nach", "bei", "von", "um", "zwischen", "gegen");

  private final boolean nounsToo;
  private final Set<String> small = new HashSet<>();
  private final Set<String> inner = new HashSet<>();

  private Capitals(List<Sentence> sentences, String language) {
    nounsToo = language.equals("de");
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        String word = tokens.get(i).text();
        if (Character.isLowerCase(word.charAt(0))) {
          small.add(word);
        } else if (isCapital(tokens.get(i)) && isWithin(tokens, i)) {
          inner.add(lower(word));
        }
      }
    }
  }

  /** The names of a text as folded by {@link Folding#name}, with how often they occur. */
  public static Map<String, Integer> of(List<Sentence> sentences, String language) {
    return new Capitals(sentences, language).count(sentences);
  }

  private Map<String, Integer> count(List<Sentence> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        List<String> run = run(tokens, i);
        if (run.size() > 1 || (run.size() == 1 && (!nounsToo || afterPreposition(tokens, i)))) {
          counts.merge(Folding.name(String.join(" ", run)), 1, Integer::sum);
        }
        i += Math.max(0, run.size() - 1);
      }
    }
    return counts;
  }

  private static boolean afterPreposition(List<Token> tokens, int i) {
    return i > 0 && BEFORE_PLACES.contains(lower(tokens.get(i - 1).text()));
  }

  private List<String> run(List<Token> tokens, int from) {
    List<String> run = new ArrayList<>();
    for (int i = from; i < tokens.size() && run.size() < MOST_WORDS && names(tokens.get(i)); i++) {
      run.add(tokens.get(i).text());
    }
    return run;
  }

  private boolean names(Token token) {
    String lower = lower(token.text());
    return isCapital(token) && inner.contains(lower) && !small.contains(lower);
  }

  /** Whether a word follows another one of its sentence, and no mark that opens speech. */
  private static boolean isWithin(List<Token> tokens, int i) {
    return i > 0
        && (Character.isLetterOrDigit(tokens.get(i - 1).text().charAt(0))
            || tokens.get(i - 1).text().equals(","));
  }

  private static boolean isCapital(Token token) {
    return token.text().length() >= MIN_LETTERS && Character.isUpperCase(token.text().charAt(0));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
