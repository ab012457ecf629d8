package dateline.store.export;

import dateline.claims.Actor;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An actor as it is exported: a person, organization or state that the articles name. */
public record ActorRow(
    String id,
    String name,
    List<String> aliases,
    String kind,
    @Nullable String country,
    List<Role> roles) {

  /** A role in which an actor is named. */
  public record Role(String title) {}

  /** The row of an actor. */
  public static ActorRow of(Actor actor) {
    return new ActorRow(
        id(actor.name()),
        actor.name(),
        actor.aliases(),
        ArticleRow.lower(actor.kind()),
        actor.country(),
        actor.roles().stream().map(Role::new).toList());
  }

  /** The id of the actor of a name: the same for every way of writing its case and accents. */
  static String id(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return "actor-"
        + UUID.nameUUIDFromBytes(folded.getBytes(StandardCharsets.UTF_8))
            .toString()
            .replace("-", "")
            .substring(0, 16);
  }
}
