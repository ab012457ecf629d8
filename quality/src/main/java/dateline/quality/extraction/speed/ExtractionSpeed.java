package dateline.quality.extraction.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Prints how long extraction takes beside a bare parse of the same pages, and what the rest is
 * spent on. {@code quality/run extraction-speed} starts it; some eight minutes, on one thread.
 *
 * <p>Parse and extraction take turns, each time in a new JVM, so that what else the machine does
 * meets both alike, and so does the luck that a compiler has in one JVM.
 */
public final class ExtractionSpeed {
  private static final int ROUNDS = 5;
  private static final int WARMUPS = 15;
  private static final int MEASUREMENTS = 3;
  private static final TimeValue LENGTH = TimeValue.seconds(2);

  private ExtractionSpeed() {}

  /** What one JVM measured of one pass: nanoseconds by the clock, of the processor, and bytes. */
  private record Pass(double time, double processor, double bytes) {}

  /** Measures and prints; with {@code --stages} only where the time goes. */
  public static void main(String[] args) throws RunnerException, IOException {
    Path root = Path.of(System.getProperty("dateline.root", "."));
    if (!List.of(args).contains("--stages")) {
      beside(PagePass.pages(root).size());
    }
    Stages.measure(PagePass.pages(root)).lines().forEach(System.out::println);
  }

  private static void beside(int pages) throws RunnerException {
    List<Pass> parses = new ArrayList<>();
    List<Pass> extracts = new ArrayList<>();
    System.out.printf(
        Locale.ROOT,
        "%d pages a pass; a line is one JVM for parse and one for extract; times are this machine's, now%n",
        pages);
    System.out.printf("%9s | %-34s | %-34s | %s%n", "", "parse", "extract", "extract / parse");
    String unit = "pages/s  of CPU/s  bytes a page";
    System.out.printf("%9s | %34s | %34s | %s%n", "", unit, unit, " time   CPU  bytes");
    for (int round = 1; round <= ROUNDS; round++) {
      parses.add(pass("parse"));
      extracts.add(pass("extract"));
      row(
          "round " + round,
          pages,
          parses.getLast(),
          extracts.getLast(),
          Ratio.of(parses.getLast(), extracts.getLast()));
    }
    List<Ratio> ratios = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      ratios.add(Ratio.of(parses.get(i), extracts.get(i)));
    }
    row(
        "median",
        pages,
        median(parses),
        median(extracts),
        new Ratio(
            median(ratios, Ratio::time),
            median(ratios, Ratio::processor),
            median(ratios, Ratio::bytes)));
  }

  /** How many times what a parse costs an extraction costs. */
  private record Ratio(double time, double processor, double bytes) {
    static Ratio of(Pass parse, Pass extract) {
      return new Ratio(
          extract.time / parse.time,
          extract.processor / parse.processor,
          extract.bytes / parse.bytes);
    }
  }

  private static void row(String name, int pages, Pass parse, Pass extract, Ratio ratio) {
    System.out.printf(
        Locale.ROOT,
        "%9s | %s | %s | %5.2f %5.2f %6.2f%n",
        name,
        cells(parse, pages),
        cells(extract, pages),
        ratio.time,
        ratio.processor,
        ratio.bytes);
  }

  private static String cells(Pass pass, int pages) {
    return String.format(
        Locale.ROOT,
        "%8.0f  %8.0f  %,14.0f",
        pages * 1e9 / pass.time,
        pages * 1e9 / pass.processor,
        pass.bytes / pages);
  }

  private static Pass median(List<Pass> passes) {
    return new Pass(
        median(passes, Pass::time), median(passes, Pass::processor), median(passes, Pass::bytes));
  }

  private static <T> double median(List<T> measured, ToDoubleFunction<T> figure) {
    return measured.stream().mapToDouble(figure).sorted().toArray()[measured.size() / 2];
  }

  private static Pass pass(String benchmark) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(PagePass.class.getName() + "\\." + benchmark + "$")
            .forks(1)
            .warmupIterations(WARMUPS)
            .warmupTime(LENGTH)
            .measurementIterations(MEASUREMENTS)
            .measurementTime(LENGTH)
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend("-Xms2g", "-Xmx2g")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    RunResult result = new Runner(options).runSingle();
    return new Pass(
        result.getPrimaryResult().getScore(),
        figure(result, "nanos") / figure(result, "passes"),
        figure(result, "gc.alloc.rate.norm"));
  }

  private static double figure(RunResult result, String name) {
    return Objects.requireNonNull(result.getSecondaryResults().get(name), name).getScore();
  }
}
