package dateline.app;

import dateline.collect.source.Source;
import dateline.desk.Desk;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the desk and follows the sources until the process is stopped. */
@Command(
    name = "serve",
    description =
        "Serve the desk, the pages to read what is in the data folder, and follow its sources: lists of the web,"
            + " folders, and what programs send.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Mixin private Port port;

  @Option(
      names = "--no-collect",
      description = "Fetch nothing from the web; folders and what is sent are read.")
  private boolean still;

  @Override
  public Integer call() throws InterruptedException {
    try (Serving serving = new Serving();
        Wiring wiring = new Wiring(data.path());
        Desk desk = Serving.open(wiring, port.or(wiring.settings()))) {
      wiring.linker().link(count -> {});
      wiring.store().search().refresh();
      PrintWriter err = spec.commandLine().getErr();
      Collecting collecting =
          Collecting.begin(wiring, fetches(wiring, err), Collecting.Listener.NONE);
      try {
        serving.untilStopped(desk, wiring.settings(), err);
      } finally {
        collecting.close();
      }
      return 0;
    }
  }

  /** Whether anything is fetched, which is told. */
  private boolean fetches(Wiring wiring, PrintWriter err) {
    long sources = wiring.store().sources().all().stream().filter(Source::isOfWeb).count();
    boolean mayAsk = wiring.settings().collect().contact() != null;
    if (!still && mayAsk) {
      err.printf("Following %d %s%n", sources, sources == 1 ? "source" : "sources");
    } else if (!still && sources > 0) {
      err.println("dateline: " + CollectSettings.missing(data.path()));
    }
    return !still && mayAsk;
  }
}
