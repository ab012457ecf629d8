package dateline.desk;

import dateline.store.Store;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;

/** The pages that people read, served over HTTP until it is closed. Thread-safe. */
public final class Desk implements AutoCloseable {
  private final Javalin server;

  private Desk(Javalin server) {
    this.server = server;
  }

  /**
   * Opens the desk.
   *
   * @param store what is shown; stays open when the desk closes
   * @param port where to listen; 0 for any port that is free
   * @param host the address to listen on, such as {@code 127.0.0.1}
   * @throws DeskException if the port is taken or the address is not of this machine
   */
  public static Desk start(Store store, int port, String host) {
    Javalin server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.startup.startupWatcherEnabled = false;
          config.routes.get("/health", request -> request.result("OK"));
          config.routes.get(
              "/", request -> request.result(store.catalogue().counts().stories() + " stories"));
        });
    try {
      return new Desk(server.start(host, port));
    } catch (JavalinBindException e) {
      throw new DeskException(
          "The port "
              + port
              + " on "
              + host
              + " cannot be had: "
              + e.getMessage()
              + " Stop the program that uses it, or choose another port with --port.",
          e);
    }
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
