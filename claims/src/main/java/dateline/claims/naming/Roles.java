package dateline.claims.naming;

import dateline.language.Annotation;
import dateline.language.Name;
import dateline.language.Sentence;
import dateline.language.Token;
import dateline.language.countries.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Offices and professions beside a name. Immutable. */
public final class Roles {

  /** Longer words before or after a name are no title, in tokens. */
  private static final int MAX_TITLE = 9;

  private static final int MAX_APPOSITION = 22;

  private static final Set<String> OF_WHAT = Set.of("of", "for", "from", "at");

  private final Countries countries;
  private final Predicate<String> isRoleNoun;
  private final Predicate<String> isArticle;

  /**
   * Roles told by their nouns.
   *
   * @param isRoleNoun whether a dictionary form names an office or profession
   */
  public Roles(Countries countries, Predicate<String> isRoleNoun) {
    this(countries, isRoleNoun, word -> false);
  }

  /**
   * Roles in a language without tags.
   *
   * @param isRoleNoun whether a word names an office or profession
   * @param isArticle whether a word is no part of a title at its start
   */
  public Roles(Countries countries, Predicate<String> isRoleNoun, Predicate<String> isArticle) {
    this.countries = countries;
    this.isRoleNoun = isRoleNoun;
    this.isArticle = isArticle;
  }

