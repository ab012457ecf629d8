package dateline.claims.naming;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A person of an article.
 *
 * @param name the fullest form
 * @param forms every form of the name as written
 * @param roles offices and professions as written, without the country, in order of the text
 * @param country ISO 3166 code of the country that a role names first, or null
 * @param gender where the text gives it, else null
 */
public record Person(
    String name,
    SortedSet<String> forms,
    List<String> roles,
    @Nullable String country,
    @Nullable Gender gender) {

  /** The same person with a gender that was learned later. */
  public Person withGender(Gender known) {
    return new Person(name, forms, roles, country, known);
  }

  /** Whether a pronoun of a gender can mean this person; null stands for a pronoun of none. */
  public boolean mayBe(@Nullable Gender pronoun) {
    return pronoun == null || gender == null || gender == pronoun;
  }

  /** The first role that the text gives, or null. */
  public @Nullable String role() {
    return roles.isEmpty() ? null : roles.getFirst();
  }
}
