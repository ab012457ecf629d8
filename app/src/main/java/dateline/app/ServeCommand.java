package dateline.app;

import dateline.desk.Desk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the desk until the process is stopped. */
@Command(
    name = "serve",
    description = "Serve the desk: the pages to read what is in the data folder.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Mixin private Port port;

  @Override
  public Integer call() throws InterruptedException {
    try (Serving serving = new Serving();
        Wiring wiring = new Wiring(data.path());
        Desk desk = Serving.open(wiring, port.or(wiring.settings()))) {
      wiring.linker().link(count -> {});
      wiring.store().search().refresh();
      serving.untilStopped(desk, wiring.settings(), spec.commandLine().getErr());
      return 0;
    }
  }
}
