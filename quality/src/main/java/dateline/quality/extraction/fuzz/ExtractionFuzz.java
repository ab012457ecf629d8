package dateline.quality.extraction.fuzz;

import dateline.extract.Page;
import dateline.extract.charset.Decoder;
import dateline.quality.extraction.RealPages;
import dateline.quality.extraction.RealPages.RealPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has extraction read broken pages for some minutes and keeps those that fail. {@code quality/run
 * extraction-fuzz} starts it.
 *
 * <p>A case fails when something other than an {@link dateline.extract.ExtractionException} is
 * thrown, when that says "a fault of Dateline", when the text's blocks do not tile the text, when
 * the same page is read in two ways, or when it takes for each byte fifty times what the median of
 * all cases takes. Ends with exit code 1 when a case has failed.
 */
public final class ExtractionFuzz {
  private static final int MINUTES = 5;
  private static final int RETRIES = 12;
  private static final int MOST_LEFT = 3;
  private static final int SLOWEST = 12;

  /** One case in so many is read twice. */
  private static final int TWICE = 16;

  private static final int WARM_UP_SECONDS = 20;

  private final Trial trial = new Trial();
  private final Watch watch = new Watch();
  private final Pace pace = new Pace();
  private final Map<String, Worst> worst = new HashMap<>();
  private final Failures failures;
  private long cases;
  private long refused;

  private ExtractionFuzz(Path folder) {
    failures = new Failures(folder);
  }

  private record Worst(double ratio, Broken broken) {}

  /**
   * Breaks pages for so many minutes; {@code --seed N} makes the cases of an earlier run again,
   * {@code --replay FILE} one case that has failed, {@code --shrink FILE} looks for a smaller page
   * that fails as it does.
   */
  public static void main(String[] args) throws IOException {
    List<String> words = List.of(args);
    Path root = Path.of(System.getProperty("dateline.root", "."));
    String file = after("--replay", words);
    String large = after("--shrink", words);
    if (file != null || large != null) {
      Broken broken = Broken.of(Files.readString(Path.of(file == null ? "" + large : file)));
      ExtractionFuzz fuzz = new ExtractionFuzz(root.resolve("quality/target/fuzz"));
      fuzz.warmUp(RealPages.samples(root));
      System.exit(file == null ? fuzz.shrink(broken, Path.of("" + large)) : fuzz.replay(broken));
    }
    String given = after("--seed", words);
    long seed = given == null ? System.nanoTime() : Long.parseLong(given);
    int minutes =
        words.isEmpty() || words.getFirst().startsWith("--")
            ? MINUTES
            : Integer.parseInt(words.getFirst());
    ExtractionFuzz fuzz = new ExtractionFuzz(root.resolve("quality/target/fuzz/" + seed));
    System.exit(fuzz.run(root, seed, minutes));
  }

  private static @Nullable String after(String option, List<String> words) {
    int at = words.indexOf(option);
    return at < 0 || at + 1 == words.size() ? null : words.get(at + 1);
  }

  private int run(Path root, long seed, int minutes) throws IOException {
    List<RealPage> pages = new ArrayList<>(RealPages.samples(root));
    pages.addAll(RealPages.labelled(root));
    System.out.printf(Locale.ROOT, "%d pages, seed %d, %d minutes%n", pages.size(), seed, minutes);
    warmUp(pages);
    Breaker breaker = new Breaker(pages, seed);
    long start = System.nanoTime();
    long end = start + TimeUnit.MINUTES.toNanos(minutes);
    long told = start;
    for (long now = start; now < end && watch.left() < MOST_LEFT; now = System.nanoTime()) {
      read(breaker.broken(cases++));
      if (now - told > TimeUnit.MINUTES.toNanos(1)) {
        told = now;
        System.out.println(line());
      }
    }
    summary();
    return failures.count() == 0 ? 0 : 1;
  }

