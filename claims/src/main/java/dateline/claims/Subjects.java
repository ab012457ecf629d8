package dateline.claims;

import dateline.claims.attribution.Clause;
import dateline.claims.naming.Gender;
import dateline.claims.naming.Person;
import dateline.claims.naming.Persons;
import dateline.language.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of which person a clause speaks. */
final class Subjects {

  /** Items before a subject that is told by its commas or by its place alone. */
  private static final int MAX_BEFORE = 8;

  private static final Set<String> OF = Set.of("of", "for", "from", "at", "with", "in");

  private final Persons persons;
  private final Idiom idiom;

  Subjects(Persons persons, Idiom idiom) {
    this.persons = persons;
    this.idiom = idiom;
  }

  /**
   * The first person before an offset who is the subject of a verb and may be meant by a pronoun of
   * a gender, or null.
   */
  @Nullable Person before(Clause clause, int offset, @Nullable Gender gender) {
    List<Token> items = clause.items();
    for (int i = 0; i < items.size() && items.get(i).end() <= offset; i++) {
      if (!isMention(clause, i)) {
        continue;
      }
      int end = persons.endOfFirst(items.get(i).start());
      int next = past(items, i, end);
      Person person = persons.firstIn(items.get(i).start(), end);
      boolean fits = person != null && person.mayBe(gender) && end <= offset;
      if (fits && isSubject(clause, i, next)) {
        return person;
      }
    }
    return null;
  }

  /** The gender of the pronoun that is the subject of a clause, or null where none is. */
  @Nullable Gender pronoun(Clause clause) {
    for (int i = 0; i < Math.min(3, clause.items().size()); i++) {
      Gender gender = clause.isQuote(i) ? null : idiom.pronoun(clause.items().get(i));
      if (gender != null) {
        return gender;
      }
    }
    return null;
  }

  /** The first person named outside quotations, the owners of things apart; or null. */
  @Nullable Person firstNamed(Clause clause) {
    List<Token> items = clause.items();
    for (int i = 0; i < items.size(); i++) {
      if (isMention(clause, i)) {
        int end = persons.endOfFirst(items.get(i).start());
        if (!clause.tag(past(items, i, end)).equals("POS")) {
          return persons.firstIn(items.get(i).start(), end);
        }
      }
    }
    return null;
  }

  private boolean isMention(Clause clause, int i) {
    int start = clause.items().get(i).start();
    return !clause.isQuote(i) && persons.startOfFirst(start) == start;
  }

  private static int past(List<Token> items, int first, int end) {
    int next = first;
    while (next < items.size() && items.get(next).end() <= end) {
      next++;
    }
    return next;
  }

  private boolean isSubject(Clause clause, int first, int next) {
    if (clause.tag(first).isEmpty()) {
      return first < MAX_BEFORE && (first == 0 || !idiom.joins(clause.items().get(first - 1)));
    }
    String tag = clause.tag(next);
    if (tag.startsWith("VB") || tag.equals("MD") || tag.startsWith("RB") || tag.equals("WP")) {
      return true;
    }
    boolean apposed = clause.isComma(next) && (first < MAX_BEFORE || clause.isComma(first - 1));
    boolean of = OF.contains(clause.lower(next)) && first < MAX_BEFORE;
    return (apposed || of) && !isObject(clause, first);
  }

  /** Whether a verb or preposition stands before a name, its titles apart. */
  private boolean isObject(Clause clause, int first) {
    int before = first - 1;
    while (before >= 0 && (isDeterminer(clause.tag(before)) || isTitle(clause, before))) {
      before--;
    }
    String tag = clause.tag(before);
    return tag.startsWith("VB") || tag.equals("TO") || tag.equals("IN");
  }

  private boolean isTitle(Clause clause, int item) {
    return !clause.isQuote(item) && idiom.isRole(clause.items().get(item));
  }

  private static boolean isDeterminer(String tag) {
    return tag.equals("DT") || tag.equals("JJ") || tag.equals("PRP$");
  }
}
