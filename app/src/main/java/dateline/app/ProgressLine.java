package dateline.app;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells a waiting person how far a run has come: a bar where standard error is a terminal, else a
 * plain line now and then.
 */
abstract sealed class ProgressLine implements AutoCloseable {

  /** Is set by the launcher, since a JVM cannot tell whether its standard error is a terminal. */
  private static final String TERMINAL = "dateline.terminal";

  static ProgressLine of(PrintWriter err, long totalBytes) {
    return Boolean.getBoolean(TERMINAL) ? new Bar(totalBytes) : new Lines(err, totalBytes);
  }

  /** So many bytes of the input have been read. */
  abstract void bytes(long read);

  /** So many pages are on disk. */
  abstract void pages(int count);

  /** What is being done now, once all pages are on disk. */
  abstract void step(String words);

  /** Says something that stays. */
  abstract void say(String words);

  @Override
  public abstract void close();

  private static final class Bar extends ProgressLine {
    private final ProgressBar bar;
    private final long from = System.nanoTime();

    Bar(long totalBytes) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("reading")
              .setInitialMax(Math.max(1, totalBytes))
              .setUnit(" MB", 1_000_000)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }

    @Override
    void bytes(long read) {
      bar.stepTo(read);
    }

    @Override
    void pages(int count) {
      bar.setExtraMessage(
          String.format(
              Locale.ROOT,
              " %,d pages, %.1f/s",
              count,
              count / ((System.nanoTime() - from) / 1e9)));
    }

    @Override
    void step(String words) {
      bar.setExtraMessage(" " + words);
    }

    @Override
    void say(String words) {
      System.err.print("\r" + words + " ".repeat(Math.max(0, 100 - words.length())) + "\n");
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  private static final class Lines extends ProgressLine {
    private static final long BETWEEN_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final long totalBytes;
    private final long from = System.nanoTime();
    private long read;
    private long lastLine = from;

    Lines(PrintWriter err, long totalBytes) {
      this.err = err;
      this.totalBytes = totalBytes;
    }

    @Override
    void bytes(long bytes) {
      read = bytes;
    }

    @Override
    void pages(int count) {
      double seconds = (System.nanoTime() - from) / 1e9;
      double share = totalBytes == 0 ? 1 : Math.min(1, read / (double) totalBytes);
      String left =
          share < 0.01
              ? ""
              : String.format(Locale.ROOT, ", about %.0f s left", seconds / share - seconds);
      seldom(
          String.format(
              Locale.ROOT,
              "%,d pages, %.1f pages/s, %.0f%% of the bytes%s",
              count,
              count / seconds,
              100 * share,
              left));
    }

    @Override
    void step(String words) {
      seldom(words);
    }

    private void seldom(String words) {
      if (System.nanoTime() - lastLine >= BETWEEN_NANOS) {
        lastLine = System.nanoTime();
        say(words);
      }
    }

    @Override
    void say(String words) {
      err.println(words);
      err.flush();
    }

    @Override
    public void close() {
      err.flush();
    }
  }
}
