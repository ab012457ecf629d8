package dateline.app;

import dateline.desk.Desk;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the desk and follows the sources until the process is stopped. */
@Command(
    name = "serve",
    description =
        "Serve the desk, the pages to read what is in the data folder, and follow its sources.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Mixin private Port port;

  @Option(names = "--no-collect", description = "Fetch nothing from the sources.")
  private boolean still;

  @Override
  public Integer call() throws InterruptedException {
    try (Serving serving = new Serving();
        Wiring wiring = new Wiring(data.path());
        Desk desk = Serving.open(wiring, port.or(wiring.settings()))) {
      wiring.linker().link(count -> {});
      wiring.store().search().refresh();
      @Nullable Collecting collecting = collecting(wiring, spec.commandLine().getErr());
      try {
        serving.untilStopped(desk, wiring.settings(), spec.commandLine().getErr());
      } finally {
        if (collecting != null) {
          collecting.close();
        }
      }
      return 0;
    }
  }

  private @Nullable Collecting collecting(Wiring wiring, PrintWriter err) {
    if (still) {
      return null;
    }
    int sources = wiring.store().sources().all().size();
    if (wiring.settings().collect().contact() != null) {
      err.printf("Following %d %s%n", sources, sources == 1 ? "source" : "sources");
      return Collecting.begin(wiring, Collecting.Listener.NONE);
    }
    if (sources > 0) {
      err.println("dateline: " + CollectSettings.missing(data.path()));
    }
    return null;
  }
}
