package dateline.claims;

import dateline.claims.naming.Gender;
import dateline.claims.naming.Person;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Of whom an article has spoken last, for "he" and "she". One per article. */
final class Focus {

  /** Clauses after which a pronoun can no longer mean a person. */
  private static final int MAX_DISTANCE = 8;

  private static final int MAX_REMEMBERED = 4;

  private final Deque<Referent> recent = new ArrayDeque<>();
  private int clause;

  /** Someone spoken of: a person with a name, or the speaker of whom only the office is known. */
  private record Referent(@Nullable Person person, @Nullable Speaker unnamed, int clause) {}

  /** Whom a pronoun of a gender means, under the words in which the text says it. */
  Speaker speaker(String written, @Nullable Gender pronoun) {
    Referent meant = referent(pronoun);
    Person person = meant == null ? null : meant.person();
    Speaker unnamed = meant == null ? null : meant.unnamed();
    if (person != null) {
      return new Speaker(written, person.name(), person.role(), person.country());
    }
    return unnamed == null
        ? new Speaker(written, null, null, null)
        : new Speaker(
            written.isEmpty() ? unnamed.text() : written, null, unnamed.role(), unnamed.country());
  }

  /** The named person whom a pronoun means, or null. */
  @Nullable Person person(Gender pronoun) {
    Referent meant = referent(pronoun);
    return meant == null ? null : meant.person();
  }

  /** Ends a clause that was about a person, or about nobody. */
  void next(@Nullable Person person) {
    clause++;
    if (person != null) {
      recent.removeIf(
          referent -> referent.person() != null && referent.person().name().equals(person.name()));
      push(new Referent(person, null, clause));
    }
  }

  /** Ends a clause in which someone without a name spoke. */
  void unnamed(Speaker speaker) {
    clause++;
    push(new Referent(null, speaker, clause));
  }

  /** Whether nobody was spoken of for some clauses. */
  boolean isFading() {
    return recent.isEmpty() || clause - recent.getFirst().clause() > 2;
  }

  private void push(Referent referent) {
    recent.addFirst(referent);
    if (recent.size() > MAX_REMEMBERED) {
      recent.removeLast();
    }
  }

  private @Nullable Referent referent(@Nullable Gender pronoun) {
    for (Referent referent : recent) {
      Person person = referent.person();
      boolean near = clause - referent.clause() <= MAX_DISTANCE;
      if (near && (person == null || person.mayBe(pronoun))) {
        return referent;
      }
    }
    return null;
  }
}
