package dateline.desk;

import dateline.desk.correction.Corrector;
import dateline.desk.inbox.Intake;
import dateline.desk.source.Enrolment;
import dateline.store.Store;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;

/**
 * The pages that people read, served over HTTP until it is closed. Thread-safe.
 *
 * <p>It reads, hands corrections of stories on to whoever can enter them, says what sources are
 * followed, and passes on pages that programs send; there is nothing else that a request can
 * change.
 */
public final class Desk implements AutoCloseable {
  private static final int REQUEST_HEADER_BYTES = 8 * 1024;

  /** Enough for a form with all articles of a page ticked. */
  private static final long REQUEST_BODY_BYTES = 64 * 1024;

  private static final long IDLE_MILLIS = 30_000;

  private final Javalin server;

  private Desk(Javalin server) {
    this.server = server;
  }

  /**
   * Opens the desk.
   *
   * @param store what is shown; stays open when the desk closes
   * @param corrector enters what people say of stories
   * @param enrolment takes new sources in
   * @param intake takes pages in that programs send
   * @param figures of the program, to be watched
   * @param port where to listen; 0 for any port that is free
   * @param host the address to listen on, such as {@code 127.0.0.1}, which only this machine
   *     reaches
   * @throws DeskException if the port is taken or the address is not one of this machine
   */
  public static Desk start(
      Store store,
      Corrector corrector,
      Enrolment enrolment,
      Intake intake,
      Exposition figures,
      int port,
      String host) {
    Routes routes = new Routes(store, corrector, enrolment, intake, figures, new Sheets());
    Javalin server =
        Javalin.create(config -> {
          quiet(config);
          bound(config);
          routes.addTo(config.routes);
        });
    try {
      return new Desk(server.start(host, port));
    } catch (JavalinBindException e) {
      throw new DeskException(
          "The desk cannot be opened on port "
              + port
              + " of "
              + host
              + ": another program uses the port, or the address is not one of this machine."
              + " Stop that program, or choose another port by --port or the setting desk.port"
              + " (0 takes any that is free).",
          e);
    }
  }

  private static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
  }

  private static void bound(JavalinConfig config) {
    config.http.maxRequestSize = REQUEST_BODY_BYTES;
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendXPoweredBy(false);
      http.setRequestHeaderSize(REQUEST_HEADER_BYTES);
      http.setIdleTimeout(IDLE_MILLIS);
    });
  }

  /** The port on which the desk listens. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
