package dateline.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that names the port of the desk. */
final class Port {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  private @Nullable Integer number;

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "The port, 0 for any that is free. Default: 8080, or the setting desk.port in DIR/dateline.properties")
  void set(int port) {
    if (port < 0 || port > 65535) {
      throw new ParameterException(
          spec.commandLine(), "A port is a number from 0 to 65535, and " + port + " is not");
    }
    number = port;
  }

  /** The port that was named, else the one of the settings. */
  int or(Settings settings) {
    return number == null ? settings.port() : number;
  }
}
