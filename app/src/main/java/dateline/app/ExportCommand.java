package dateline.app;

import dateline.store.export.ExportKind;
import dateline.store.export.RowWriter;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

  @Parameters(
      paramLabel = "KIND",
      description = "articles, copies, stories, storylines, statements, actors or corrections.")
  private String kind;

  @Override
  public Integer call() {
    ExportKind chosen =
        ExportKind.of(kind)
            .orElseThrow(() -> wrong("Unknown kind \"" + kind + "\"; known are " + kinds()));
    try (Wiring wiring = new Wiring(data.path())) {
      PrintWriter out = spec.commandLine().getOut();
      RowWriter writer =
          switch (format) {
            case "jsonl" -> RowWriter.jsonLines(out);
            case "csv" -> RowWriter.csv(out, chosen);
            default -> throw wrong("Unknown format \"" + format + "\"; known are jsonl and csv");
          };
      wiring.exporter().export(chosen, writer::write);
      out.flush();
      return 0;
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
