package dateline.app;

import dateline.store.catalogue.RefusedPage;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the pages that could not be read, and tries them again. */
@Command(
    name = "refused",
    description = "List the pages that could not be read, with the reasons.",
    mixinStandardHelpOptions = true)
final class RefusedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Option(
      names = "--retry",
      description = "Read again the files that they came in, where these still exist.")
  private boolean retry;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Wiring wiring = new Wiring(Existing.folder(spec, data.path()))) {
      List<RefusedPage> pages = wiring.store().catalogue().refused();
      if (!retry) {
        pages.forEach(page -> print(out, page));
        out.flush();
        return 0;
      }
      List<Path> files = files(pages);
      Ingest.Report report = new Ingest(wiring, null, null, spec.commandLine().getErr()).run(files);
      Summary.write(out, data.path(), report, wiring.store().catalogue().counts());
      return report.refused().isEmpty() ? 0 : 1;
    }
  }

  private static List<Path> files(List<RefusedPage> pages) {
    return pages.stream()
        .map(RefusedPage::file)
        .filter(file -> !file.isBlank())
        .distinct()
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private void print(PrintWriter out, RefusedPage page) {
    out.printf("%s: %s%n", page.sourceId(), page.reason());
    out.printf(
        "  %s%n",
        page.kept() == null
            ? "its bytes are not kept; it came in " + page.file()
            : Objects.toString(data.path().resolve("refused").resolve(page.kept())));
  }
}
