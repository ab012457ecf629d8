package dateline.pipeline.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PacedTest {
  private long now = -5;
  private int times;
  private final Paced paced =
      new Paced(
          () -> {
            now += 10;
            times++;
          },
          () -> now);

  @Test
  void whatIsNotWantedIsNotDone() {
    paced.doWhenRested();
    paced.doNow();
    assertThat(times).isZero();
  }

  @Test
  void theFirstTimeIsAtOnceAndTheNextAfterNineTimesAsLong() {
    paced.want();
    paced.doWhenRested();
    assertThat(times).isOne();
    paced.want();
    now += 89;
    paced.doWhenRested();
    assertThat(times).isOne();
    now += 1;
    paced.doWhenRested();
    assertThat(times).isEqualTo(2);
    now += 1_000;
    paced.doWhenRested();
    assertThat(times).isEqualTo(2);
  }

  @Test
  void whatCannotWaitIsDoneAtOnceAndOnlyOnce() {
    paced.want();
    paced.doNow();
    paced.want();
    paced.doNow();
    paced.doNow();
    assertThat(times).isEqualTo(2);
  }

  @Test
  void whatFailedStaysWanted() {
    Paced failing =
        new Paced(
            () -> {
              times++;
              throw new IllegalStateException("The disk is full");
            },
            () -> now);
    failing.want();
    assertThatThrownBy(failing::doNow).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(failing::doWhenRested).isInstanceOf(IllegalStateException.class);
    assertThat(times).isEqualTo(2);
  }
}
