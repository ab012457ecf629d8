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
 * and names in Spanish, French, Italian, Portuguese and Russian by their capitals. Thread-safe.
 */
public final class CapitalizedNames implements Annotator {

  private static final int MAX_TEXT = 200_000;
  private static final int MAX_NAME = 6;

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
          Name.@Nullable Kind kind = end == i ? null : kind(text, tokens, i, end);
          if (kind != null) {
            int start = tokens.get(i).start();
            int past = tokens.get(end - 1).end();
            names.add(new Name(kind, start, past, text.substring(start, past)));
          }
          i = Math.max(end, i + 1);
        }
      }
      return names;
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
      boolean spoken = cues.speech().contains(before) || cues.speech().contains(lemma(tokens, end));
      boolean titled = cues.titles().contains(before) && from > 0;
      if (end - from <= 4 && (titled || (spoken && end - from >= 2))) {
        return Name.Kind.PERSON;
      }
      return from > 1 && end - from <= 2 && cues.places().contains(before) && !isAbbreviation(words)
          ? Name.Kind.PLACE
          : null;
    }

    private boolean bodies(List<Token> tokens, int from, int end) {
      return end - from >= 2
          && tokens.subList(from, end).stream()
              .anyMatch(token -> cues.bodies().contains(token.lemma()));
    }

    private static String lemma(List<Token> tokens, int i) {
      return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lemma();
    }

    private static boolean isCapital(Token token) {
      return token.text().length() > 1 && Character.isUpperCase(token.text().charAt(0));
    }

    private static boolean isAbbreviation(String words) {
      return words.chars().noneMatch(Character::isLowerCase);
    }
  }
}