  /**
   * The roles that stand right before a name ("Foreign Minister X") and after it ("X, an expert").
   */
  List<Role> around(Annotation annotation, Name name) {
    Sentence sentence = sentenceAt(annotation.sentences(), name.start());
    List<Role> roles = new ArrayList<>();
    if (sentence == null) {
      return roles;
    }
    List<Token> tokens = sentence.tokens();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).end() <= name.start()) {
      first++;
    }
    int after = first;
    while (after < tokens.size() && tokens.get(after).start() < name.end()) {
      after++;
    }
    Role before = before(persons(annotation, sentence), tokens, first);
    if (before != null) {
      roles.add(before);
    }
    if (after < tokens.size() && tokens.get(after).text().equals(",")) {
      Role apposed = of(tokens.subList(after + 1, appositionEnd(tokens, after + 1)));
      if (apposed != null) {
        roles.add(apposed);
      }
    }
    return roles;
  }

  private @Nullable Role before(List<Name> persons, List<Token> tokens, int first) {
    boolean tagged = first == 0 || !tokens.get(first - 1).tag().isEmpty();
    if (tagged && first > 1 && tokens.get(first - 1).text().equals(",")) {
      return apposed(persons, tokens, first - 1);
    }
    if (tagged) {
      return of(tokens.subList(titleStart(persons, tokens, first), first));
    }
    int end = tokens.get(first - 1).text().equals(",") ? first - 1 : first;
    int start = end;
    for (int i = end - 1; i >= 0 && end - i <= MAX_TITLE && !isMark(tokens.get(i)); i--) {
      if (inPerson(persons, tokens.get(i))) {
        break;
      }
      start = isRoleNoun.test(tokens.get(i).lemma()) ? i : start;
    }
    return of(tokens.subList(start, end));
  }

  /** The office to which a name is apposed: "his lawyer, X" or "the mayor of Y, X". */
  private @Nullable Role apposed(List<Name> persons, List<Token> tokens, int comma) {
    int start = comma;
    while (start > 0 && comma - start < MAX_TITLE && !inPerson(persons, tokens.get(start - 1))) {
      Token before = tokens.get(start - 1);
      String tag = before.tag();
      boolean joins = isJoin(before);
      boolean determiner = tag.equals("DT") || tag.equals("PRP$");
      if (determiner && (start < 2 || !isJoin(tokens.get(start - 2)))) {
        return one(tokens.subList(start, comma));
      }
      boolean part =
          determiner || tag.startsWith("NN") || tag.equals("JJ") || tag.equals("POS") || joins;
      if (!part) {
        break;
      }
      start--;
    }
    String first = tokens.get(start).tag();
    return start == 0 || first.equals("NNP") || first.equals("POS")
        ? one(tokens.subList(start, comma))
        : null;
  }

  private static boolean isJoin(Token token) {
    return OF_WHAT.contains(token.text()) || token.text().equals("to");
  }

  /** The role in a phrase that names one person by it, or null. */
  private @Nullable Role one(List<Token> phrase) {
    boolean single =
        phrase.stream()
            .anyMatch(t ->
                (t.tag().equals("NN") || t.tag().equals("NNP"))
                    && isRoleNoun.test(t.lemma().toLowerCase(Locale.ROOT)));
    return single ? of(phrase) : null;
  }

  private static boolean isMark(Token token) {
    return token.text().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** The role in a noun phrase, or null if it holds no noun of a role. */
  public @Nullable Role of(List<Token> phrase) {
    int headEnd = headEnd(phrase);
    boolean role =
        phrase.subList(0, headEnd).stream()
            .anyMatch(token -> isRoleNoun.test(token.lemma().toLowerCase(Locale.ROOT)));
    if (!role) {
      return null;
    }
    StringBuilder head = new StringBuilder();
    StringBuilder title = new StringBuilder();
    int end = -1;
    for (int i = 0; i < phrase.size(); i++) {
      Token token = phrase.get(i);
      String gap = end >= 0 && token.start() > end ? " " : "";
      end = token.end();
      if (i < headEnd) {
        head.append(gap).append(token.text());
      }
      if (!isLeftOut(token, title.isEmpty(), i < headEnd)) {
        title.append(title.isEmpty() ? "" : gap).append(token.text());
      }
    }
    return title.isEmpty() ? null : new Role(title.toString(), countries.firstIn(head.toString()));
  }

  /** Whether a token is left out of a title: articles and the country in front. */
  private boolean isLeftOut(Token token, boolean leading, boolean inHead) {
    boolean function =
        token.tag().equals("DT")
            || token.tag().equals("POS")
            || token.tag().equals("PRP$")
            || isArticle.test(token.text());
    // What stands before it, such as the dash behind a dateline.
    boolean sign = token.text().chars().noneMatch(Character::isLetterOrDigit);
    return leading
        ? function || sign || isCountry(token)
        : inHead && token.tag().equals("JJ") && isCountry(token);
  }

  /** Past the part that can say of what country someone is: a topic ("on trade") does not. */
  private static int headEnd(List<Token> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      String tag = phrase.get(i).tag();
      boolean preposition = tag.equals("IN") || tag.equals("TO");
      if (preposition && !OF_WHAT.contains(phrase.get(i).text())) {
        return i;
      }
    }
    return phrase.size();
  }

  private boolean isCountry(Token token) {
    return Character.isUpperCase(token.text().charAt(0)) && countries.code(token.text()) != null;
  }

  private static int titleStart(List<Name> persons, List<Token> tokens, int first) {
    int start = first;
    while (start > 0 && first - start < MAX_TITLE) {
      Token before = tokens.get(start - 1);
      String tag = before.tag();
      boolean part =
          tag.startsWith("NN") || tag.equals("JJ") || tag.equals("POS") || tag.equals("HYPH");
      boolean joins =
          start < first && start > 1 && (before.text().equals("and") || before.text().equals("of"));
      if (!(part || (joins && tokens.get(start - 2).tag().startsWith("NN")))
          || inPerson(persons, before)
          || (joins && inPerson(persons, tokens.get(start - 2)))) {
        break;
      }
      start--;
    }
    return start;
  }

  private static List<Name> persons(Annotation annotation, Sentence sentence) {
    return annotation.names().stream()
        .filter(name -> name.kind() == Name.Kind.PERSON)
        .filter(name -> name.start() < sentence.end() && name.end() > sentence.start())
        .toList();
  }

  private static boolean inPerson(List<Name> persons, Token token) {
    return persons.stream()
        .anyMatch(name -> name.start() < token.end() && token.start() < name.end());
  }

  private static int appositionEnd(List<Token> tokens, int from) {
    int end = from;
    while (end < tokens.size() && end - from < MAX_APPOSITION) {
      Token token = tokens.get(end);
      boolean stops =
          token.text().equals(",")
              || (token.tag().isEmpty() && isMark(token))
              || token.tag().equals(".")
              || token.tag().equals(":")
              || token.tag().startsWith("VBD")
              || token.tag().equals("VBZ")
              || token.tag().equals("MD")
              || token.tag().equals("WP")
              || token.tag().equals("``")
              || token.tag().equals("''");
      if (stops) {
        return end;
      }
      end++;
    }
    return from;
  }

  static @Nullable Sentence sentenceAt(List<Sentence> sentences, int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Sentence sentence = sentences.get(middle);
      if (offset < sentence.start()) {
        high = middle - 1;
      } else if (offset >= sentence.end()) {
        low = middle + 1;
      } else {
        return sentence;
      }
    }
    return null;
  }
}
