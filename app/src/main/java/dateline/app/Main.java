package dateline.app;

import dateline.desk.DeskException;
import dateline.store.database.StoreException;
import dateline.stories.encoding.EncoderException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line's entrance: parses the words, runs one command, and turns its end into an exit
 * code.
 */
@Command(
    name = "dateline",
    description = "An aggregator of the world's press that shows where every sentence came from.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      IngestCommand.class,
      ServeCommand.class,
      ExtractCommand.class,
      LineageCommand.class,
      ExportCommand.class,
      CorrectCommand.class,
      RefusedCommand.class,
      SourcesCommand.class,
      RebuildCommand.class,
      VersionCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 some input was refused or the work could not be done, 2 wrong usage.",
      "Each command has its own --help. Start with: dateline demo"
    })
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
    CommandLine line =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .registerConverter(LocalDate.class, Main::day)
            .setParameterExceptionHandler(Main::correct)
            .setExecutionExceptionHandler(Main::explain);
    int code = line.execute(args);
    err.flush();
    if (out.checkError()) {
      return say(line, "Standard output was closed before the end, or its disk is full");
    }
    return code;
  }

  private static LocalDate day(String words) {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("\"" + words + "\" is no date such as 2026-01-31");
    }
  }

  /** Whoever mistyped a word looks for what is wrong with it, not for all that there is. */
  private static int correct(CommandLine.ParameterException wrong, String[] args) {
    CommandLine line = wrong.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("dateline: " + wrong.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println("See " + line.getCommandSpec().qualifiedName() + " --help");
    }
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  @Override
  public void run() {
    PrintWriter err = spec.commandLine().getErr();
    spec.commandLine().usage(err);
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
      case EncoderException encoder -> {
        say(line, String.valueOf(encoder.getMessage()));
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
