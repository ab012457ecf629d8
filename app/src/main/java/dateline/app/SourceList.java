package dateline.app;

import dateline.collect.source.Forbidden;
import dateline.collect.source.Health;
import dateline.collect.source.Source;
import dateline.store.export.RowWriter;
import dateline.store.export.SourceRow;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints sources with how they do. */
final class SourceList {
  private SourceList() {}

  /** Prints an object a line, for programs. */
  static void printRows(PrintWriter out, List<Health> sources) {
    RowWriter rows = RowWriter.jsonLines(out);
    sources.forEach(health -> rows.write(SourceRow.of(health)));
  }

  /** Prints some lines for each, for people. */
  static void print(PrintWriter out, List<Health> sources) {
    sources.forEach(health -> print(out, health));
  }

  private static void print(PrintWriter out, Health health) {
    Source source = health.source();
    out.printf(
        "%s  %s%s  %s%n",
        source.id(),
        Prospects.oneLine(source.name()),
        source.kind() == null ? "" : " (" + source.kind().word() + ")",
        state(health));
    out.println("  " + source.address());
    out.println("  " + doings(health));
    Double originality = health.originality();
    if (source.isOfWeb()) {
      out.printf(
          Locale.ROOT,
          "  %.1f pages a day, originals: %s%n",
          health.perDay(),
          originality == null
              ? "not known yet"
              : "%d of the newest %d".formatted(health.originals(), health.looked()));
    }
    if (health.resting() != null) {
      out.println("  its site is not asked before that: " + health.resting().reason());
    }
    printForbidden(out, health.forbidden());
    if (health.trouble() != null) {
      out.printf(
          "  trouble%s: %s%n",
          health.failures() < 2 ? "" : ", %d times in a row".formatted(health.failures()),
          Prospects.oneLine(health.trouble()));
    }
  }

  private static void printForbidden(PrintWriter out, Forbidden forbidden) {
    if (forbidden.count() > 0) {
      out.printf(
          "  robots.txt forbids %d of its pages, such as %s%n",
          forbidden.count(), Prospects.oneLine(String.join(" ", forbidden.newest())));
    }
  }

  private static String doings(Health health) {
    Source source = health.source();
    String answered = when(health.answered(), "never");
    if (source.isOfWeb()) {
      return "last answered %s, looked at next %s; %d pages waiting, %d fetched"
          .formatted(
              answered,
              when(source.paused() ? null : health.next(), "never"),
              health.waiting(),
              health.fetched());
    }
    return source.folder() == null
        ? "last sent to %s; %d pages taken".formatted(answered, health.fetched())
        : "last looked at %s; %d files waiting, %d pages read"
            .formatted(answered, health.waiting(), health.fetched());
  }

  private static String state(Health health) {
    if (health.source().paused()) {
      return "paused";
    }
    return health.trouble() == null ? "followed" : "in trouble";
  }

  private static String when(@Nullable Instant instant, String otherwise) {
    return instant == null ? otherwise : instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
