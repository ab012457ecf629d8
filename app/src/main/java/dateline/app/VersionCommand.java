package dateline.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the version of the program and of the Java it runs on. */
@Command(
    name = "version",
    description = "Print the version.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 2)
final class VersionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Properties built = new Properties();
    try (InputStream in = VersionCommand.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        built.load(in);
      }
    }
    spec.commandLine()
        .getOut()
        .printf(
            "dateline %s (Java %s)%n",
            built.getProperty("version", "of unknown version"), Runtime.version());
    return 0;
  }
}
