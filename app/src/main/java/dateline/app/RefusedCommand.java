package dateline.app;

import dateline.pipeline.keeping.Refusal;
import dateline.store.catalogue.RefusedPage;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the pages that could not be read, and tries them again. */
@Command(
    name = "refused",
    description = "List the pages that could not be read, with the reasons.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class)
final class RefusedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private KeptFolder data;

  @Option(
      names = "--retry",
      description = "Read again the files that they came in, where these still exist.")
  private boolean retry;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Wiring wiring = new Wiring(data.path())) {
      List<RefusedPage> pages = wiring.store().catalogue().refused();
      if (!retry) {
        pages.forEach(page -> print(out, page));
        out.flush();
        return 0;
      }
      return retry(wiring, pages, out);
    }
  }

  private int retry(Wiring wiring, List<RefusedPage> pages, PrintWriter out) {
    Map<Path, String> folders = new LinkedHashMap<>();
    pages.forEach(
        page -> existing(page).ifPresent(file -> folders.putIfAbsent(file, folder(page, file))));
    Ingest.Report report =
        new Ingest(wiring, null, null, spec.commandLine().getErr()).again(folders);
    Set<String> again =
        report.refused().stream().map(Refusal::sourceId).collect(Collectors.toSet());
    wiring
        .store()
        .archive()
        .readAfterAll(
            pages.stream()
                .filter(page -> existing(page).isPresent())
                .map(RefusedPage::sourceId)
                .filter(sourceId -> !again.contains(sourceId))
                .toList());
    Summary.write(out, data.path(), report, wiring.store().catalogue().counts());
    return report.refused().isEmpty() ? 0 : 1;
  }

  private static Optional<Path> existing(RefusedPage page) {
    return page.file().isBlank()
        ? Optional.empty()
        : Optional.of(Path.of(page.file())).filter(Files::exists);
  }

  /**
   * What stood before the file's own name in its source id: the way from the folder that was
   * ingested.
   */
  private static String folder(RefusedPage page, Path file) {
    int at = page.sourceId().indexOf(Objects.toString(file.getFileName(), ""));
    return at <= 0 ? "" : page.sourceId().substring(0, at);
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
