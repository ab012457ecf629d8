package dateline.claims.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a language that is not tagged reports speech: its words by their use, in lower case and in
 * every form that the press has them in. Read from {@code wording-LANGUAGE.txt}; a language more is
 * a file more. Immutable.
 */
public final class Wording {

  /** Languages with a file, as BCP 47 primary tags. */
  public static final List<String> LANGUAGES = List.of("de", "es", "fr", "it", "pt", "ru");

  /** Letters of the shortest noun that is looked for at the end of a compound. */
  private static final int MIN_COMPOUND = 4;

  private final Map<Use, Set<String>> words;
  private final List<List<String>> according;

  private Wording(Map<Use, Set<String>> words, List<List<String>> according) {
    this.words = words;
    this.according = according;
  }

  /** What a word does in a report of speech. */
  enum Use {
    /** Verbs of speech. */
    SAYING,
    /** Verbs that are of speech only with words quoted: "calificó". */
    NAMING,
    /** Stand before a participle of speech: "ha". */
    AUXILIARY,
    /** May stand between a quotation, a verb of speech and its subject. */
    BETWEEN,
    /** Make a report of none. */
    NEGATION,
    /** Begin the clause that is reported: "que". */
    THAT,
    HE,
    SHE,
    ARTICLE,
    PREPOSITION,
    /** Days and times, which are no subjects. */
    TIME,
    /** Join an office to what it is of. */
    OF,
    AND,
    /** Nouns of persons by office, profession or standing. */
    ROLE,
    /** Nouns of bodies that can speak. */
    BODY,
    /** Stand inside names. */
    PARTICLE,
    /** Ways of the language, each explained where it is asked for. */
    WAY
  }

  /** The wording of a language that has a file. */
  public static Wording of(String language) {
    Map<Use, Set<String>> words = new HashMap<>();
    List<List<String>> according = List.of();
    for (String line : lines("wording-" + language + ".txt")) {
      int colon = line.indexOf(':');
      String key = line.substring(0, colon);
      String value = line.substring(colon + 1).strip();
      if (key.equals("according")) {
        according =
            Arrays.stream(value.split("\\|"))
                .map(phrase -> List.of(phrase.strip().split(" ")))
                .toList();
      } else {
        Use use = Use.valueOf(key.toUpperCase(Locale.ROOT));
        words.put(use, Arrays.stream(value.split(" +")).collect(Collectors.toUnmodifiableSet()));
      }
    }
    return new Wording(Map.copyOf(words), according);
  }

  /** Whether a word means a man, as "él" does. */
  public boolean isHe(String word) {
    return is(Use.HE, afterHyphen(word));
  }

  /** Whether a word means a woman, as "ella" does. */
  public boolean isShe(String word) {
    return is(Use.SHE, afterHyphen(word));
  }

  /** Whether a word begins the clause that is reported. */
  public boolean isThat(String word) {
    return is(Use.THAT, word);
  }

  /** Whether a word stands before what a person or thing is of, at or from. */
  public boolean isPreposition(String word) {
    return is(Use.PREPOSITION, word) || is(Use.OF, word);
  }

  /** Whether a noun names a person by office or profession. */
  public boolean isRole(String word) {
    return ends(Use.ROLE, word);
  }

  /** Whether a word is an article or possessive, and no part of a title. */
  public boolean isArticle(String word) {
    return is(Use.ARTICLE, word);
  }

  /** Whether a word is "and". */
  public boolean isAnd(String word) {
    return is(Use.AND, word);
  }

  /** Whether a word is a verb of speech. */
  public boolean isSaying(String word) {
    return is(Use.SAYING, word);
  }

  /** Whether a quotation goes on behind dashes: «…, — said X. — …». */
  public boolean attributesWithin() {
    return has("attributes-within");
  }

  /** The ending of a verb of speech tells a woman from a man. */
  public boolean verbsHaveGender() {
    return has("verbs-have-gender");
  }

  /** Whether a noun names someone who can speak. */
  boolean isSource(String word) {
    return isRole(word) || ends(Use.BODY, word);
  }

  boolean is(Use use, String word) {
    return words.getOrDefault(use, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }

  boolean has(String way) {
    return is(Use.WAY, way);
  }

  /** Phrases like "according to", word by word. */
  List<List<String>> according() {
    return according;
  }

  /** Whether a word or, where the language compounds, its end has a use. */
  private boolean ends(Use use, String word) {
    int apostrophe = word.indexOf('\'');
    if (is(use, word) || (apostrophe > 0 && is(use, word.substring(apostrophe + 1)))) {
      return true;
    }
    if (has("compounds")) {
      String lower = word.toLowerCase(Locale.ROOT);
      for (int from = 1; from + MIN_COMPOUND <= lower.length(); from++) {
        if (words.getOrDefault(use, Set.of()).contains(lower.substring(from))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The verb of "dit-elle", or the word itself. */
  static String beforeHyphen(String word) {
    int hyphen = word.indexOf('-');
    return hyphen < 0 ? word : word.substring(0, hyphen);
  }

  /** The pronoun of "dit-elle", or the word itself. */
  public static String afterHyphen(String word) {
    return word.substring(word.lastIndexOf('-') + 1);
  }

  private static List<String> lines(String file) {
    try (InputStream in = Wording.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The wording " + file + " is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.startsWith("#") && line.indexOf(':') > 0)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The wording " + file + " cannot be read", e);
    }
  }
}
