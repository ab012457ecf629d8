package dateline.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the desk until the process is stopped. */
@Command(
    name = "serve",
    description = "Serve the desk: the pages to read what is in the data folder.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; 0 for any that is free. Default: the setting desk.port, 8080")
  private @Nullable Integer port;

  @Override
  public Integer call() throws InterruptedException {
    try (Serving serving = new Serving();
        Wiring wiring = new Wiring(data.path())) {
      serving.untilStopped(
          wiring, port == null ? wiring.settings().port() : port, spec.commandLine().getErr());
      return 0;
    }
  }
}
