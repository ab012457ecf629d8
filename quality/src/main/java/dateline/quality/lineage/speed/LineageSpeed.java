package dateline.quality.lineage.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how candidates are found among many pages, beside MinHash written plainly. {@code
 * quality/run lineage-speed [SIZES]} starts it.
 */
public final class LineageSpeed {
  private static final int[] SIZES = {10_000, 100_000, 1_000_000};

  /** The plain way keeps some ten kilobytes of a page: beyond, memory is what would be measured. */
  private static final int MOST_PLAIN = 100_000;

  private static final int WARM_UP = 3_000;

  private LineageSpeed() {}

  /** Measures each size and prints a line for each. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(System.getProperty("dateline.root", "."));
    MadePages pages = new MadePages(texts(root));
    int[] sizes =
        args.length == 0 ? SIZES : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    Measurement.of(pages, WARM_UP, ProductFinder::new);
    Measurement.of(pages, WARM_UP, PlainFinder::new);
    System.out.println("recall of copies by resemblance: 0.2 to 0.3, to 0.5, to 0.7, above");
    @Nullable Measurement first = null;
    for (int size : sizes) {
      Measurement product = Measurement.of(pages, size, ProductFinder::new);
      System.out.println(product.row("dateline"));
      if (size <= MOST_PLAIN) {
        Measurement plain = Measurement.of(pages, size, PlainFinder::new);
        System.out.println(plain.row("plain"));
        print("signatures, times the plain way's", product.rate() / plain.rate());
        print("pages all told, times the plain way's", plain.time() / product.time());
      }
      first = first == null ? product : first;
      print("time a page, against the first size", product.time() / first.time());
    }
  }

  private static void print(String what, double ratio) {
    System.out.println(String.format(Locale.ROOT, "  %-40s %.2f", what, ratio));
  }

  /** Hand-cleaned texts beside the project where they are, else the plain sample pages. */
  private static List<String> texts(Path root) throws IOException {
    List<String> texts = new ArrayList<>();
    Path bodies = root.resolve("../shared/data/extraction/aeb/ground-truth.json").normalize();
    if (Files.exists(bodies)) {
      for (JsonNode page : JsonMapper.shared().readTree(bodies.toFile())) {
        texts.add(page.path("articleBody").asString());
      }
      return texts;
    }
    try (Stream<Path> files = Files.walk(root.resolve("samples/pages"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
