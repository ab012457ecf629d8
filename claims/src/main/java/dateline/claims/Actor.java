package dateline.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, organization, state or group that acts or speaks.
 *
 * @param name the fullest form of the name
 * @param aliases other forms, sorted, without the name
 * @param kind what the actor is
 * @param country ISO 3166 code of the country that it belongs to or is, or null where the texts do
 *     not tell
 * @param roles offices and professions as written, sorted
 */
public record Actor(
    String name, List<String> aliases, Kind kind, @Nullable String country, List<String> roles) {

  /** What an actor is. */
  public enum Kind {
    PERSON,
    ORGANIZATION,
    STATE,
    GROUP
  }

  public Actor {
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
  }
}
