package dateline.app;

import dateline.pipeline.reading.PageReader;
import dateline.pipeline.sketching.Resketching;
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
            resketch(wiring, progress);
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

  /** Makes the sketches anew where they were made by another encoder or version. */
  private static void resketch(Wiring wiring, ProgressLine progress) {
    Resketching resketching = wiring.resketching();
    if (resketching.otherMaker() != null) {
      PageReader reader = wiring.reader();
      resketching.run(
          entry -> reader.sketch(entry.id(), entry.article()),
          wiring.settings().threads(),
          count -> progress.step("sketching article " + count));
    }
  }
}
