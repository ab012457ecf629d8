package dateline.app;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Keeps commands that only read from making an empty data folder where a name was mistyped. */
final class Existing {
  private Existing() {}

  /**
   * The folder, if it is a data folder.
   *
   * @throws ParameterException if there is none
   */
  static Path folder(CommandSpec spec, Path folder) {
    if (!Files.isDirectory(folder.resolve("db"))) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no data folder at "
              + folder
              + ". Name one with --data, or make one: dateline ingest --data "
              + folder
              + " PATH…");
    }
    return folder;
  }
}
