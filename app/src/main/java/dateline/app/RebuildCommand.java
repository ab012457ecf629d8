package dateline.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes anew what was made of the kept articles. */
@Command(
    name = "rebuild",
    description =
        "Make the search index, or copies, stories and storylines, anew from the kept articles.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class)
final class RebuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private KeptFolder data;

  @Parameters(paramLabel = "WHAT", description = "search or stories.")
  private String what;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try (Wiring wiring = new Wiring(data.path())) {
      switch (what) {
        case "search" -> wiring.store().search().rebuild();
        case "stories" -> {
          try (ProgressLine progress = ProgressLine.of(err, 0)) {
            wiring.linker().relink(count -> progress.step("linking article " + count));
          }
        }
        default ->
            throw new ParameterException(
                spec.commandLine(),
                "Cannot rebuild \"" + what + "\"; known are search and stories");
      }
      err.println("rebuilt " + what);
      return 0;
    }
  }
}
