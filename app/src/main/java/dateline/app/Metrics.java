package dateline.app;

import dateline.collect.web.Answer;
import dateline.desk.Exposition;
import dateline.pipeline.Timings;
import dateline.pipeline.keeping.Outcome;
import dateline.store.Store;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What the program counts of itself, in the text form of Prometheus. Thread-safe.
 *
 * <p>No label has more values than its enumeration: none names a source, a host or an address.
 */
final class Metrics implements Exposition {
  private static final double NANOS = 1e9;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer =
      PrometheusTextFormatWriter.builder().setIncludeCreatedTimestamps(false).build();
  private final Counter questions;
  private final Counter bytes;
  private final Counter pages;

  Metrics(Store store, Timings timings, InstantSource clock) {
    questions =
        counter(
            "dateline_questions",
            "Questions asked of the web, by what came of them; those that failed by where",
            "outcome");
    bytes =
        Counter.builder()
            .name("dateline_fetched_bytes")
            .help("Bytes of bodies that were fetched, unpacked")
            .register(registry);
    pages = counter("dateline_pages", "Articles and replies read from what was fetched", "outcome");
    outcomes().forEach(questions::initLabelValues);
    Stream.of(Outcome.values()).map(Metrics::word).forEach(pages::initLabelValues);
    pages.initLabelValues("refused");
    addStages(timings);
    addStore(store, clock);
    addMemory();
  }

  private Counter counter(String name, String help, String label) {
    return Counter.builder().name(name).help(help).labelNames(label).register(registry);
  }

  private void addStages(Timings timings) {
    CounterWithCallback.builder()
        .name("dateline_stage_seconds")
        .help("Seconds that each stage has worked on pages, added up over threads")
        .labelNames("stage")
        .callback(figures ->
            Stream.of(Timings.Stage.values())
                .forEach(stage -> figures.call(timings.nanos(stage) / NANOS, word(stage))))
        .register(registry);
  }

  private void addStore(Store store, InstantSource clock) {
    Recent<Kept> kept = new Recent<>(() -> Kept.of(store, clock), clock);
    GaugeWithCallback.builder()
        .name("dateline_errands")
        .help("Addresses to be asked: overdue, or waiting for their time")
        .labelNames("state")
        .callback(figures -> {
          figures.call((double) kept.get().workload().overdue(), "overdue");
          figures.call((double) kept.get().workload().waiting(), "waiting");
        })
        .register(registry);
    gauge("dateline_articles", "Articles and replies kept", () -> kept.get().articles());
    gauge("dateline_stories", "Stories", () -> kept.get().stories());
  }

  private void addMemory() {
    Runtime runtime = Runtime.getRuntime();
    gauge(
        "dateline_heap_used_bytes",
        "Heap of the JVM in use",
        () -> runtime.totalMemory() - runtime.freeMemory());
    gauge("dateline_heap_max_bytes", "Heap that the JVM may take", runtime::maxMemory);
  }

  private void gauge(String name, String help, LongSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(figures -> figures.call((double) value.getAsLong()))
        .register(registry);
  }

  /**
   * Watches what was fetched and waits to be read.
   *
   * @param unreadBytes how much there is
   * @param most from which on nothing more is fetched
   */
  void watchUnread(LongSupplier unreadBytes, long most) {
    gauge("dateline_unread_bytes", "Bytes that were fetched and wait to be read", unreadBytes);
    gauge("dateline_unread_bytes_max", "With so many nothing more is fetched", () -> most);
  }

  /** A question was answered, or was not. */
  void asked(Answer answer) {
    questions.labelValues(outcome(answer)).inc();
    if (answer instanceof Answer.Fetched fetched) {
      bytes.inc(fetched.body().length);
    }
  }

  private static Stream<String> outcomes() {
    return Stream.concat(
        Stream.of("fetched", "unchanged", "gone", "refused", "asked_to_wait"),
        Stream.of(Answer.Fault.values()).map(Metrics::failed));
  }

  private static String outcome(Answer answer) {
    return switch (answer) {
      case Answer.Fetched fetched -> "fetched";
      case Answer.NotModified same -> "unchanged";
      case Answer.Gone gone -> "gone";
      case Answer.Refused refused -> "refused";
      case Answer.AskedToWait wait -> "asked_to_wait";
      case Answer.Failed failed -> failed(failed.fault());
    };
  }

  private static String failed(Answer.Fault fault) {
    return "failed_" + word(fault);
  }

  /** A page was read. */
  void read(Outcome outcome) {
    pages.labelValues(word(outcome)).inc();
  }

  /** A page could not be read. */
  void refused() {
    pages.labelValues("refused").inc();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String contentType() {
    return PrometheusTextFormatWriter.CONTENT_TYPE;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    writer.write(out, registry.scrape());
  }
}
