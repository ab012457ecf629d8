package dateline.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints who copied whom, as a tree for each story. */
@Command(
    name = "lineage",
    description = {
      "Print who copied whom, story by story: each page below the one that it copied, with what says so.",
      "Reads the pages that are named and keeps nothing; or prints what a data folder holds."
    },
    footer = {
      "",
      "A copy is verbatim, near-verbatim (edited or cut), an excerpt, a rewrite or a translation, or only",
      "credited: said to be from there, with no text to compare. The share is that of the copy's words found",
      "in its source. The confidence says how sure it is that the two are not independent; where the direction",
      "is less sure, \"in this direction\" says how sure it is that this one copied that one.",
      "Something below 0.5 is \"perhaps\", and counted as an origin of its own."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class)
final class LineageCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", description = "The data folder to print instead.")
  private @Nullable Path data;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders of any kind that ingest reads.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws IOException {
    if (data != null && paths.isEmpty()) {
      try (Wiring wiring = new Wiring(Existing.folder(spec, data))) {
        return print(wiring);
      }
    }
    if (data != null || paths.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Name pages to read, or a data folder with --data, and not both");
    }
    Path folder = Files.createTempDirectory("dateline-lineage-");
    try (Wiring wiring = new Wiring(folder)) {
      PrintWriter err = spec.commandLine().getErr();
      Ingest.Report report = new Ingest(wiring, null, null, err).run(paths);
      print(wiring);
      return report.code(paths, err);
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  private int print(Wiring wiring) {
    PrintWriter out = spec.commandLine().getOut();
    new LineageTree(wiring.store().catalogue(), out).print();
    out.flush();
    return 0;
  }
}
