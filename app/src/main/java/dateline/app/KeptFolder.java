package dateline.app;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The option that names the data folder, for commands that only work on what is there: they make no
 * empty folder where a name was mistyped.
 */
final class KeptFolder {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "dateline-data",
      description = "The data folder, as ingest made it. Default: ./${DEFAULT-VALUE}")
  private Path path;

  /**
   * The folder.
   *
   * @throws ParameterException if there is no data folder of the name
   */
  Path path() {
    return Existing.folder(spec, path);
  }
}
