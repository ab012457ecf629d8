package dateline.app;

import dateline.pipeline.Timings;
import dateline.pipeline.Timings.Stage;
import dateline.pipeline.keeping.Refusal;
import dateline.store.catalogue.Counts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The words that end a run: what it did, and what the data folder holds now. */
final class Summary {
  /** How many refusals are listed; the rest can be seen with the command for it. */
  private static final int LISTED = 20;

  private Summary() {}

  static void write(PrintWriter out, Path data, Ingest.Report report, Counts counts) {
    line(out, "pages", String.format(Locale.ROOT, "%,d", report.pages()));
    line(
        out,
        "articles",
        String.format(
            Locale.ROOT,
            "%,d (%,d new, %,d unchanged)",
            report.added() + report.versions() + report.unchanged(),
            report.added(),
            report.unchanged()));
    line(
        out,
        "versions",
        String.format(Locale.ROOT, "%,d new of known articles", report.versions()));
    line(out, "refused", String.format(Locale.ROOT, "%,d", report.refused().size()));
    report.refused().stream().limit(LISTED).forEach(refusal -> refused(out, refusal));
    if (report.refused().size() > LISTED) {
      out.printf(
          "  … and %,d more: dateline refused --data %s%n", report.refused().size() - LISTED, data);
    }
    out.printf("%s now holds%n", data);
    line(
        out,
        "articles",
        String.format(
            Locale.ROOT,
            "%,d in %,d versions, and %,d replies, %,d of them spam",
            counts.articles(),
            counts.versions(),
            counts.replies() + counts.spamReplies(),
            counts.spamReplies()));
    line(out, "outlets", String.format(Locale.ROOT, "%,d", counts.outlets()));
    line(
        out,
        "origins",
        String.format(Locale.ROOT, "%s", range(counts.originsLow(), counts.originsHigh())));
    line(out, "stories", String.format(Locale.ROOT, "%,d", counts.stories()));
    line(out, "storylines", String.format(Locale.ROOT, "%,d", counts.storylines()));
    line(out, "statements", String.format(Locale.ROOT, "%,d", counts.statements()));
    line(out, "seconds", String.format(Locale.ROOT, "%.1f", report.seconds()));
    out.flush();
  }

  static void writeTimings(PrintWriter out, Timings timings) {
    long all = Math.max(1, Arrays.stream(Stage.values()).mapToLong(timings::nanos).sum());
    out.println("seconds of work by stage, over all threads");
    for (Stage stage : Stage.values()) {
      long nanos = timings.nanos(stage);
      line(
          out,
          stage.name().toLowerCase(Locale.ROOT),
          String.format(Locale.ROOT, "%8.2f  %4.1f%%", nanos / 1e9, 100.0 * nanos / all));
    }
    out.flush();
  }

  private static void refused(PrintWriter out, Refusal refusal) {
    out.printf("  %s: %s%n", refusal.sourceId(), refusal.reason());
  }

  private static String range(int low, int high) {
    return low == high
        ? String.format(Locale.ROOT, "%,d", low)
        : String.format(Locale.ROOT, "%,d to %,d", low, high);
  }

  private static void line(PrintWriter out, String name, String value) {
    out.printf("%-12s %s%n", name, value);
  }
}
