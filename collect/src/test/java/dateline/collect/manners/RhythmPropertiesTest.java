package dateline.collect.manners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RhythmPropertiesTest {
  private static final Rhythm RHYTHM = Rhythm.DEFAULT;
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @Property
  void theIntervalStaysWithinItsBounds(
      @ForAll @LongRange(min = -1_000, max = 10_000_000_000L) long millis,
      @ForAll @IntRange(min = 0, max = 1_000_000) int fresh,
      @ForAll @IntRange(min = 0, max = 1_000_000) int old) {
    assertThat(RHYTHM.next(Duration.ofMillis(millis), fresh, fresh + old))
        .isBetween(RHYTHM.shortest(), RHYTHM.longest());
  }

  @Property
  void moreThatIsNewNeverMakesItLonger(
      @ForAll @LongRange(min = 0, max = 200_000_000) long millis,
      @ForAll @IntRange(min = 0, max = 99) int fresh) {
    Duration interval = Duration.ofMillis(millis);

    assertThat(RHYTHM.next(interval, fresh + 1, 100))
        .isLessThanOrEqualTo(RHYTHM.next(interval, fresh, 100));
  }

  @Property
  void aLongerIntervalBeforeNeverMakesItShorter(
      @ForAll @LongRange(min = 0, max = 200_000_000) long millis,
      @ForAll @LongRange(min = 0, max = 200_000_000) long more,
      @ForAll @IntRange(min = 0, max = 100) int fresh) {
    assertThat(RHYTHM.next(Duration.ofMillis(millis + more), fresh, 100))
        .isGreaterThanOrEqualTo(RHYTHM.next(Duration.ofMillis(millis), fresh, 100));
  }

  @Property
  void whatIsNewShortensAndNothingNewLengthens(
      @ForAll @LongRange(min = 400_000, max = 50_000_000) long millis,
      @ForAll @IntRange(min = 1, max = 100) int fresh) {
    Duration interval = Duration.ofMillis(millis);

    assertThat(RHYTHM.next(interval, fresh, 100)).isLessThan(interval);
    assertThat(RHYTHM.next(interval, 0, 100)).isGreaterThan(interval);
  }

  @Property
  void theNextLookIsAnIntervalAwayAndATenthAtMostLater(
      @ForAll @LongRange(min = 300_000, max = 86_400_000) long millis, @ForAll String source) {
    Duration interval = Duration.ofMillis(millis);

    assertThat(RHYTHM.lookAgain(NOW, interval, source))
        .isBetween(NOW.plus(interval), NOW.plus(interval).plus(interval.dividedBy(10)))
        .isEqualTo(RHYTHM.lookAgain(NOW, interval, source));
  }

  @Example
  void aFeedThatShowsOnlyWhatIsNewIsAskedMuchSooner() {
    Duration hour = Duration.ofHours(1);

    assertThat(RHYTHM.next(hour, 2, 2)).isEqualTo(Duration.ofMinutes(15));
    assertThat(RHYTHM.next(hour, 2, 20)).isEqualTo(Duration.ofMinutes(24));
    assertThat(RHYTHM.next(hour, 1, 1)).isEqualTo(Duration.ofMinutes(48));
  }

  @Example
  void whatNeverChangesIsAskedOnceADayAndAWireEveryFiveMinutes() {
    Duration still = RHYTHM.first();
    Duration wire = RHYTHM.first();
    for (int look = 0; look < 12; look++) {
      still = RHYTHM.next(still, 0, 20);
      wire = RHYTHM.next(wire, 9, 20);
    }

    assertThat(still).isEqualTo(Duration.ofDays(1));
    assertThat(wire).isEqualTo(Duration.ofMinutes(5));
  }

  /** A source that writes in even steps is soon asked about as often as it writes. */
  @Property(tries = 50)
  void theIntervalIsLedToWhereAPieceOrSoIsNew(
      @ForAll @IntRange(min = 20, max = 600) int minutesBetweenPieces) {
    Duration between = Duration.ofMinutes(minutesBetweenPieces);
    Duration interval = RHYTHM.first();
    Duration at = Duration.ZERO;
    for (int look = 0; look < 100; look++) {
      Duration next = at.plus(interval);
      int fresh = (int) (next.dividedBy(between) - at.dividedBy(between));
      interval = RHYTHM.next(interval, fresh, 100);
      at = next;
    }

    assertThat(interval).isBetween(between.dividedBy(4), between.multipliedBy(2));
  }

  @Example
  void moreNewThanShownCannotBe() {
    assertThatThrownBy(() -> RHYTHM.next(RHYTHM.first(), 3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 new pieces of 2");
  }
}
