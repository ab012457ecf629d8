package dateline.quality.extraction;

import dateline.extract.Article;
import dateline.extract.Extractor;
import dateline.extract.PageDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Days of publication (htmldate's set). The best published accuracy is 0.903 (F 0.949), on 1,000
 * pages of which a part is here. The page's address, which carries the day on some pages, is given
 * in one reading and withheld in the other.
 */
public final class PublicationDays {
  private PublicationDays() {}

  /** Counts as the set's own evaluation does: a wrong day is a false positive alone. */
  private static final class Count {
    private int right;
    private int wrong;
    private int none;

    void into(Map<String, Double> figures, String how) {
      double precision = (double) right / (right + wrong);
      double recall = (double) right / (right + none);
      figures.put("accuracy " + how, (double) right / (right + wrong + none));
      figures.put("precision " + how, precision);
      figures.put("recall " + how, recall);
      figures.put("F " + how, 2 * precision * recall / (precision + recall));
    }
  }

  /**
   * Reads the set.
   *
   * @param folder the set's folder
   * @param shared the folder of the set whose pages it shares
   */
  public static Table read(Path folder, Path shared, Extractor extractor) throws IOException {
    Map<String, String> files = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("shared_with_trafilatura.txt"))) {
      String[] names = line.split("\t");
      files.put(names[0], names[1]);
    }
    JsonNode truth = LabelledPages.json(folder.resolve("eval_default.json"));
    Count addressed = new Count();
    Count bare = new Count();
    List<String> misses = new ArrayList<>();
    int pages = 0;
    try (LabelledPages zip = new LabelledPages(shared.resolve("html.zip"), extractor)) {
      for (String url : truth.propertyNames()) {
        String file = files.get(truth.get(url).get("file").asString());
        String entry = file == null ? null : Segments.entry(zip, file);
        if (entry != null) {
          String day = truth.get(url).get("date").asString();
          pages++;
          String miss = score(addressed, zip, entry, url, day);
          if (miss != null) {
            misses.add(url + " | " + entry + " | " + miss);
          }
          score(bare, zip, entry, null, day);
        }
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    addressed.into(figures, "with address");
    bare.into(figures, "without address");
    return new Table("htmldate (days of publication)", pages, figures, misses);
  }

  private static @Nullable String score(
      Count count, LabelledPages zip, String entry, @Nullable String url, String day) {
    PageDate date = zip.article(entry, url).map(Article::published).orElse(null);
    if (date == null) {
      count.none++;
      return day + " | none";
    }
    boolean right = date.day().toString().equals(day);
    count.right += right ? 1 : 0;
    count.wrong += right ? 0 : 1;
    return right ? null : day + " | " + date.value() + " " + date.from();
  }
}
