package dateline.app;

import dateline.store.export.ExportKind;
import dateline.store.export.RowWriter;
import dateline.stories.novelty.Since;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all that is kept of a kind to standard output. */
@Command(
    name = "export",
    description = "Write everything of one kind to standard output, one object a line.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class)
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private KeptFolder data;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "jsonl or csv. Default: ${DEFAULT-VALUE}")
  private String format;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "Of stories only those that pages have come into since then, with what these say anew:"
              + " a day, such as 2026-03-02, or a time, such as 2026-03-02T10:00:00Z.")
  private @Nullable String since;

  @Parameters(
      paramLabel = "KIND",
      description = "articles, copies, stories, storylines, statements, actors or corrections.")
  private String kind;

  @Override
  public Integer call() {
    ExportKind chosen =
        ExportKind.of(kind)
            .orElseThrow(() -> wrong("Unknown kind \"" + kind + "\"; known are " + kinds()));
    Since from = from(chosen);
    try (Wiring wiring = new Wiring(data.path())) {
      PrintWriter out = spec.commandLine().getOut();
      RowWriter writer =
          switch (format) {
            case "jsonl" -> RowWriter.jsonLines(out);
            case "csv" -> RowWriter.csv(out, chosen);
            default -> throw wrong("Unknown format \"" + format + "\"; known are jsonl and csv");
          };
      if (from == null) {
        wiring.exporter().export(chosen, writer::write);
      } else {
        wiring.exporter().stories(from, writer::write);
      }
      out.flush();
      return 0;
    }
  }

  private @Nullable Since from(ExportKind chosen) {
    if (since == null) {
      return null;
    }
    if (chosen != ExportKind.STORIES) {
      throw wrong("--since goes with stories; of " + kind + " everything is exported");
    }
    try {
      return Since.of(since);
    } catch (IllegalArgumentException e) {
      throw wrong("--since: " + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    CommandLine line = spec.commandLine();
    return new ParameterException(line, message);
  }

  private static String kinds() {
    return Arrays.stream(ExportKind.values())
        .map(ExportKind::word)
        .collect(Collectors.joining(", "));
  }
}
