package dateline.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads pages from files and folders into a data folder. */
@Command(
    name = "ingest",
    description = {
      "Read pages into the data folder, and link them with all that is there.",
      "Reading the same page again changes nothing; an edited page becomes a further version of its article. "
          + "What cannot be read is refused with a reason, kept in DIR/refused/, and stops nothing."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class)
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "When the pages were fetched (2026-01-31), for those that do not say it.")
  private @Nullable LocalDate asOf;

  @Option(names = "--timings", description = "Show how long each stage worked.")
  private boolean timings;

  @Option(
      names = "--acknowledge",
      description =
          "Print each page's source id on standard output as soon as it is safely on disk, and the summary on standard error.")
  private boolean acknowledge;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files and folders: .html, .txt, .json (WordPress posts, JSON Feed), .jsonl, .xml (RSS, Atom), .mhtml, .warc, .wacz, .zip, each also as .gz.")
  private List<Path> paths;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Wiring wiring = new Wiring(data.path())) {
      Ingest ingest = new Ingest(wiring, asOf, acknowledge ? out : null, err);
      Ingest.Report report = ingest.run(paths);
      Summary.write(
          acknowledge ? err : out, data.path(), report, wiring.store().catalogue().counts());
      if (timings) {
        Summary.writeTimings(acknowledge ? err : out, wiring.timings());
      }
      return report.code(paths, err);
    }
  }
}
