package dateline.quality.lineage;

import dateline.quality.scoring.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a stated confidence comes true: of all that is stated with 0.7, 0.7 should be right. The
 * expected calibration error is the mean distance of the two over bins of confidence, weighed by
 * how much is in each (Naeini, Cooper and Hauskrecht 2015). Not thread-safe.
 */
final class Reliability {
  private static final double[] BINS = {0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

  private record Claim(double confidence, boolean right) {}

  private final String name;
  private final List<Claim> claims = new ArrayList<>();

  /** The claims of a name. */
  Reliability(String name) {
    this.name = name;
  }

  void add(double confidence, boolean right) {
    claims.add(new Claim(confidence, right));
  }

  void into(Table table) {
    double error = 0;
    for (int i = 0; i + 1 < BINS.length; i++) {
      double from = BINS[i];
      double to = i + 2 == BINS.length ? 1.01 : BINS[i + 1];
      List<Claim> bin =
          claims.stream().filter(c -> c.confidence() >= from && c.confidence() < to).toList();
      if (!bin.isEmpty()) {
        double stated = bin.stream().mapToDouble(Claim::confidence).average().orElse(0);
        double right = bin.stream().filter(Claim::right).count() / (double) bin.size();
        table.line(
            String.format(
                Locale.ROOT,
                "%s %.1f to %.1f: %3d, stated %.3f, right %.3f",
                name,
                from,
                BINS[i + 1],
                bin.size(),
                stated,
                right));
        error += Math.abs(stated - right) * bin.size() / claims.size();
      }
    }
    table.put("calibration error of " + name, error);
  }
}
