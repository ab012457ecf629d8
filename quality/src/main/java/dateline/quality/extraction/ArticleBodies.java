package dateline.quality.extraction;

import dateline.extract.Article;
import dateline.extract.Extractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The article extraction benchmark (Zyte, 2020): 181 pages with their hand-cleaned text. The best
 * published extractors reach an F1 of 0.970.
 */
public final class ArticleBodies {
  private ArticleBodies() {}

  private record Read(String url, Shingles.Overlap overlap) {}

  /**
   * Reads the set.
   *
   * @param folder the set's folder
   */
  public static Table read(Path folder, Extractor extractor) throws IOException {
    JsonNode truth = LabelledPages.json(folder.resolve("ground-truth.json"));
    List<Read> reads = new ArrayList<>();
    try (LabelledPages pages = new LabelledPages(folder.resolve("html.zip"), extractor)) {
      for (String id : truth.propertyNames()) {
        String url = truth.get(id).get("url").asString();
        String text = pages.article("html/" + id + ".html.gz", url).map(Article::text).orElse("");
        String wanted = truth.get(id).get("articleBody").asString();
        reads.add(new Read(id.substring(0, 8) + " " + url, Shingles.compare(text, wanted)));
      }
    }
    Table.Overlaps all = new Table.Overlaps();
    reads.forEach(read -> all.add(read.overlap()));
    Map<String, Double> figures = new LinkedHashMap<>();
    all.into(figures, "body");
    List<String> misses =
        reads.stream()
            .sorted(Comparator.comparingDouble(read -> read.overlap().found()))
            .filter(read -> read.overlap().found() < 0.97)
            .map(read ->
                String.format(
                    Locale.ROOT,
                    "wrong %.2f missed %.2f %s",
                    read.overlap().wrong(),
                    read.overlap().missed(),
                    read.url()))
            .toList();
    return new Table("aeb (article bodies)", reads.size(), figures, misses);
  }
}
