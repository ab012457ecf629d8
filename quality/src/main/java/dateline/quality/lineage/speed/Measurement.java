package dateline.quality.lineage.speed;

import dateline.lineage.words.Words;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What one way to find candidates took and found on so many pages.
 *
 * @param pages how many pages there were
 * @param signing seconds for all signatures
 * @param finding seconds to look up and add them all
 * @param bytes what is kept of a page
 * @param candidates how many pages were proposed for each page, in the mean
 * @param recall the share of copies that were found, for each bin of their resemblance; not a
 *     number where there was none
 */
record Measurement(
    int pages,
    double signing,
    double finding,
    double bytes,
    double candidates,
    List<Double> recall) {

  /** The lower bounds of the bins of resemblance. */
  private static final double[] BINS = {0.2, 0.3, 0.5, 0.7};

  private static final int PORTION = 1_000;

  /** Runs over the pages once, in one thread. The pages are made outside of what is timed. */
  static <S> Measurement of(MadePages pages, int size, Supplier<Finder<S>> make) {
    long before = used();
    Finder<S> finder = make.get();
    long signing = 0;
    long finding = 0;
    long candidates = 0;
    int[] found = new int[BINS.length];
    int[] wanted = new int[BINS.length];
    for (int from = 0; from < size; from += PORTION) {
      int first = from;
      String[] texts =
          IntStream.range(from, Math.min(size, from + PORTION))
              .mapToObj(pages::text)
              .toArray(String[]::new);
      long start = System.nanoTime();
      var signatures = Arrays.stream(texts).map(finder::sign).toList();
      long signed = System.nanoTime();
      var sets =
          IntStream.range(0, texts.length)
              .mapToObj(i -> finder.findAndAdd(signatures.get(i), first + i))
              .toList();
      finding += System.nanoTime() - signed;
      signing += signed - start;
      for (int i = 0; i < texts.length; i++) {
        candidates += sets.get(i).size();
        int original = pages.original(first + i);
        int bin = original < 0 ? -1 : bin(texts[i], pages.text(original));
        if (bin >= 0) {
          wanted[bin]++;
          found[bin] += sets.get(i).contains(original) ? 1 : 0;
        }
      }
    }
    double bytes;
    try {
      bytes = (double) (used() - before) / size;
    } finally {
      Reference.reachabilityFence(finder); // Else its memory is gone before it is counted.
    }
    List<Double> recall =
        IntStream.range(0, BINS.length).mapToObj(i -> (double) found[i] / wanted[i]).toList();
    return new Measurement(
        size, signing / 1e9, finding / 1e9, bytes, (double) candidates / size, recall);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static int bin(String one, String other) {
    long[] a = shingles(one);
    long[] b = shingles(other);
    long shared = Arrays.stream(a).filter(s -> Arrays.binarySearch(b, s) >= 0).count();
    double resemblance = (double) shared / (a.length + b.length - shared);
    int bin = BINS.length - 1;
    while (bin >= 0 && resemblance < BINS[bin]) {
      bin--;
    }
    return bin;
  }

  private static long[] shingles(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, Math.max(0, words.size() - 2))
        .mapToLong(words::shingle)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Signatures made in a second by one core. */
  double rate() {
    return pages / signing;
  }

  /** Microseconds for a page, all told. */
  double time() {
    return (signing + finding) * 1e6 / pages;
  }

  String row(String name) {
    return String.format(
        Locale.ROOT,
        "%-8s %9d pages  %8.0f signatures/s  %7.1f us a page (%.1f to find and add)  %6.0f bytes"
            + "  %7.2f candidates  recall %.3f %.3f %.3f %.3f",
        name,
        pages,
        rate(),
        time(),
        finding * 1e6 / pages,
        bytes,
        candidates,
        recall.get(0),
        recall.get(1),
        recall.get(2),
        recall.get(3));
  }
}
