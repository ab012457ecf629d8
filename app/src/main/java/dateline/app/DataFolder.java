package dateline.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the data folder. */
final class DataFolder {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "dateline-data",
      description =
          "The data folder; what puts pages into it makes it where there is none. Default: ./${DEFAULT-VALUE}")
  private Path path;

  Path path() {
    return path;
  }
}
