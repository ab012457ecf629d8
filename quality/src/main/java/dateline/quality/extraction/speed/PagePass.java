package dateline.quality.extraction.speed;

import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import dateline.extract.charset.Decoder;
import dateline.quality.extraction.RealPages;
import dateline.quality.extraction.RealPages.RealPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One pass over all pages, which are decoded and in memory before it begins. A pass and not a page
 * is what is measured, so that every measurement is of the same work.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PagePass {
  private final Extractor extractor = new Extractor();
  private List<Page> pages = List.of();

  /** Decodes the benchmark's pages, or the samples where the benchmark is absent. */
  @Setup
  public void read() {
    pages = pages(Path.of(System.getProperty("dateline.root", ".")));
  }

  /**
   * The time that the measuring thread had a processor for, in nanoseconds. On a machine that
   * others use it is the fairer figure; it leaves out what the collector's threads do.
   */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Processor {
    public long nanos;
    public long passes;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long start;

    void start() {
      start = threads.getCurrentThreadCpuTime();
    }

    void stop() {
      nanos += threads.getCurrentThreadCpuTime() - start;
      passes++;
    }
  }

  static List<Page> pages(Path root) {
    try {
      List<RealPage> benchmark = RealPages.articleBodies(root);
      Decoder decoder = new Decoder();
      return (benchmark.isEmpty() ? RealPages.samples(root) : benchmark)
          .stream()
              .filter(page -> page.form() == Page.Form.HTML)
              .map(page -> page(page, decoder.decode(page.bytes(), null)))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the pages to measure below " + root, e);
    }
  }

  private static Page page(RealPage page, String html) {
    return new Page(page.name(), page.form(), html, page.url(), null, Page.Stated.NOTHING);
  }

  /** What no extractor can do without: the element tree. */
  @Benchmark
  public void parse(Blackhole hole, Processor processor) {
    processor.start();
    for (Page page : pages) {
      hole.consume(Jsoup.parse(page.content(), page.url() == null ? "" : page.url()));
    }
    processor.stop();
  }

  /** All of it. */
  @Benchmark
  public void extract(Blackhole hole, Processor processor) {
    processor.start();
    for (Page page : pages) {
      hole.consume(extracted(page));
    }
    processor.stop();
  }

  /** A refusal is a result too. */
  private Object extracted(Page page) {
    try {
      return extractor.extract(page);
    } catch (ExtractionException refused) {
      return refused;
    }
  }
}
