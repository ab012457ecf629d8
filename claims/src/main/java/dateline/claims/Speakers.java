package dateline.claims;

import dateline.claims.attribution.Attribution;
import dateline.claims.attribution.Clause;
import dateline.claims.attribution.Wording;
import dateline.claims.naming.Gender;
import dateline.claims.naming.Person;
import dateline.claims.naming.Persons;
import dateline.claims.naming.Role;
import dateline.language.Name;
import dateline.language.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who is meant by the words that name a source, clause by clause. One per article. */
final class Speakers {

  private final String text;
  private final List<Name> names;
  private final Persons persons;
  private final Idiom idiom;
  private final Subjects subjects;
  private final Focus focus = new Focus();

  /** Genders that the forms of verbs told so far, by full name. */
  private final Map<String, Gender> genders = new HashMap<>();

  Speakers(String text, List<Name> names, Persons persons, Idiom idiom) {
    this.text = text;
    this.names = names;
    this.persons = persons;
    this.idiom = idiom;
    this.subjects = new Subjects(persons, idiom);
  }

  /** The speaker whom an attribution names; the text is empty where nobody is named or meant. */
  Speaker of(Clause clause, Attribution attribution) {
    List<Token> source = clause.items().subList(attribution.sourceFrom(), attribution.sourceTo());
    if (source.isEmpty()) {
      return leftOut();
    }
    int start = source.getFirst().start();
    int end = source.getLast().end();
    String written = text.substring(start, end);
    Gender pronoun = source.size() == 1 ? idiom.pronoun(source.getFirst()) : null;
    if (pronoun != null) {
      Person subject = subjects.before(clause, start, pronoun);
      String bare = Wording.afterHyphen(written);
      return subject == null ? focus.speaker(bare, pronoun) : speaker(bare, subject);
    }
    int head = head(source, start, end);
    Person named = head < 0 ? null : persons.firstIn(head, end);
    if (named != null) {
      Gender told = idiom.subject(clause.items().get(Math.max(0, attribution.cueTo() - 1)));
      if (told != null) {
        genders.put(named.name(), told);
      }
      return speaker(text.substring(head, Math.min(end, persons.endOfFirst(head))), named);
    }
    Person apposed = apposed(clause, attribution, source);
    return apposed == null ? nominal(source, written, start, end) : speaker(written, apposed);
  }

  /** Whether a token belongs to the name of a person. */
  boolean isPerson(Token token) {
    return persons.firstIn(token.start(), token.end()) != null
        || names.stream()
            .anyMatch(name ->
                name.kind() == Name.Kind.PERSON
                    && name.start() < token.end()
                    && token.start() < name.end());
  }

  /** The person who is the subject of a clause, or null. */
  @Nullable Speaker subjectOf(Clause clause) {
    Person subject = subjects.before(clause, clause.end(), null);
    return subject == null ? null : speaker(subject.name(), subject);
  }

  /** The organization named at an item, an article before it apart, or null. */
  @Nullable String organizationAt(Clause clause, int item) {
    int first = clause.tag(item).equals("DT") ? item + 1 : item;
    if (first >= clause.items().size()) {
      return null;
    }
    int start = clause.items().get(first).start();
    return names.stream()
        .filter(name -> name.kind() == Name.Kind.ORGANIZATION && name.start() == start)
        .map(Name::text)
        .findFirst()
        .orElse(null);
  }

  /** Marks the end of a clause: the person whom it is about is whom "he" means in the next. */
  void leave(Clause clause, @Nullable Speaker speaker) {
    String name = speaker == null ? null : speaker.name();
    Person next = name == null ? null : byName(name);
    if (next == null && speaker != null && isUnnamedPerson(clause, speaker)) {
      focus.unnamed(speaker);
      return;
    }
    if (next == null) {
      next = subjects.before(clause, clause.end(), null);
    }
    if (next == null) {
      Gender pronoun = subjects.pronoun(clause);
      next = pronoun == null ? null : focus.person(pronoun);
    }
    if (next == null && focus.isFading()) {
      next = subjects.firstNamed(clause);
    }
    Gender told = next == null ? null : genders.get(next.name());
    focus.next(next == null || told == null ? next : next.withGender(told));
  }

  /** Whether the subject of a clause is "he" or "she". */
  boolean isAboutLast(Clause clause) {
    return subjects.pronoun(clause) != null;
  }

  private Speaker leftOut() {
    Speaker meant = focus.speaker("", null);
    String name = meant.name();
    return name == null ? meant : new Speaker(name, name, meant.role(), meant.country());
  }

  private static boolean isUnnamedPerson(Clause clause, Speaker speaker) {
    String written = speaker.text().toLowerCase(Locale.ROOT);
    return speaker.name() == null
        && speaker.role() != null
        && (clause.items().getLast().tag().isEmpty()
            || written.startsWith("a ")
            || written.startsWith("an ")
            || written.startsWith("one "));
  }

