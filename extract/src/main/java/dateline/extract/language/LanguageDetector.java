package dateline.extract.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text by OpenNLP's detector and its published model of 103 languages.
 *
 * <p>The model (10 MB) is read once for each instance: make one and share it. Thread-safe: the
 * model is never written to, and each call has a detector of its own, which is cheap.
 */
public final class LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";

  /** Only the beginning is read, in UTF-16 code units. */
  private static final int READ = 2_000;

  /** Some two hundred words show enough function words. */
  private static final int READ_BY_WORDS = 1_200;

  /** The detector is surer of no more than this, and takes its time for each. */
  private static final int READ_BY_STATISTICS = 800;

  /** More marks on one letter are noise. */
  private static final int MOST_MARKS = 4;

  private static final char FIRST_MARK = '\u0300';

  /** Fewer letters than this say too little; an ideograph counts as three. */
  private static final int LETTERS = 24;

  /** The detector spreads its probabilities thinly; by chance a language has about 0.01. */
  private static final double PROBABLE = 0.015;

  /** How much more probable the first language must be than the second. */
  private static final double MARGIN = 1.25;

  /** Codes of the model that the platform's table does not lead to a primary tag of two letters. */
  private static final Map<String, String> VARIETIES =
      Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg");

  private final LanguageDetectorModel model;
  private final Map<String, String> tags = new HashMap<>(VARIETIES);

  /**
   * Reads the model from the class path.
   *
   * @throws IllegalStateException if the class path has no model
   */
  public LanguageDetector() {
    try (InputStream in = LanguageDetector.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            "The class path has no "
                + MODEL
                + "; add the artifact org.apache.opennlp:opennlp-models-langdetect");
      }
      model = new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the language model " + MODEL, e);
    }
    for (String tag : Locale.getISOLanguages()) {
      tags.putIfAbsent(Locale.of(tag).getISO3Language(), tag);
    }
  }

  /**
   * The language of a text as a BCP 47 primary tag ("en", "ps"; "ceb" where there is no tag of two
   * letters), or null where the text is too short or too mixed to tell.
   */
  public @Nullable String detect(String text) {
    return detect(text, null);
  }

  /**
   * The same with what the page's markup says, which settles what relatives leave open.
   *
   * @param stated BCP 47 primary tag, or null
   */
  public @Nullable String detect(String text, @Nullable String stated) {
    String beginning = withoutPiles(text.substring(0, Math.min(text.length(), READ)));
    if (letters(beginning) < LETTERS) {
      return null;
    }
    String byScript = eastAsian(beginning);
    if (byScript != null) {
      return byScript;
    }
    String byWords =
        FunctionWords.language(
            beginning.substring(0, Math.min(beginning.length(), READ_BY_WORDS)), stated);
    return byWords == null
        ? byStatistics(beginning.substring(0, Math.min(beginning.length(), READ_BY_STATISTICS)))
        : byWords;
  }

  /**
   * The text without marks piled on marks: no script has more than a few on a letter, and the
   * detector's normalization looks back over all of them at each.
   */
  private static String withoutPiles(String text) {
    StringBuilder kept = null;
    int pile = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      pile = c >= FIRST_MARK && isMark(c) ? pile + 1 : 0;
      if (pile > MOST_MARKS && kept == null) {
        kept = new StringBuilder(text.length()).append(text, 0, i);
      } else if (pile <= MOST_MARKS && kept != null) {
        kept.append(c);
      }
    }
    return kept == null ? text : kept.toString();
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private @Nullable String byStatistics(String beginning) {
    Map<String, Double> byTag = new HashMap<>();
    for (Language language : new LanguageDetectorME(model).predictLanguages(beginning)) {
      byTag.merge(tag(language.getLang()), language.getConfidence(), Double::sum);
    }
    String best = null;
    double first = 0;
    double second = 0;
    for (Map.Entry<String, Double> entry : byTag.entrySet()) {
      double probability = entry.getValue();
      if (probability > first) {
        second = first;
        first = probability;
        best = entry.getKey();
      } else if (probability > second) {
        second = probability;
      }
    }
    return first >= PROBABLE && first >= second * MARGIN ? best : null;
  }

  private String tag(String iso6393) {
    return tags.getOrDefault(iso6393, iso6393);
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length() && letters < LETTERS; i++) {
      char c = text.charAt(i);
      letters += Character.isIdeographic(c) ? 3 : Character.isLetter(c) ? 1 : 0;
    }
    return letters;
  }

  /** Chinese and Japanese have few n-grams in common with themselves; their script is surer. */
  private static @Nullable String eastAsian(String text) {
    int ideographs = 0;
    int kana = 0;
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isIdeographic(c)) {
        ideographs++;
      } else if (c >= 0x3040 && c <= 0x30FF) {
        kana++;
      } else if (Character.isLetter(c)) {
        others++;
      }
    }
    if (ideographs + kana <= others) {
      return null;
    }
    return kana * 10 > ideographs ? "ja" : "zh";
  }
}