  /** Reads unbroken pages first, so that no case is slow because it is early. */
  private void warmUp(List<RealPage> pages) {
    Decoder decoder = new Decoder();
    long start = System.nanoTime();
    while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS)) {
      for (RealPage page : pages) {
        String content = decoder.decode(page.bytes(), null);
        Page whole = Page.of(page.name(), page.form(), content);
        Broken unbroken = new Broken(whole, page.bytes(), -1, 0, List.of(page.name()));
        pace.add(watch.time(() -> trial.of(unbroken), false).nanos(), unbroken.size());
      }
    }
  }

  private void read(Broken broken) {
    boolean twice = broken.number() % TWICE == 0;
    Watch.Timed timed = watch.time(() -> twice ? trial.twice(broken) : trial.of(broken), false);
    int size = broken.size();
    String failure = timed.outcome().failure();
    if (failure == null) {
      long nanos = twice && !timed.outcome().refused() ? timed.nanos() / 2 : timed.nanos();
      if (pace.isTooLong(nanos, size)) {
        timed = best(broken);
        nanos = timed.nanos();
        failure = pace.isTooLong(nanos, size) ? "too long, at " + place(timed) : null;
      }
      pace.add(nanos, size);
      remember(broken, pace.ratio(nanos, size));
    }
    refused += timed.outcome().refused() ? 1 : 0;
    if (failure != null && failures.add(broken, failure, detail(timed, size))) {
      System.out.println("FAILED: " + failure + " | " + broken);
    }
  }

  /** The shortest of some tries, since a machine has other things to do. */
  private Watch.Timed best(Broken broken) {
    Watch.Timed best = watch.time(() -> trial.of(broken), true);
    for (int i = 1; i < RETRIES; i++) {
      Watch.Timed next = watch.time(() -> trial.of(broken), true);
      best = next.nanos() < best.nanos() ? next : best;
    }
    return best;
  }

  private void remember(Broken broken, double ratio) {
    Worst one = new Worst(ratio, broken);
    for (String mutation : broken.origin().subList(1, broken.origin().size())) {
      worst.merge(mutation, one, (a, b) -> a.ratio >= b.ratio ? a : b);
    }
  }

  /** The innermost line where most of the time goes, without its share. */
  private static String place(Watch.Timed timed) {
    return timed.places().isEmpty() ? "?" : timed.places().getFirst().replaceFirst("^\\d+ % ", "");
  }

  private String detail(Watch.Timed timed, int size) {
    StringWriter detail = new StringWriter();
    PrintWriter out = new PrintWriter(detail);
    out.printf(
        Locale.ROOT,
        "%d ms of processor time, %d bytes, %.0f times the median of %.0f ns a byte%n",
        TimeUnit.NANOSECONDS.toMillis(timed.nanos()),
        size,
        timed.nanos() / pace.median() / Math.max(1, size),
        pace.median());
    timed.places().forEach(out::println);
    Throwable thrown = timed.outcome().thrown();
    if (thrown != null) {
      thrown.printStackTrace(out);
    }
    return detail.toString();
  }

  private String line() {
    return String.format(
        Locale.ROOT,
        "%d cases, %d refused, %d failures, median %.0f ns a byte",
        cases,
        refused,
        failures.count(),
        pace.median());
  }

  private void summary() {
    System.out.println(line());
    System.out.println("the slowest, in medians a byte");
    worst.values().stream()
        .distinct()
        .sorted(Comparator.comparingDouble(Worst::ratio).reversed())
        .limit(SLOWEST)
        .forEach(one -> System.out.printf(Locale.ROOT, "  %6.1f  %s%n", one.ratio, one.broken));
    System.out.println(failures.count() == 0 ? "no failures" : "failures by fault");
    failures.lines().forEach(System.out::println);
  }

  private int replay(Broken broken) {
    System.out.println(broken);
    Watch.Timed timed = best(broken);
    String failure = timed.outcome().failure();
    boolean slow = pace.isTooLong(timed.nanos(), broken.size());
    System.out.println(failure != null ? failure : slow ? "too long, at " + place(timed) : "holds");
    System.out.println(detail(timed, broken.size()));
    return failure == null && !slow ? 0 : 1;
  }

  /** A smaller page with the same failure, or, of one that is only slow, half as slow. */
  private int shrink(Broken broken, Path file) throws IOException {
    Watch.Timed timed = best(broken);
    String failure = timed.outcome().failure();
    String small =
        Shrinking.shrunk(
            broken.page().content(),
            content -> {
              Watch.Timed next = watch.time(() -> trial.of(broken.with(content)), false);
              return failure == null
                  ? next.nanos() > timed.nanos() / 2
                  : failure.equals(next.outcome().failure());
            });
    Path shrunk =
        file.resolveSibling(file.getFileName().toString().replace(".json", "") + ".small.json");
    Files.writeString(shrunk, broken.with(small).json("" + failure));
    System.out.printf(
        Locale.ROOT,
        "%s%n%d of %d signs: %s%n",
        failure,
        small.length(),
        broken.page().content().length(),
        shrunk);
    System.out.println(small.length() > 4_000 ? small.substring(0, 4_000) : small);
    return 0;
  }
}
