package dateline.language.capitals;

import dateline.language.Annotation;
import dateline.language.Annotator;
import dateline.language.Name;
import dateline.language.Sentence;
import dateline.language.Token;
import dateline.language.countries.Countries;
import dateline.language.dates.DateResolver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads languages without a trained model: sentences, words and written dates in every language,
 * and names in Spanish, French, German, Italian, Portuguese and Russian by their capitals.
 * Thread-safe.
 */
public final class CapitalizedNames implements Annotator {

  private static final int MAX_TEXT = 200_000;
  private static final int MAX_NAME = 6;

  /** Words of an office between a title and a name. */
  private static final int MAX_OFFICE = 4;

  private static final int MAX_APPOSITION = 8;

  /** Small words inside names. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "la", "las", "los", "da", "do", "dos", "di", "van", "von", "bin", "al", "el",
          "des", "du");

  private final Map<String, Reader> readers = new HashMap<>();
  private final Map<String, DateResolver> dates = new HashMap<>();

  /** Reads the word lists from the class path. */
  public CapitalizedNames() {
    for (String language : CueWords.LANGUAGES) {
      dates.put(language, DateResolver.of(language));
      readers.put(language, new Reader(CueWords.of(language), Countries.of(language)));
    }
  }

  @Override
  public Annotation annotate(
      String text, @Nullable String language, @Nullable LocalDate writtenOn) {
    String head = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    String tag = language == null ? "" : language;
    List<Sentence> sentences = PlainSentences.of(head, Locale.forLanguageTag(tag));
    Reader reader = readers.get(tag);
    return new Annotation(
        sentences,
        reader == null ? List.of() : reader.names(head, sentences),
        dates(tag).resolve(head, sentences, writtenOn));
  }

  private DateResolver dates(String tag) {
    DateResolver known = dates.get(tag);
    return known == null ? DateResolver.of(tag) : known;
  }

  /** One language. */
  private record Reader(CueWords cues, Countries countries) {

    List<Name> names(String text, List<Sentence> sentences) {
      List<Name> names = new ArrayList<>();
      for (Sentence sentence : sentences) {
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < tokens.size()) {
          int end = runEnd(tokens, i);
          int from = end == i ? i : nameStart(tokens, i, end);
          Name.@Nullable Kind kind = end == i ? null : kind(text, tokens, from, end);
          if (kind != null) {
            int start = tokens.get(from).start();
            int past = tokens.get(end - 1).end();
            names.add(new Name(kind, start, past, text.substring(start, past)));
          }
          i = Math.max(end, i + 1);
        }
      }
      return names;
    }

    /**
     * Where in a run the name begins: past titles that are written with a capital, and past the
     * land or office in "ministro de Exteriores Juan Pérez", where only the last two words are the
     * person's.
     */
    private int nameStart(List<Token> tokens, int from, int end) {
      int start = from;
      while (start + 1 < end && cues.isTitle(lemma(tokens, start))) {
        start++;
      }
      boolean titled = start > from || (from > 0 && cues.isTitle(lemma(tokens, from - 1)));
      if (titled && end - start >= 3 && isAbbreviation(tokens.get(start).text())) {
        return end - 2;
      }
      boolean office =
          start == from
              && end - from >= 3
              && !cues.isTitle(lemma(tokens, from - 1))
              && titleBefore(tokens, from, true);
      return office && !bodies(tokens, from, end) ? end - 2 : start;
    }

    /** Past a run of capitalized words, with particles between them. */
    private static int runEnd(List<Token> tokens, int from) {
      int end = from;
      int i = from;
      while (i < tokens.size() && i - from < MAX_NAME) {
        if (isCapital(tokens.get(i))) {
          end = ++i;
        } else if (end > from && PARTICLES.contains(tokens.get(i).lemma())) {
          i++;
        } else {
          break;
        }
      }
      return end;
    }

