package dateline.claims.naming;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A person of an article.
 *
 * @param name the fullest form
 * @param forms every form of the name as written
 * @param roles offices and professions as written, without the country, in order of the text
 * @param country ISO 3166 code of the country that a role names first, or null
 */
public record Person(
    String name, SortedSet<String> forms, java.util.List<String> roles, @Nullable String country) {

  /** The first role that the text gives, or null. */
  public @Nullable String role() {
    return roles.isEmpty() ? null : roles.getFirst();
  }
}
