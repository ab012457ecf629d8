package dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.pipeline.Timings.Stage;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TimingsTest {
  private final AtomicLong now = new AtomicLong();
  private final Timings timings = new Timings(now::get);

  @Test
  void stagesAddUpEachForItself() {
    assertThat(timings.measure(Stage.CLAIMS, () -> now.addAndGet(7))).isEqualTo(7);
    timings.measure(Stage.CLAIMS, () -> now.addAndGet(5));
    timings.measure(Stage.LINKING, () -> now.addAndGet(1));

    assertThat(timings.nanos(Stage.CLAIMS)).isEqualTo(12);
    assertThat(timings.nanos(Stage.LINKING)).isEqualTo(1);
    assertThat(timings.nanos(Stage.KEEPING)).isZero();
  }

  @Test
  void workThatFailsIsCountedAndItsExceptionPasses() {
    assertThatThrownBy(() ->
            timings.measure(
                Stage.INDEXING,
                () -> {
                  now.addAndGet(3);
                  throw new IOException("disk");
                }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
    assertThat(timings.nanos(Stage.INDEXING)).isEqualTo(3);
  }

  @Test
  void threadsAddUp() {
    Timings steps = new Timings(new AtomicLong()::get);
    AtomicLong ticks = new AtomicLong();
    Timings counted = new Timings(ticks::incrementAndGet);
    try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 1000; i++) {
        workers.submit(() -> counted.measure(Stage.LANGUAGE, () -> steps.nanos(Stage.LANGUAGE)));
      }
    }
    assertThat(counted.nanos(Stage.LANGUAGE)).isBetween(1000L, 2000L * 2000L);
    assertThat(ticks).hasValue(2000);
  }
}
