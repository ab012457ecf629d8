package dateline.quality.extraction;

import dateline.extract.Article;
import dateline.extract.Extractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Phrases that must and must not stand in the text of a page (trafilatura's own set). The best
 * published F is 0.924, on all 990 pages of which a part is here.
 */
public final class Segments {
  private int right;
  private int missing;
  private int wrong;
  private int absent;
  private int pages;
  private final List<String> misses = new ArrayList<>();

  private Segments() {}

  /**
   * Reads the set.
   *
   * @param folder the set's folder
   */
  public static Table read(Path folder, Extractor extractor) throws IOException {
    JsonNode truth = LabelledPages.json(folder.resolve("evaldata.json"));
    Segments set = new Segments();
    try (LabelledPages zip = new LabelledPages(folder.resolve("html.zip"), extractor)) {
      for (String url : truth.propertyNames()) {
        String file = entry(zip, truth.get(url).get("file").asString());
        if (file != null) {
          set.score(url, zip.article(file, url), truth.get(url));
        }
      }
    }
    return set.table();
  }

  static @Nullable String entry(LabelledPages zip, String file) {
    for (String folder : List.of("", "html/", "cache/", "eval/")) {
      if (zip.has(folder + file)) {
        return folder + file;
      }
    }
    return null;
  }

  private void score(String url, Optional<Article> read, JsonNode label) {
    pages++;
    String text = PublisherPages.folded(read.map(Article::text).orElse(""));
    for (JsonNode phrase : label.path("with")) {
      boolean there = text.contains(PublisherPages.folded(phrase.asString()));
      right += there ? 1 : 0;
      missing += there ? 0 : 1;
      note(there, "missing | " + url + " | " + phrase.asString());
    }
    for (JsonNode phrase : label.path("without")) {
      boolean there = text.contains(PublisherPages.folded(phrase.asString()));
      wrong += there ? 1 : 0;
      absent += there ? 0 : 1;
      note(!there, "too much | " + url + " | " + phrase.asString());
    }
  }

  private void note(boolean isRight, String miss) {
    if (!isRight) {
      misses.add(miss);
    }
  }

  private Table table() {
    Map<String, Double> figures = new LinkedHashMap<>();
    double precision = (double) right / (right + wrong);
    double recall = (double) right / (right + missing);
    figures.put("precision", precision);
    figures.put("recall", recall);
    figures.put("accuracy", (double) (right + absent) / (right + absent + wrong + missing));
    figures.put("F", 2 * precision * recall / (precision + recall));
    return new Table("trafilatura (phrases)", pages, figures, misses);
  }
}