    private Name.@Nullable Kind kind(String text, List<Token> tokens, int from, int end) {
      String words = text.substring(tokens.get(from).start(), tokens.get(end - 1).end());
      String before = lemma(tokens, from - 1);
      if (countries.isName(words)) {
        return Name.Kind.PLACE;
      }
      if (bodies(tokens, from, end) || cues.bodies().contains(before)) {
        return from == 0 && end == 1 ? null : Name.Kind.ORGANIZATION;
      }
      if (end - from <= 4 && isPerson(tokens, from, end)) {
        return Name.Kind.PERSON;
      }
      boolean place = cues.places().contains(before) && !cues.nounsAreCapitalized();
      return from > 1 && end - from <= 2 && place && !isAbbreviation(words)
          ? Name.Kind.PLACE
          : null;
    }

    private boolean isPerson(List<Token> tokens, int from, int end) {
      if (cues.isTitle(lemma(tokens, end - 1))) {
        return false;
      }
      boolean titled = from > 0 && cues.isTitle(lemma(tokens, from - 1));
      boolean spoken =
          cues.speech().contains(lemma(tokens, from - 1))
              || cues.speech().contains(lemma(tokens, end));
      boolean two = end - from >= 2;
      return titled
          || (two
              && (spoken
                  || titleBefore(tokens, from, false)
                  || apposedTo(tokens, from, end)
                  || titleAfter(tokens, end)));
    }

    /** "министр энергетики X": a title, and words of the office between it and the name. */
    private boolean titleBefore(List<Token> tokens, int from, boolean afterOf) {
      boolean of = cues.of().contains(lemma(tokens, from - 1));
      if (from < 2 || (of && !afterOf) || cues.places().contains(lemma(tokens, from - 1))) {
        return false;
      }
      for (int i = from - 1; i >= 0 && from - i <= MAX_OFFICE; i--) {
        if (cues.isTitle(lemma(tokens, i))) {
          return true;
        }
        if (isMark(tokens.get(i)) || cues.speech().contains(lemma(tokens, i))) {
          return false;
        }
      }
      return false;
    }

    /** "la presidenta del sindicato, X," */
    private boolean apposedTo(List<Token> tokens, int from, int end) {
      boolean closed = end >= tokens.size() || isMark(tokens.get(end));
      if (!closed || !lemma(tokens, from - 1).equals(",")) {
        return false;
      }
      for (int i = from - 2; i >= 0 && from - i <= MAX_APPOSITION; i--) {
        if (cues.isTitle(lemma(tokens, i))) {
          return true;
        }
        if (isMark(tokens.get(i)) || cues.speech().contains(lemma(tokens, i))) {
          return false;
        }
      }
      return false;
    }

    /** "X, presidenta del sindicato" or "X, de la asociación" */
    private boolean titleAfter(List<Token> tokens, int end) {
      if (!lemma(tokens, end).equals(",")) {
        return false;
      }
      for (int i = end + 1; i < tokens.size() && i <= end + MAX_OFFICE; i++) {
        boolean body =
            cues.of().contains(lemma(tokens, end + 1)) && cues.bodies().contains(lemma(tokens, i));
        if (body || cues.isTitle(lemma(tokens, i))) {
          return body || i + 1 >= tokens.size() || !isCapital(tokens.get(i + 1));
        }
        if (isMark(tokens.get(i)) || cues.speech().contains(lemma(tokens, i))) {
          return false;
        }
      }
      return false;
    }

    private static boolean isMark(Token token) {
      return token.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private boolean bodies(List<Token> tokens, int from, int end) {
      return end - from >= 2
          && tokens.subList(from, end).stream()
              .anyMatch(token -> cues.bodies().contains(token.lemma()));
    }

    private static String lemma(List<Token> tokens, int i) {
      if (i < 0 || i >= tokens.size()) {
        return "";
      }
      String lemma = tokens.get(i).lemma();
      int apostrophe = lemma.indexOf('\'');
      return apostrophe > 0 && apostrophe < 3 ? lemma.substring(apostrophe + 1) : lemma;
    }

    private static boolean isCapital(Token token) {
      return token.text().length() > 1 && Character.isUpperCase(token.text().charAt(0));
    }

    private static boolean isAbbreviation(String words) {
      return words.chars().noneMatch(Character::isLowerCase);
    }
  }
}
