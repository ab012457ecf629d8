package dateline.collect.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class CourtesyPropertiesTest {
  private static final Courtesy COURTESY = Courtesy.DEFAULT;
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @Property
  void backOffGrowsUpToItsBound(
      @ForAll @AlphaChars @StringLength(max = 20) String host,
      @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int failures) {
    Duration wait = COURTESY.backOff(host, failures);
    Duration longest = COURTESY.longestBackOff();

    assertThat(wait)
        .isGreaterThanOrEqualTo(COURTESY.firstBackOff())
        .isLessThan(longest.plus(longest.dividedBy(4)));
    if (failures <= 10) {
      Duration bare = COURTESY.firstBackOff().multipliedBy(1L << (failures - 1));
      Duration least = bare.compareTo(longest) < 0 ? bare : longest;
      assertThat(wait).isBetween(least, least.plus(least.dividedBy(4)));
    }
  }

  @Example
  void hostsThatFailTogetherComeBackApart() {
    Set<Duration> waits = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      waits.add(COURTESY.backOff("host" + i + ".example", 5));
    }

    assertThat(waits).hasSizeGreaterThan(900);
  }

  @Property
  void theSameIsAlwaysDecidedTheSame(
      @ForAll String host, @ForAll @IntRange(min = 1, max = 50) int failures) {
    assertThat(COURTESY.backOff(host, failures)).isEqualTo(COURTESY.backOff(host, failures));
    assertThat(COURTESY.backOff(new String(host.toCharArray()), failures))
        .isEqualTo(COURTESY.backOff(host, failures));
  }

  @Property
  void noOutcomeFreesAHostBeforeAPause(
      @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long seconds,
      @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int failures,
      @ForAll @IntRange(min = 0, max = 2) int kind) {
    Outcome outcome =
        switch (kind) {
          case 0 -> new Outcome.Answered();
          case 1 -> new Outcome.AskedToWait(NOW.plusSeconds(seconds));
          default -> new Outcome.Failed();
        };

    Standing standing =
        new Standing(NOW, failures)
            .after(outcome, "outlet.example", Duration.ofSeconds(Math.abs(seconds)), COURTESY, NOW);

    assertThat(standing.freeFrom())
        .isBetween(NOW.plus(COURTESY.pause()), NOW.plus(COURTESY.longestWait()));
  }
}
