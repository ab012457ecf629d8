package dateline.app;

import dateline.desk.Desk;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps a desk open until the process is told to stop, and lets the command end in order then.
 *
 * <p>The JVM dies as soon as its shutdown hooks have run, whatever the main thread still does. So
 * the hook waits until this is closed, which a command does last of all.
 */
final class Serving implements AutoCloseable {
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * Opens the desk.
   *
   * @throws dateline.desk.DeskException if the port is taken, which a command had better know
   *     before it works
   */
  static Desk open(Wiring wiring, int port) {
    return Desk.start(
        wiring.store(),
        wiring.correcting()::enter,
        wiring.enrolment(),
        wiring.intake(),
        wiring.metrics(),
        port,
        wiring.settings().host());
  }

  /** Says where the desk is, and returns when the process is told to stop. */
  void untilStopped(Desk desk, Settings settings, PrintWriter err) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop"));
    err.printf(
        "The desk is open at http://%s:%d/ (stop with Ctrl-C)%n",
        shown(settings.host()), desk.port());
    err.flush();
    stop.await();
  }

  private void stopAndWait() {
    stop.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String shown(String host) {
    return host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
  }

  @Override
  public void close() {
    ended.countDown();
  }
}
