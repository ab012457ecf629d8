package dateline.claims;

import dateline.claims.attribution.Attribution;
import dateline.claims.attribution.Clause;
import dateline.claims.naming.Person;
import dateline.claims.naming.Persons;
import dateline.claims.naming.Role;
import dateline.claims.naming.Roles;
import dateline.language.Name;
import dateline.language.Token;
import dateline.language.countries.Countries;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who is meant by the words that name a source, clause by clause. One per article. */
final class Speakers {

  /** Clauses after which "he" can no longer mean the person last spoken of. */
  private static final int MAX_DISTANCE = 8;

  private final String text;
  private final List<Name> names;
  private final Persons persons;
  private final Roles roles;
  private final Countries countries;
  private @Nullable Person inFocus;
  private int clausesSince;

  Speakers(String text, List<Name> names, Persons persons, Roles roles, Countries countries) {
    this.text = text;
    this.names = names;
    this.persons = persons;
    this.roles = roles;
    this.countries = countries;
  }

  /** The speaker whom an attribution names. */
  Speaker of(Clause clause, Attribution attribution) {
    List<Token> source = clause.items().subList(attribution.sourceFrom(), attribution.sourceTo());
    int start = source.getFirst().start();
    int end = source.getLast().end();
    String written = text.substring(start, end);
    if (isHeOrShe(source)) {
      Person person = subjectBefore(clause, start);
      return person(written, person == null ? inFocus : person);
    }
    Person named = head(source, start, end);
    if (named != null) {
      int from = Math.max(start, persons.startOfFirst(start));
      return person(text.substring(from, Math.min(end, persons.endOfFirst(start))), named);
    }
    return nominal(source, written, start, end);
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
    Person subject = subjectBefore(clause, clause.end());
    return subject == null ? null : person(subject.name(), subject);
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
    Person next = speaker == null || speaker.name() == null ? null : byName(speaker.name());
    if (next == null) {
      next = subjectBefore(clause, clause.end());
    }
    if (next == null && (inFocus == null || clausesSince > 2)) {
      next = firstOutsideQuotes(clause, clause.end());
    }
    if (next != null) {
      inFocus = next;
      clausesSince = 0;
    } else if (++clausesSince > MAX_DISTANCE) {
      inFocus = null;
    }
  }

  private static boolean isHeOrShe(List<Token> source) {
    return source.size() == 1
        && Set.of("he", "she").contains(source.getFirst().text().toLowerCase(Locale.ROOT));
  }

  private Speaker person(String written, @Nullable Person person) {
    return person == null
        ? new Speaker(written, null, null, null)
        : new Speaker(written, person.name(), person.role(), person.country());
  }

  private @Nullable Person byName(String name) {
    return persons.all().stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
  }

  /** The person named at the end of a noun phrase, where no preposition stands before the name. */
  private @Nullable Person head(List<Token> source, int start, int end) {
    int from = persons.startOfFirst(start);
    if (from < 0 || from >= end) {
      return null;
    }
    for (Token token : source) {
      if (token.end() > from) {
        break;
      }
      String tag = token.tag();
      if (tag.equals("IN") || tag.equals("CC") || tag.equals("TO")) {
        boolean title =
            token.text().equals("of") || token.text().equals("for") || token.text().equals("and");
        if (!title || isLastBefore(source, token, from)) {
          return null;
        }
      }
    }
    boolean possessive =
        source.stream()
            .anyMatch(t -> t.tag().equals("POS") && t.start() >= persons.endOfFirst(start));
    return possessive ? null : persons.firstIn(start, end);
  }

  private static boolean isLastBefore(List<Token> source, Token token, int from) {
    int next = source.indexOf(token) + 1;
    return next < source.size() && source.get(next).start() >= from;
  }

  private Speaker nominal(List<Token> source, String written, int start, int end) {
    if (countries.isName(written)) {
      return new Speaker(written, written, null, countries.code(written));
    }
    for (Name name : names) {
      boolean whole = name.start() >= start && name.end() == end;
      if (whole && (name.start() == start || isArticle(text.substring(start, name.start())))) {
        return new Speaker(written, name.text(), null, countries.firstIn(name.text()));
      }
    }
    Role role = roles.of(source);
    String head = source.getLast().lemma().toLowerCase(Locale.ROOT);
    boolean definite = source.getFirst().text().equalsIgnoreCase("the") && source.size() <= 3;
    Person known = definite ? persons.lastWithRole(head, start) : null;
    if (known != null) {
      return person(written, known);
    }
    return role == null
        ? new Speaker(written, null, null, countries.firstIn(written))
        : new Speaker(written, null, role.title(), role.country());
  }

  private static boolean isArticle(String words) {
    return Set.of("the", "a", "an").contains(words.strip().toLowerCase(Locale.ROOT));
  }

  /** The first person before an offset who is the subject of a verb, or null. */
  private @Nullable Person subjectBefore(Clause clause, int offset) {
    List<Token> items = clause.items();
    for (int i = 0; i < items.size() && items.get(i).end() <= offset; i++) {
      boolean named =
          !clause.isQuote(i) && persons.startOfFirst(items.get(i).start()) == items.get(i).start();
      if (!named) {
        continue;
      }
      int end = persons.endOfFirst(items.get(i).start());
      int next = i;
      while (next < items.size() && items.get(next).end() <= end) {
        next++;
      }
      String tag = clause.tag(next);
      boolean subject =
          tag.startsWith("VB")
              || tag.equals("MD")
              || tag.startsWith("RB")
              || tag.equals("WP")
              || (tag.equals(",") && i < 8);
      if (subject && end <= offset) {
        return persons.firstIn(items.get(i).start(), end);
      }
    }
    return null;
  }

  private @Nullable Person firstOutsideQuotes(Clause clause, int offset) {
    for (Token item : clause.items()) {
      boolean quote = item.tag().equals(Clause.QUOTE);
      Person person = quote ? null : persons.firstIn(item.start(), Math.min(offset, item.end()));
      if (person != null) {
        return person;
      }
    }
    return null;
  }
}
