package dateline.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ActorsTest {

  private static final List<Actor> SOME =
      List.of(
          new Actor("José Álvarez", List.of("Álvarez"), Actor.Kind.PERSON, "ES", List.of("mayor")),
          new Actor("Jose Alvarez", List.of(), Actor.Kind.PERSON, null, List.of("former mayor")),
          new Actor("JOSE ALVAREZ", List.of("Alvarez"), Actor.Kind.PERSON, "ES", List.of()),
          new Actor("Jose Alvarez", List.of(), Actor.Kind.ORGANIZATION, null, List.of()),
          new Actor("Harbour Trust", List.of("HT"), Actor.Kind.ORGANIZATION, "NO", List.of()),
          new Actor("Harbour-Trust", List.of(), Actor.Kind.ORGANIZATION, "SE", List.of()));

  @Example
  void mentionsWithinAnArticleAreOneActor() {
    List<Actor> actors =
        Samples.actors(
            "Norwegian Fisheries Minister Anna Keller met Paul Desmet in Oslo. Keller said that"
                + " Desmet was late. The European Maritime Agency (EMA) paid. EMA is in Portugal.");
    assertThat(actors)
        .filteredOn(actor -> actor.kind() == Actor.Kind.PERSON)
        .extracting(Actor::name)
        .containsExactly("Anna Keller", "Paul Desmet");
    Actor keller =
        actors.stream().filter(a -> a.name().equals("Anna Keller")).findFirst().orElseThrow();
    assertThat(keller.aliases()).containsExactly("Keller");
    assertThat(keller.roles()).containsExactly("Fisheries Minister");
    assertThat(keller.country()).isEqualTo("NO");
    assertThat(actors)
        .filteredOn(actor -> actor.kind() == Actor.Kind.STATE)
        .extracting(Actor::country)
        .containsExactly("PT");
    assertThat(actors)
        .filteredOn(actor -> actor.kind() == Actor.Kind.ORGANIZATION)
        .singleElement()
        .satisfies(actor -> assertThat(actor.aliases()).containsExactly("EMA"));
  }

  @Example
  void fullNamesAreMergedAcrossCaseAndAccents() {
    List<Actor> merged = new Actors().merge(SOME);
    assertThat(merged).hasSize(3);
    assertThat(merged)
        .filteredOn(actor -> actor.kind() == Actor.Kind.PERSON)
        .singleElement()
        .satisfies(actor -> {
          assertThat(actor.country()).isEqualTo("ES");
          assertThat(actor.roles()).containsExactly("former mayor", "mayor");
        });
  }

  @Example
  void countriesThatDifferAreNotChosenFrom() {
    assertThat(new Actors().merge(SOME))
        .filteredOn(actor -> actor.aliases().contains("HT"))
        .extracting(Actor::country)
        .containsOnlyNulls();
  }

  @Property(tries = 100)
  void orderAndRepetitionMakeNoDifference(@ForAll long seed) {
    List<Actor> shuffled = new ArrayList<>(SOME);
    Collections.shuffle(shuffled, new Random(seed));
    List<Actor> merged = new Actors().merge(SOME);
    assertThat(new Actors().merge(shuffled)).isEqualTo(merged);
    assertThat(new Actors().merge(merged))
        .extracting(Actor::name)
        .isEqualTo(merged.stream().map(Actor::name).toList());
  }
}
