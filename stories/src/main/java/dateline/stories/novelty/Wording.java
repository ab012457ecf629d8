package dateline.stories.novelty;

import dateline.language.DateMention;
import dateline.stories.sketch.Rarity;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a stretch of text apart into words, each with what it weighs: the rarer, the more.
 *
 * <p>Words are cut after a few letters, so that the cases and tenses of one word are one: in most
 * languages this serves nearly as well as a stemmer (McNamee, Nicholas and Mayfield, Addressing
 * morphological variation in alphabetic languages, SIGIR 2009). Figures weigh most, since the
 * number is what changes from one report to the next. Immutable and thread-safe.
 */
final class Wording {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+(?:[.,]\\p{Nd}+)*");

  /** A word is known by so many letters from its start. */
  private static final int STEM = 6;

  /** What a figure weighs, other than a small one; no word weighs the same. */
  static final double FIGURE = 4 * Rarity.UNHEARD;

  /** A word of one digit counts little: it may number anything. So do years. */
  private static final double SMALL_FIGURE = Rarity.COMMON;

  /** Two characters of a script that has no spaces make a word, as often as not. */
  private static final double TWO_CHARACTERS = Rarity.COMMON + 1;

  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** In these every noun has a capital. */
  private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb");

  private final Rarity rarity = Rarity.read();

  /** The words of a stretch of text that weigh anything, each once. */
  Map<String, Double> words(String text, @Nullable String language) {
    Map<String, Double> words = new LinkedHashMap<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      add(matcher.group(), language, words);
    }
    return words;
  }

  /** The same without what names a day, month or year. */
  Map<String, Double> words(
      String text, int from, int to, @Nullable String language, List<DateMention> dates) {
    StringBuilder rest = new StringBuilder(text.substring(from, to));
    for (DateMention date : dates) {
      for (int i = Math.max(from, date.start()); i < Math.min(to, date.end()); i++) {
        rest.setCharAt(i - from, ' ');
      }
    }
    return words(rest.toString(), language);
  }

  private void add(String written, @Nullable String language, Map<String, Double> words) {
    if (Character.isDigit(written.charAt(0))) {
      words.put(figure(written), isSmall(written) ? SMALL_FIGURE : FIGURE);
    } else if (isUnspaced(written)) {
      for (int i = 0; i + 2 <= written.length(); i++) {
        words.put(written.substring(i, i + 2), TWO_CHARACTERS);
      }
    } else {
      String word = written.toLowerCase(Locale.ROOT);
      double rare = rarity.of(word, language);
      if (rare >= Rarity.COMMON && word.length() > 1) {
        words.merge(word.substring(0, Math.min(STEM, word.length())), rare, Math::max);
      }
    }
  }

  /** Whether a word, as it is counted here, is a figure. */
  static boolean isFigure(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private static boolean isUnspaced(String word) {
    return UNSPACED.contains(UnicodeScript.of(word.codePointAt(0)));
  }

  private static boolean isSmall(String figure) {
    return figure.length() == 1
        || (figure.length() == 4 && (figure.startsWith("19") || figure.startsWith("20")));
  }

  /** A figure in plain digits, without the marks between thousands. */
  private static String figure(String written) {
    StringBuilder digits = new StringBuilder(written.length());
    written
        .chars()
        .filter(Character::isDigit)
        .forEach(c -> digits.append((char) ('0' + Character.digit(c, 10))));
    return digits.toString();
  }

  /**
   * The figures and the words with a capital, as written: what can be known again in another
   * language.
   */
  List<String> signs(String text, @Nullable String language) {
    boolean names = language == null || !CAPITAL_NOUNS.contains(language);
    return WORD.matcher(text)
        .results()
        .filter(found -> found.start() > 0 || Character.isDigit(text.charAt(0)))
        .map(found -> found.group())
        .filter(word ->
            Character.isDigit(word.charAt(0))
                ? !isSmall(word)
                : names && word.length() > 2 && Character.isUpperCase(word.codePointAt(0)))
        .map(word -> Character.isDigit(word.charAt(0)) ? figure(word) : word)
        .distinct()
        .toList();
  }
}
