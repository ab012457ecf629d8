package dateline.stories.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.PageDate;
import dateline.stories.Sample;
import dateline.stories.names.Folding;
import dateline.stories.sketch.Opening;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Terms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final Map<String, Integer> MINISTERS = Map.of("tilda brask", 3, "oke varn", 2);

  @Property(tries = 300)
  void likenessIsSymmetricAndWithinBounds(@ForAll long seed) {
    List<Sketch> two = Sample.many(2, seed);
    double likeness = Likeness.between(two.get(0), two.get(1));

    assertThat(likeness).isBetween(0.0, 1.0);
    assertThat(Likeness.between(two.get(1), two.get(0))).isEqualTo(likeness);
  }

  @Test
  void theSameMeetingInTwoMonthsIsTwoHappenings() {
    Sketch march = Sample.sketch("a", "2031-03-04", MINISTERS, 1, 2);
    Sketch april = Sample.sketch("b", "2031-04-09", MINISTERS, 1, 2);
    Sketch nextDay = Sample.sketch("c", "2031-03-05", MINISTERS, 1, 2);

    assertThat(Likeness.between(march, april)).isZero();
    assertThat(Likeness.linked(march, nextDay)).isTrue();
  }

  @Test
  void twoTownsThatElectAMayorInTheSameWordsAreTwoHappenings() {
    Sketch norrby = Sample.sketch("a", "2031-03-04", Map.of("lena falk", 2, "norrby", 1), 1, 2);
    Sketch sudby = Sample.sketch("b", "2031-03-04", Map.of("karl hest", 2, "sudby", 1), 1, 2);
    Sketch again = Sample.sketch("c", "2031-03-04", Map.of("lena falk", 1, "norrby", 2), 1, 2);

    assertThat(Likeness.between(norrby, sudby)).isZero();
    assertThat(Likeness.linked(norrby, again)).isTrue();
  }

  @Test
  void aPageOfFewNamesSpeaksOfNoOthers() {
    Sketch named = Sample.sketch("a", "2031-03-04", Map.of("lena falk", 2, "norrby", 1), 1, 2);
    Sketch unnamed = Sample.sketch("b", "2031-03-04", Map.of("sudby", 1), 1, 2);

    assertThat(Likeness.otherNames(named, unnamed)).isFalse();
  }

  @Test
  void aMonthIsASpanOfTime() {
    Sketch march = Sample.sketch("a", "2031-03", MINISTERS, 1, 2);

    assertThat(Likeness.linked(march, Sample.sketch("b", "2031-03-28", MINISTERS, 1, 2))).isTrue();
    assertThat(Likeness.linked(march, Sample.sketch("c", "2031-04-19", MINISTERS, 1, 2))).isFalse();
  }

  @Test
  void anUnknownTimeDecidesNothing() {
    Sketch undated = Sample.sketch("a", null, MINISTERS, 1, 2);

    assertThat(Likeness.contradict(undated, Sample.sketch("b", "2031-03-28", MINISTERS, 1)))
        .isFalse();
    assertThat(Likeness.linked(undated, Sample.sketch("b", "2031-03-28", MINISTERS, 1, 2)))
        .isTrue();
  }

  @Test
  void datesInTheLeadStandInForAMissingOne() {
    Sketch told = withEvent(Sample.sketch("a", null, MINISTERS, 1, 2), "2031-03-04");

    assertThat(Likeness.linked(told, Sample.sketch("b", "2031-03-05", MINISTERS, 1, 2))).isTrue();
    assertThat(Likeness.linked(told, Sample.sketch("c", "2031-05-05", MINISTERS, 1, 2))).isFalse();
  }

  @Test
  void theSecondRoundIsNotTheThird() {
    Sketch second = withOrdinal(Sample.sketch("a", "2031-03-04", MINISTERS, 1, 2), "round=2");
    Sketch third = withOrdinal(Sample.sketch("b", "2031-03-05", MINISTERS, 1, 2), "round=3");
    Sketch both =
        withOrdinal(Sample.sketch("c", "2031-03-05", MINISTERS, 1, 2), "round=2", "round=3");

    assertThat(Likeness.linked(second, third)).isFalse();
    assertThat(Likeness.linked(second, both)).isTrue();
  }

  @Test
  void namesTellLikeWordsApart() {
    Sketch one = Sample.sketch("a", null, MINISTERS, 1, 2);
    Sketch others = Sample.sketch("b", null, Map.of("ana reyl", 3, "jo tamm", 2), 1, 3);
    Sketch same = Sample.sketch("c", null, MINISTERS, 1, 3);

    assertThat(Likeness.between(one, same)).isGreaterThan(Likeness.LINKED);
    assertThat(Likeness.between(one, others)).isLessThan(Likeness.LINKED);
  }

  @Test
  void pagesInTwoLanguagesMeetByNamesAndNumbers() {
    Sketch english = Sample.sketch("a", "2031-03-04", MINISTERS, 1, 2);
    Sketch russian =
        Sketch.of(
            "b",
            null,
            null,
            "ru",
            english.published(),
            Opening.of(List.of(Sample.vector(9))),
            Terms.NONE,
            Terms.NONE,
            Map.of(Folding.name("Тильда Браск"), 2, Folding.name("Варна"), 1),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());
    Sketch elsewhere =
        Sketch.of(
            "c",
            null,
            null,
            "ru",
            english.published(),
            Opening.of(List.of(Sample.vector(1, 2))),
            Terms.NONE,
            Terms.NONE,
            Map.of(Folding.name("Мария Голт"), 2),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());

    assertThat(Likeness.linked(english, russian)).isTrue();
    assertThat(Likeness.linked(english, elsewhere)).isFalse();
  }

  @Test
  void pagesInTwoLanguagesMeetByWordingWhereTheEncoderReadsBoth() {
    Opening told = Opening.of(List.of(Sample.vector(1, 2)));

    assertThat(acrossLanguages(told.in("en"), told.in("ru"))).isFalse();
    assertThat(acrossLanguages(told.in("mul"), told.in("mul"))).isTrue();
    assertThat(acrossLanguages(told.in("mul"), told.in("ru"))).isFalse();
    assertThat(acrossLanguages(told.in("mul"), Opening.of(List.of(Sample.vector(9))).in("mul")))
        .isFalse();
  }

  private static boolean acrossLanguages(Opening english, Opening russian) {
    return Likeness.linked(opening("en", english), opening("ru", russian));
  }

  /** A sketch that shares one number with all others, and no more than its wording. */
  private static Sketch opening(String language, Opening opening) {
    return Sketch.of(
        language,
        null,
        null,
        language,
        PageDate.stated("2031-03-04"),
        opening,
        Terms.NONE,
        Terms.NONE,
        Map.of(),
        Set.of(),
        Set.of("312"),
        Set.of(),
        Set.of());
  }

  private static Sketch withEvent(Sketch s, String day) {
    return Sketch.of(
        s.id(),
        s.outlet(),
        s.headline(),
        s.language(),
        s.published(),
        s.opening(),
        s.nameWords(),
        s.pairs(),
        s.names(),
        s.places(),
        s.numbers(),
        Set.of(day),
        s.ordinals());
  }

  private static Sketch withOrdinal(Sketch s, String... ordinals) {
    return Sketch.of(
        s.id(),
        s.outlet(),
        s.headline(),
        s.language(),
        s.published(),
        s.opening(),
        s.nameWords(),
        s.pairs(),
        s.names(),
        s.places(),
        s.numbers(),
        s.eventDates(),
        Set.of(ordinals));
  }
}
