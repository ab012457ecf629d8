package dateline.app;

import dateline.desk.Desk;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads the sample press into a fresh data folder and serves the desk. */
@Command(
    name = "demo",
    description =
        "Read the sample press into a fresh data folder, print the summary, serve the desk.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class)
final class DemoCommand implements Callable<Integer> {
  /** Is set by the launcher to the folder of the program. */
  private static final String HOME = "dateline.home";

  @Spec private CommandSpec spec;

  @Mixin private Port port;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Path pages = Path.of(System.getProperty(HOME, "."), "samples", "pages");
    if (!Files.isDirectory(pages)) {
      err.println(
          "dateline: The samples are not at "
              + pages.toAbsolutePath()
              + "; run ./dateline from its own folder");
      return 2;
    }
    Path folder = Files.createTempDirectory("dateline-demo-");
    try (Serving serving = new Serving()) {
      try (Wiring wiring = new Wiring(folder);
          Desk desk = Serving.open(wiring, port.or(wiring.settings()))) {
        Ingest.Report report = new Ingest(wiring, null, null, err).run(List.of(pages));
        Summary.write(out, folder, report, wiring.store().catalogue().counts());
        err.println("The demo's data folder is deleted when it ends.");
        serving.untilStopped(desk, wiring.settings(), err);
      } finally {
        TemporaryFolder.delete(folder);
      }
      return 0;
    }
  }
}
