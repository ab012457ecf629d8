package dateline.collect.manners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.collect.manners.Leave.Granted;
import dateline.collect.manners.Leave.NotYet;
import dateline.collect.world.TestWorld;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MannersTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final String HOST = "outlet.example";
  private static final Courtesy COURTESY =
      new Courtesy(
          Duration.ofSeconds(2),
          Duration.ofMinutes(2),
          Duration.ofMinutes(1),
          Duration.ofHours(1),
          Duration.ofDays(1),
          2,
          3);

  private final Manners manners = new Manners(COURTESY);

  private Turn turn(String host, Instant now) {
    return turn(host, null, now);
  }

  private Turn turn(String host, @Nullable InetAddress server, Instant now) {
    return ((Granted) manners.begin(host, server, now)).turn();
  }

  private Instant notYet(String host, Instant now) {
    return ((NotYet) manners.begin(host, null, now)).from();
  }

  private Standing ask(String host, Outcome outcome, Instant now) {
    return manners.end(turn(host, now), outcome, null, now);
  }

  @Test
  void aNewHostMayBeAskedAtOnce() {
    assertThat(manners.begin(HOST, null, NOW)).isInstanceOf(Granted.class);
  }

  @Test
  void oneQuestionAtATime() {
    Turn turn = turn(HOST, NOW);

    assertThat(manners.begin(HOST, null, NOW.plusSeconds(60))).isInstanceOf(NotYet.class);
    manners.end(turn, new Outcome.Answered(), null, NOW.plusSeconds(60));
    assertThat(manners.begin(HOST, null, NOW.plusSeconds(62))).isInstanceOf(Granted.class);
  }

  @Test
  void thePauseBeginsWhenTheQuestionEnds() {
    Turn turn = turn(HOST, NOW);
    manners.end(turn, new Outcome.Answered(), null, NOW.plusSeconds(10));

    assertThat(notYet(HOST, NOW.plusSeconds(11))).isEqualTo(NOW.plusSeconds(12));
    assertThat(manners.begin(HOST, null, NOW.plusSeconds(12))).isInstanceOf(Granted.class);
  }

  @Test
  void otherHostsNeedNotWait() {
    turn(HOST, NOW);

    assertThat(manners.begin("other.example", null, NOW)).isInstanceOf(Granted.class);
  }

  @Test
  void aHostIsTheSameHoweverItIsWritten() {
    turn("www.Outlet.example", NOW);

    assertThat(manners.begin(HOST, null, NOW)).isInstanceOf(NotYet.class);
    assertThat(manners.begin("news.outlet.example", null, NOW)).isInstanceOf(Granted.class);
  }

  @Test
  void crawlDelayIsFollowedWithinBounds() {
    assertThat(pauseAfter("a.example", Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    assertThat(pauseAfter("b.example", Duration.ofMillis(100))).isEqualTo(Duration.ofSeconds(2));
    assertThat(pauseAfter("c.example", Duration.ofHours(5))).isEqualTo(Duration.ofMinutes(2));
  }

  private Duration pauseAfter(String host, Duration crawlDelay) {
    Standing standing = manners.end(turn(host, NOW), new Outcome.Answered(), crawlDelay, NOW);
    return Duration.between(NOW, standing.freeFrom());
  }

  @Test
  void aHostThatAsksForAWaitGetsItWithinBounds() {
    assertThat(waitAfter("a.example", NOW.plusSeconds(600))).isEqualTo(Duration.ofMinutes(10));
    assertThat(waitAfter("b.example", NOW.minusSeconds(600))).isEqualTo(Duration.ofSeconds(2));
    assertThat(waitAfter("c.example", NOW.plusSeconds(9_000_000))).isEqualTo(Duration.ofDays(1));
  }

  private Duration waitAfter(String host, Instant until) {
    return Duration.between(NOW, ask(host, new Outcome.AskedToWait(until), NOW).freeFrom());
  }

  @Test
  void aHostThatAsksForAWaitOfNoLengthIsBackedOffFrom() {
    Standing standing = ask(HOST, new Outcome.AskedToWait(null), NOW);

    assertThat(standing.failures()).isEqualTo(1);
    assertThat(standing.freeFrom()).isEqualTo(NOW.plus(COURTESY.backOff(HOST, 1)));
  }

  @Test
  void failuresDoubleTheWaitAndSuccessForgivesThem() {
    Instant now = NOW;
    for (int failures = 1; failures <= 4; failures++) {
      Standing standing = ask(HOST, new Outcome.Failed(), now);
      assertThat(standing)
          .isEqualTo(new Standing(now.plus(COURTESY.backOff(HOST, failures)), failures));
      now = standing.freeFrom();
    }

    assertThat(ask(HOST, new Outcome.Answered(), now))
        .isEqualTo(new Standing(now.plusSeconds(2), 0));
  }

  @Test
  void aServerOfManyHostsIsAskedAFewTimesAtOnce() {
    InetAddress server = TestWorld.address("127.77.0.9");
    Turn first = turn("a.example", server, NOW);
    turn("b.example", server, NOW);

    assertThat(manners.begin("c.example", server, NOW)).isInstanceOf(NotYet.class);
    assertThat(manners.begin("c.example", TestWorld.address("127.77.0.10"), NOW))
        .isInstanceOf(Granted.class);
    manners.end(first, new Outcome.Answered(), null, NOW);
    assertThat(manners.begin("a.example", server, NOW.plusSeconds(2))).isInstanceOf(Granted.class);
  }

  @Test
  void memoryIsBoundedAndNoWaitIsForgotten() {
    Instant later = NOW.plusSeconds(10);
    ask("answered.example", new Outcome.Answered(), NOW);
    Standing failed = ask("failed.example", new Outcome.Failed(), NOW);
    turn("busy.example", NOW);

    assertThat(manners.begin("early.example", null, NOW)).isInstanceOf(NotYet.class);
    assertThat(manners.begin("late.example", null, later)).isInstanceOf(Granted.class);
    assertThat(manners.hosts()).isEqualTo(3);
    assertThat(manners.standing("answered.example")).isEqualTo(Standing.NEW);
    assertThat(manners.standing("failed.example")).isEqualTo(failed);
    assertThat(manners.begin("busy.example", null, later)).isInstanceOf(NotYet.class);
  }

  @Test
  void whatWasBeforeARestartIsTakenUpAgain() {
    manners.resume(Map.of("www.outlet.example", new Standing(NOW.plusSeconds(90), 2)));

    assertThat(notYet(HOST, NOW)).isEqualTo(NOW.plusSeconds(90));
    assertThat(ask(HOST, new Outcome.Failed(), NOW.plusSeconds(90)).failures()).isEqualTo(3);
  }

  @Test
  void aTurnEndsOnce() {
    Turn turn = turn(HOST, NOW);
    manners.end(turn, new Outcome.Answered(), null, NOW);

    assertThatThrownBy(() -> manners.end(turn, new Outcome.Answered(), null, NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(HOST);
  }
}