  private static Speaker speaker(String written, Person person) {
    return new Speaker(written, person.name(), person.role(), person.country());
  }

  private @Nullable Person byName(String name) {
    return persons.all().stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
  }

  /**
   * Where the person is named whom a noun phrase is about, or -1: "Lind's lawyer Orsk" and "Harbour
   * master Tallis" are about the last, though names of persons open them.
   */
  private int head(List<Token> source, int start, int end) {
    int from = persons.startOfFirst(start);
    while (from >= 0 && from < end && !isOfAnother(source, from)) {
      int past = persons.endOfFirst(from);
      if (!isAttribute(source, past)) {
        return from;
      }
      from = persons.startOfFirst(past);
    }
    return -1;
  }

  private static boolean isAttribute(List<Token> source, int past) {
    return source.stream()
        .anyMatch(t ->
            (t.tag().equals("POS") && t.start() >= past)
                || (t.tag().startsWith("NN") && t.start() > past && t.start() <= past + 1));
  }

  /**
   * Whether a name says of whom or what someone else is: "a brother of X", "a spokesman for
   * Minister X", but not "the head of research X" or "Secretary of State X".
   */
  private boolean isOfAnother(List<Token> source, int from) {
    boolean role = false;
    boolean joined = false;
    for (int i = 0; i < source.size() && source.get(i).end() <= from; i++) {
      Token token = source.get(i);
      boolean and = token.tag().equals("CC");
      if (token.text().equals(",")) {
        joined = false;
        role = false;
      }
      if (idiom.joins(token) && !and) {
        boolean title =
            token.tag().isEmpty() || token.text().equals("of") || token.text().equals("for");
        boolean last = i + 1 < source.size() && source.get(i + 1).start() >= from;
        if (!title || last) {
          return true;
        }
        joined = role;
      } else if (and) {
        if (i + 1 < source.size() && source.get(i + 1).start() >= from) {
          return true;
        }
        joined = false;
      } else if (idiom.isRole(token)) {
        if (joined) {
          return true;
        }
        role = true;
      }
    }
    return false;
  }

  /** The person whose name follows an office: "his lawyer, X, said". */
  private @Nullable Person apposed(Clause clause, Attribution attribution, List<Token> source) {
    int comma = attribution.sourceTo();
    boolean office = clause.isComma(comma) && source.stream().anyMatch(idiom::isRole);
    if (!office || comma + 1 >= clause.items().size() || clause.isQuote(comma + 1)) {
      return null;
    }
    int start = clause.items().get(comma + 1).start();
    if (persons.startOfFirst(start) != start) {
      return null;
    }
    int end = persons.endOfFirst(start);
    int next = comma + 1;
    while (next < clause.items().size() && clause.items().get(next).end() <= end) {
      next++;
    }
    boolean closed = next >= clause.items().size() || clause.isMark(next);
    return closed ? persons.firstIn(start, end) : null;
  }

  private Speaker nominal(List<Token> source, String written, int start, int end) {
    if (idiom.countries().isName(written)) {
      return new Speaker(written, written, null, idiom.countries().code(written));
    }
    for (Name name : names) {
      boolean whole = name.start() >= start && name.end() == end;
      if (whole && (name.start() == start || isArticle(text.substring(start, name.start())))) {
        return new Speaker(written, name.text(), null, idiom.countries().firstIn(name.text()));
      }
    }
    Role role = idiom.roles().of(source);
    Person known = role == null ? null : known(source, start);
    if (known != null) {
      return speaker(written, known);
    }
    return role == null
        ? new Speaker(written, null, null, idiom.countries().firstIn(written))
        : new Speaker(written, null, role.title(), role.country());
  }

  /** Who bears an office that the article gave with a name: "the mayor of Y", "his lawyer". */
  private @Nullable Person known(List<Token> source, int start) {
    Token first = source.getFirst();
    boolean the = first.text().equalsIgnoreCase("the");
    boolean plural = source.stream().anyMatch(t -> idiom.isRole(t) && t.tag().endsWith("S"));
    if (plural || !(the || first.tag().equals("PRP$"))) {
      return null;
    }
    List<String> words =
        source.stream()
            .skip(1)
            .filter(token -> !idiom.joins(token) && !token.tag().equals("DT"))
            .map(token -> token.text().toLowerCase(Locale.ROOT))
            .toList();
    return the && source.size() <= 3 ? persons.withRole(words, start) : persons.onlyWithRole(words);
  }

  private static boolean isArticle(String words) {
    return Set.of("the", "a", "an").contains(words.strip().toLowerCase(Locale.ROOT));
  }
}
