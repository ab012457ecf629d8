package dateline.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line's entrance: parses the words, runs one command, and turns its end into an exit
 * code.
 */
@Command(
    name = "dateline",
    description = "An aggregator of the world's press that shows where every sentence came from.",
    mixinStandardHelpOptions = false,
    subcommands = {VersionCommand.class, CommandLine.HelpCommand.class})
public final class Main {

  private Main() {}

  /** Runs one command. The process ends with 0 (done), 1 (some input refused) or 2 (usage). */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
