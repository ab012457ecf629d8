package dateline.app;

import dateline.desk.Desk;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/** Keeps a desk open until the process is told to stop. */
final class Serving {
  private Serving() {}

  static void untilStopped(Wiring wiring, int port, PrintWriter err) throws InterruptedException {
    wiring.linker().link(count -> {});
    wiring.store().search().refresh();
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              stop.countDown();
              try {
                closed.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try (Desk desk = Desk.start(wiring.store(), port, wiring.settings().host())) {
      err.printf(
          "The desk is open at http://%s:%d/ (stop with Ctrl-C)%n", shown(wiring), desk.port());
      err.flush();
      stop.await();
    } finally {
      wiring.close();
      closed.countDown();
    }
  }

  private static String shown(Wiring wiring) {
    String host = wiring.settings().host();
    return host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
  }
}
