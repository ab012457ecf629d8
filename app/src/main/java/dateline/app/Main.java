package dateline.app;

import dateline.desk.DeskException;
import dateline.store.database.StoreException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line's entrance: parses the words, runs one command, and turns its end into an exit
 * code.
 */
@Command(
    name = "dateline",
    description = "An aggregator of the world's press that shows where every sentence came from.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      IngestCommand.class,
      ServeCommand.class,
      ExtractCommand.class,
      ExportCommand.class,
      RefusedCommand.class,
      RebuildCommand.class,
      VersionCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {"", "Each command has its own --help. Start with: dateline demo"})
public final class Main implements Runnable {
  /**
   * Lucene's advice on JVM flags is for those who tune it. A field, since loggers that nobody holds
   * are forgotten.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /** Runs one command. The process ends with 0 (done), 1 (some input refused) or 2 (usage). */
  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    System.exit(
        run(
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            args));
  }

  /**
   * Runs one command within this process.
   *
   * @param out where data goes
   * @param err where messages for people go
   * @return the exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    try {
      return new CommandLine(new Main())
          .setOut(out)
          .setErr(err)
          .setExecutionExceptionHandler(Main::explain)
          .execute(args);
    } finally {
      out.flush();
      err.flush();
    }
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Name a command");
  }

  /** A person can do something about these; anything else is our fault and shows its trace. */
  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    return switch (failure) {
      case StoreException store -> say(line, String.valueOf(store.getMessage()));
      case DeskException desk -> say(line, String.valueOf(desk.getMessage()));
      case Settings.SettingsException settings -> {
        say(line, String.valueOf(settings.getMessage()));
        yield 2;
      }
      default -> throw failure;
    };
  }

  private static int say(CommandLine line, String message) {
    line.getErr().println("dateline: " + message);
    line.getErr().flush();
    return 1;
  }
}
